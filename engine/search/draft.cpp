#include "engine/search/draft.hpp"

#include <numeric>

namespace joinery::search {

std::size_t row_count(const Draft& draft) {
    return std::accumulate(draft.begin(), draft.end(), std::size_t{0},
                           [](std::size_t sum, const DraftTable& table) { return sum + table.row_count; });
}

Content content_of(const Draft& draft) {
    Content content(draft.size());
    for (std::size_t i = 0; i < draft.size(); ++i)
        for (std::size_t number = 0; number < draft[i].row_count; ++number) {
            Row& row = content[i].emplace_back();
            for (std::size_t column = 0; column < draft[i].width; ++column)
                row.push_back(*draft[i].row(number)[column]);
        }
    return content;
}

} // namespace joinery::search
