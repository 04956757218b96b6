#include "shell/model/command.hpp"
#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/callout.hpp"
#include "shell/widgets/grid.hpp"
#include "shell/widgets/shapes.hpp"
#include "shell/widgets/tabs.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 12;

void draw_error(Ui& ui, const Model& model, Rect& rest) {
    const sql::SqlError& error = *model.results.error;
    const std::string line =
        model.results.error_line == 0 ? std::string() : "Line " + std::to_string(model.results.error_line) + ". ";
    std::vector<std::vector<TextRun>> paragraphs = {{{in_color(k_body_bold, Color::wrong), line},
                                                     {k_body, error.sentence},
                                                     {k_body, " "},
                                                     {k_body, error.suggestion}}};
    const std::string message = "SQLite says: " + error.message;
    if (!error.message.empty())
        paragraphs.push_back({{{Face::code, size::k_text_small, Color::muted}, message}});
    const float height = draw_callout(ui, {icon::k_warning, Color::wrong, Color::wrong_soft}, rest.x + k_padding,
                                      rest.y + k_padding, rest.width - 2 * k_padding, paragraphs);
    cut_top(rest, height + 2 * k_padding);
}

void draw_result_grid(Ui& ui, const Model& model, const Rect& rect) {
    const Results& results = model.results;
    const session::ResultSummary& summary = *chosen_summary(results);
    GridContent content = {.key = "result",
                           .version = results.run << 16U | results.chosen,
                           .columns = summary.columns,
                           .row_count = summary.row_count,
                           .row = [&results](std::size_t row) { return GridRow{loaded_row(results, row)}; },
                           .can_choose = true,
                           .chosen = results.cells};
    const GridAnswer answer = draw_grid(ui, rect, content);
    if (summary.row_count > 0)
        ui.actions.emplace_back(action::WantRows{answer.first_row, answer.last_row});
    if (answer.choice)
        ui.actions.emplace_back(action::ChooseCells{answer.choice});
}

void draw_incomplete(const Ui& ui, const session::ResultSummary& summary, Rect& rest) {
    if (summary.complete)
        return;
    const Rect strip = cut_bottom(rest, size::k_row);
    line_above(ui, strip, Color::line);
    const TextStyle style = in_color(k_small, Color::warning);
    const Rect place = inset(strip, k_padding, 0);
    const std::string fact = "Only the first " + counted(summary.row_count, "row is", "rows are") + " kept.";
    const std::string advice = fact + " Add a condition or a LIMIT to see others.";
    draw_text_in(ui, style, place, text_width(ui, style, advice) <= place.width ? advice : fact);
}

} // namespace

void draw_result_panel(Ui& ui, const Model& model, const Rect& rect) {
    Rect rest = rect;
    const std::vector<Command> results = result_commands(model);
    if (!results.empty()) {
        Rect bar = cut_top(rest, 36);
        line_below(ui, bar, Color::line);
        bar = inset(bar, 8, 0);
        const std::string label = "Results";
        draw_text_in(ui, k_small, cut_left(bar, text_width(ui, k_small, label) + 8), label);
        draw_tabs(ui, results, bar);
    }
    if (model.results.error && model.results.state == ResultsState::here)
        draw_error(ui, model, rest);
    const std::string nothing = no_grid_text(model);
    if (const session::ResultSummary* const summary = chosen_summary(model.results)) {
        if (!nothing.empty()) {
            const Rect strip = cut_bottom(rest, rest.height - size::k_row - 8);
            draw_sentences(ui, k_muted, strip.x + 16, strip.y + 8, strip.width - 32, nothing);
        }
        draw_incomplete(ui, *summary, rest);
        draw_result_grid(ui, model, rest);
    } else if (!nothing.empty()) {
        draw_sentences(ui, k_muted, rest.x + 16, rest.y + 16, rest.width - 32, nothing);
    }
}

} // namespace joinery::shell
