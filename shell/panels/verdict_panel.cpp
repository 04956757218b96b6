#include <functional>

#include "shell/model/verdict_wording.hpp"
#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/callout.hpp"
#include "shell/widgets/grid.hpp"
#include "shell/widgets/scroll_view.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 12;
constexpr float k_side_by_side_from = 720;

CalloutLook look_of(const grade::Verdict& verdict) {
    if (verdict.right)
        return {icon::k_right, Color::right, Color::right_soft};
    if (verdict.kind == grade::VerdictKind::reference_broken)
        return {icon::k_warning, Color::warning, Color::warning_soft};
    return {icon::k_not_yet, Color::wrong, Color::wrong_soft};
}

float draw_finding(Ui& ui, const Model& model, float x, float y, float width) {
    const grade::Verdict& verdict = *model.verdict;
    const CalloutLook look = look_of(verdict);
    const std::string head = verdict_head(verdict) + ' ';
    const std::string data_set = data_set_text(verdict);
    std::vector<std::vector<TextRun>> paragraphs = {{{in_color(k_body_bold, look.ink), head}, {k_body, verdict.text}}};
    if (verdict.error) { // its sentence stands in the verdict's text
        if (!verdict.error->suggestion.empty())
            paragraphs.push_back({{k_body, verdict.error->suggestion}});
        paragraphs.push_back({{{Face::code, size::k_text_small, Color::muted}, verdict.error->message}});
    }
    if (verdict.says)
        paragraphs.push_back({{k_body, *verdict.says}});
    for (const std::string& note : verdict.notes)
        paragraphs.push_back({{k_muted, note}});
    if (!data_set.empty())
        paragraphs.push_back({{k_muted, data_set}});
    const std::string stale = stale_text(model);
    if (!stale.empty())
        paragraphs.push_back({{k_muted, stale}});
    return draw_callout(ui, look, x, y, width, paragraphs);
}

// "3 rows" of a list that shows fewer.
std::string caption(std::string_view what, const grade::ShownRows& rows) {
    std::string text = std::string(what) + " · " + counted(rows.count, "row", "rows");
    if (rows.rows.size() < rows.count)
        text += ", the first " + std::to_string(rows.rows.size()) + " are shown";
    return text;
}

// Draws a table with its caption at the top of the column and takes what it needs off `place`.
class Tables {
public:
    Tables(Ui& ui, const Model& model) : m_ui(ui), m_checked(std::hash<std::string>()(model.checked_sql)) {}

    float draw(const std::string& key, const std::string& caption, const std::vector<std::string>& columns,
               std::size_t row_count, const std::function<GridRow(std::size_t)>& row, Rect place) {
        draw_text_in(m_ui, k_small_bold, inset(cut_top(place, 32), k_padding, 0), caption);
        place.height = grid_height(row_count);
        draw_grid(m_ui, place,
                  {.key = "verdict." + key,
                   .version = m_checked ^ row_count,
                   .columns = columns,
                   .row_count = row_count,
                   .row = row,
                   .has_row_numbers = key != "differences"});
        return 32 + place.height;
    }

private:
    Ui& m_ui;
    std::uint64_t m_checked;
};

// Missing rows, then those too many, in one table: a sign tells which is which.
float draw_differences(Tables& tables, const grade::Verdict& verdict, const Rect& place) {
    const auto& missing = verdict.difference.missing.rows;
    const auto& extra = verdict.difference.extra.rows;
    if (missing.empty() && extra.empty())
        return 0;
    std::string text = "DIFFERENCES";
    if (verdict.difference.missing.count > 0)
        text += " · − " + std::to_string(verdict.difference.missing.count) + " missing";
    if (verdict.difference.extra.count > 0)
        text += " · + " + std::to_string(verdict.difference.extra.count) + " too many";
    const auto row = [&](std::size_t i) {
        return i < missing.size() ? GridRow{&missing[i], RowMark::missing}
                                  : GridRow{&extra[i - missing.size()], RowMark::extra};
    };
    return tables.draw("differences", text, verdict.difference.columns, missing.size() + extra.size(), row, place);
}

float draw_shown(Tables& tables, const std::string& key, std::string_view what, const grade::ShownResult& result,
                 const std::optional<std::pair<std::size_t, std::size_t>>& broken, const Rect& place) {
    const auto row = [&](std::size_t i) {
        const bool breaks = broken && (i == broken->first || i == broken->second);
        return GridRow{&result.rows.rows[i], breaks ? RowMark::broken_order : RowMark::none};
    };
    return tables.draw(key, caption(what, result.rows), result.columns, result.rows.rows.size(), row, place);
}

// Beside each other where there is the width, else one below the other.
float draw_results(Tables& tables, const grade::Verdict& verdict, Rect place) {
    if (!verdict.actual || !verdict.expected || verdict.right)
        return 0;
    if (place.width >= k_side_by_side_from) {
        const Rect left = cut_left(place, place.width / 2 - k_padding);
        cut_left(place, 2 * k_padding);
        return std::max(draw_shown(tables, "actual", "YOUR RESULT", *verdict.actual, verdict.order_break, left),
                        draw_shown(tables, "expected", "EXPECTED", *verdict.expected, std::nullopt, place));
    }
    const float height = draw_shown(tables, "actual", "YOUR RESULT", *verdict.actual, verdict.order_break, place);
    place.y += height;
    return height + draw_shown(tables, "expected", "EXPECTED", *verdict.expected, std::nullopt, place);
}

} // namespace

void draw_verdict_panel(Ui& ui, const Model& model, const Rect& rect) {
    const bool is_checking = model.work && model.work->kind == WorkKind::check && model.work->is_long;
    if (is_checking || !model.verdict) {
        draw_sentences(ui, k_muted, rect.x + 16, rect.y + 16, rect.width - 32,
                       is_checking ? work_text(model) : no_verdict_text(model));
        return;
    }
    ScrollView view(ui, "verdict", rect);
    Tables tables(ui, model);
    Rect place = {rect.x + k_padding, view.top() + k_padding, rect.width - 2 * k_padding, 0};
    place.y += draw_finding(ui, model, place.x, place.y, place.width) + 8;
    place.height = rect.height;
    place.y += draw_differences(tables, *model.verdict, place);
    place.y += draw_results(tables, *model.verdict, place);
    view.end(place.y + k_padding);
}

} // namespace joinery::shell
