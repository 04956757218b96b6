// Two sides of a comparison: of the results, and of each table that was left in another state.
#include <algorithm>
#include <cmath>

#include "shell/model/verdict_wording.hpp"
#include "shell/model/wording.hpp"
#include "shell/panels/verdict_parts.hpp"
#include "shell/panels/verdict_table.hpp"
#include "shell/widgets/comparison.hpp"
#include "shell/widgets/grid.hpp"
#include "shell/widgets/rich_text.hpp"
#include "shell/widgets/row_look.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_side_by_side_from = 560;

// How often a sign stands in a table.
struct SignCount {
    RowMark mark;
    std::size_t count;
    std::size_t shown;
    const char* what;
};

// One side as it is drawn: a caption, what its signs mean, and its rows.
struct SideTable {
    std::string key;
    std::string caption;
    Side side;
    std::vector<SignCount> signs;
    bool is_there = true; // of a table's state a side on which nothing differs is left out
};

// "+ 31 too many, 20 shown", in one piece when lines are broken.
std::string sign_text(const SignCount& sign) {
    constexpr const char* k_space = "\u00a0";
    std::string text = look_of(sign.mark).sign + (k_space + std::to_string(sign.count)) + k_space + sign.what;
    if (sign.shown < sign.count)
        text += "," + (k_space + std::to_string(sign.shown)) + k_space + "shown";
    return text + "   ";
}

// What the signs of a table mean: "+ 1 too many   ≠ 2 changed". Beside the caption, or below it where that is too long.
struct Legend {
    Legend(const Ui& ui, const SideTable& table, float width) : paragraph{{}, 0} {
        caption_width = text_width(ui, k_small_bold, table.caption) + 12;
        std::vector<std::string> texts;
        texts.reserve(table.signs.size());
        std::vector<TextRun> runs;
        for (const SignCount& sign : table.signs) {
            texts.push_back(sign_text(sign));
            runs.push_back({in_color(k_small, look_of(sign.mark).ink), texts.back()});
        }
        if (runs.empty())
            return;
        paragraph = lay_out(ui, runs, width - 2 * k_verdict_padding);
        float right = 0;
        for (const TextPiece& piece : paragraph.pieces)
            right = std::max(right, piece.x + piece.width);
        does_fit_caption =
            paragraph.height <= size::k_line_height && caption_width + right <= width - 2 * k_verdict_padding;
    }

    float caption_width = 0;
    Paragraph paragraph;
    bool does_fit_caption = true;
};

// `below`: pixels between caption and grid, for a legend that does not stand beside the caption; 0 where it does.
float draw_side_table(Ui& ui, const SideTable& table, const Legend& legend, const grade::RowDifference& difference,
                      VerdictPlace place, float below) {
    const float y = place.y;
    const float left = place.x + k_verdict_padding;
    draw_caption(ui, place, table.caption);
    if (below > 0)
        draw_paragraph(ui, legend.paragraph, left, place.y + k_caption - 6);
    else
        draw_paragraph(ui, legend.paragraph, left + legend.caption_width,
                       place.y + (k_caption - size::k_line_height) / 2);
    place.y += k_caption + below;
    const GridGutter gutter = table.side.is_as_returned ? GridGutter::row_numbers : GridGutter::signs;
    place.y += draw_side(ui, place, table.key, table.side, difference, gutter);
    return place.y - y;
}

// Beside each other where there is the width, else one below the other.
float draw_pair(Ui& ui, const SideTable& left, const SideTable& right, const grade::RowDifference& difference,
                VerdictPlace place) {
    const bool is_beside = left.is_there && right.is_there && place.width >= k_side_by_side_from;
    VerdictPlace part = place;
    if (is_beside)
        part.width = std::floor(place.width / 2);
    const Legend left_legend(ui, left, part.width);
    const Legend right_legend(ui, right, part.width);
    // The same for both, so that changed rows lie on one line.
    const float below = left_legend.does_fit_caption && right_legend.does_fit_caption
                            ? 0
                            : std::max(left_legend.paragraph.height, right_legend.paragraph.height);
    if (!is_beside) {
        if (left.is_there)
            part.y += draw_side_table(ui, left, left_legend, difference, part, below);
        if (right.is_there)
            part.y += draw_side_table(ui, right, right_legend, difference, part, below);
        return part.y - place.y;
    }
    const float height = draw_side_table(ui, left, left_legend, difference, part, below);
    part.x += part.width;
    part.width = place.width - part.width;
    const float both = std::max(height, draw_side_table(ui, right, right_legend, difference, part, below));
    fill(ui, {part.x, place.y, 1, both}, Color::line);
    return both;
}

// "84 rows, the first 20 are shown".
std::string counted_rows(const grade::ShownResult& result, const Side& side) {
    std::string text = counted(result.rows.count, "row", "rows");
    if (side.is_as_returned && result.rows.rows.size() < result.rows.count)
        text += ", the first " + std::to_string(result.rows.rows.size()) + " are shown";
    return text;
}

std::vector<SignCount> sign_counts(const grade::RowDifference& difference, RowMark mark) {
    const bool is_missing = mark == RowMark::missing;
    const grade::ShownRows& alone = is_missing ? difference.missing : difference.extra;
    const grade::ShownChanges& changed = difference.changed;
    std::vector<SignCount> signs;
    if (alone.count > 0)
        signs.push_back({mark, alone.count, alone.rows.size(), is_missing ? "missing" : "too\u00a0many"});
    if (changed.count > 0)
        signs.push_back({RowMark::changed, changed.count, changed.rows.size(), "changed"});
    return signs;
}

std::string value_at(const grade::ShownRow& row, std::size_t column) {
    return column < row.size() ? literal_text(row[column]) : "";
}

// Every changed cell in words.
float draw_changes(const Ui& ui, const grade::RowDifference& difference, const VerdictPlace& place) {
    if (difference.changed.rows.empty())
        return 0;
    ComparisonContent content{.what = "Cell", .rows = {}, .style = k_code};
    for (std::size_t i = 0; i < difference.changed.rows.size(); ++i) {
        const grade::RowChange& change = difference.changed.rows[i];
        for (const grade::CellChange& cell : change.cells)
            content.rows.push_back({"≠ " + std::to_string(i + 1) + "  `" + changed_column(difference, cell) + '`',
                                    value_at(change.expected, cell.column), value_at(change.actual, cell.column),
                                    cell.why});
    }
    draw_caption(ui, place, "CHANGED CELLS");
    return k_caption + draw_comparison(ui, place.x, place.y + k_caption, place.width, content) + k_verdict_padding;
}

} // namespace

float draw_results(Ui& ui, const grade::Verdict& verdict, const VerdictPlace& place) {
    if (!verdict.actual || !verdict.expected)
        return 0;
    const grade::RowDifference& difference = verdict.difference;
    const bool is_luck = verdict.kind == grade::VerdictKind::luck; // then it is not what the learner sees in Result
    Side actual = actual_side(difference, &*verdict.actual, verdict.order_break);
    Side expected = expected_side(difference, &*verdict.expected);
    const std::string actual_caption =
        caption(is_luck ? "YOUR RESULT, READ ANOTHER WAY" : "YOUR RESULT", counted_rows(*verdict.actual, actual));
    const std::string expected_caption = caption("EXPECTED", counted_rows(*verdict.expected, expected));
    VerdictPlace below = place;
    below.y += draw_pair(ui, {"actual", actual_caption, std::move(actual), sign_counts(difference, RowMark::extra)},
                         {"expected", expected_caption, std::move(expected), sign_counts(difference, RowMark::missing)},
                         difference, below);
    below.y += draw_changes(ui, difference, below);
    return below.y - place.y;
}

float draw_states(Ui& ui, const grade::Verdict& verdict, const VerdictPlace& place) {
    VerdictPlace below = place;
    for (const grade::TableDifference& table : verdict.tables) {
        Side actual = actual_side(table.rows, nullptr, std::nullopt);
        Side expected = expected_side(table.rows, nullptr);
        const bool has_actual = !actual.rows.empty();
        const bool has_expected = !expected.rows.empty();
        const std::string key = "table." + table.table;
        below.y += draw_pair(ui,
                             {key + ".actual", caption("YOUR TABLE", table.table), std::move(actual),
                              sign_counts(table.rows, RowMark::extra), has_actual},
                             {key + ".expected", caption("EXPECTED", table.table), std::move(expected),
                              sign_counts(table.rows, RowMark::missing), has_expected},
                             table.rows, below);
        below.y += draw_changes(ui, table.rows, below);
    }
    return below.y - place.y;
}

} // namespace joinery::shell
