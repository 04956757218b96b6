#include "shell/update/grid.hpp"

#include <algorithm>

#include "shell/model/wording.hpp"
#include "shell/update/notices.hpp"
#include "shell/update/tab_separated.hpp"
#include "shell/update/work.hpp"

namespace joinery::shell {

namespace {

// Pages on their way at a time. The grid wants its rows anew with every frame, so what waits is asked for later.
constexpr std::size_t k_most_asked = 8;

bool is_asked(const Results& results, const PageKey& key) {
    return std::any_of(results.asked.begin(), results.asked.end(),
                       [&key](const auto& asked) { return asked.second == key; });
}

void want_page(Model& model, const PageKey& key, Effects& effects) {
    Results& results = model.results;
    // While work is on, the engine would answer from results that it is about to replace.
    if (!is_idle(model) || results.pages.count(key) != 0 || is_asked(results, key) ||
        results.asked.size() >= k_most_asked)
        return;
    results.asked[ask_engine(model, session::GetPage{key.result, key.first_row}, effects)] = key;
}

// Another result's page is farther than any page of the same one.
std::size_t distance(const PageKey& from, const PageKey& to) {
    if (from.result != to.result)
        return ~std::size_t{0};
    return std::max(from.first_row, to.first_row) - std::min(from.first_row, to.first_row);
}

// Drops the page farthest from the newest one. The first page of each result stays: the mirror reads it.
void drop_farthest(Results& results, const PageKey& newest) {
    auto farthest = results.pages.end();
    for (auto page = results.pages.begin(); page != results.pages.end(); ++page) {
        const bool is_farther =
            farthest == results.pages.end() || distance(newest, page->first) > distance(newest, farthest->first);
        if (page->first.first_row != 0 && is_farther)
            farthest = page;
    }
    if (farthest != results.pages.end())
        results.pages.erase(farthest);
}

std::optional<CellPlace> within(const CellPlace& place, const session::ResultSummary& summary) {
    if (summary.row_count == 0 || summary.columns.empty())
        return std::nullopt;
    return CellPlace{std::min(place.row, summary.row_count - 1), std::min(place.column, summary.columns.size() - 1)};
}

} // namespace

void take_page(Model& model, const session::Reply& reply) {
    Results& results = model.results;
    const PageKey key = results.asked.extract(reply.id).mapped();
    // A refusal says that the results are gone; the grid has said so already.
    const auto* read = std::get_if<session::PageRead>(&reply.body);
    if (!read || key != PageKey{read->page.result, read->page.first_row})
        return;
    results.pages[key] = read->page.rows;
    if (results.pages.size() > k_most_pages)
        drop_farthest(results, key);
}

void apply(Model& model, const action::WantRows& action, Effects& effects) {
    const session::ResultSummary* summary = chosen_summary(model.results);
    if (!summary || summary->row_count == 0)
        return;
    const std::size_t last = std::min(action.last, summary->row_count - 1);
    for (std::size_t row = page_of(0, action.first).first_row; row <= last; row += k_page_rows)
        want_page(model, {model.results.chosen, row}, effects);
}

void apply(Model& model, const action::ShowResult& action, Effects& effects) {
    if (action.result >= model.results.summaries.size())
        return;
    model.results.chosen = action.result;
    model.results.cells.reset();
    want_page(model, {action.result, 0}, effects);
}

void apply(Model& model, const action::ChooseCells& action, Effects&) {
    model.results.cells.reset();
    const session::ResultSummary* summary = chosen_summary(model.results);
    if (!action.cells || !summary)
        return;
    const auto anchor = within(action.cells->anchor, *summary);
    const auto head = within(action.cells->head, *summary);
    if (anchor && head)
        model.results.cells = CellRange{*anchor, *head};
}

void apply(Model& model, const action::Copy&, Effects& effects) {
    if (!model.results.cells)
        return;
    const TabSeparated copied = tab_separated(model.results, *model.results.cells);
    effects.emplace_back(effect::Copy{copied.text});
    if (copied.rows_left_out == 0)
        remove_notice(model, "copy");
    else
        show_notice(model, "copy", Tone::warning,
                    counted(copied.rows_left_out, "chosen row was", "chosen rows were") +
                        " not loaded yet and not copied. Rows load as you scroll past them.");
}

} // namespace joinery::shell
