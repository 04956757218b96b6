#include "shell/model/results.hpp"

namespace joinery::shell {

PageKey page_of(std::size_t result, std::size_t row) { return {result, row - row % k_page_rows}; }

const session::ResultSummary* chosen_summary(const Results& results) {
    return results.chosen < results.summaries.size() ? &results.summaries[results.chosen] : nullptr;
}

const session::Row* loaded_row(const Results& results, std::size_t row) {
    const auto page = results.pages.find(page_of(results.chosen, row));
    if (page == results.pages.end())
        return nullptr;
    const std::size_t place = row - page->first.first_row;
    return place < page->second.size() ? &page->second[place] : nullptr;
}

} // namespace joinery::shell
