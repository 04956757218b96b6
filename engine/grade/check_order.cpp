#include "engine/grade/check_order.hpp"

#include <vector>

#include "engine/grade/verdict/phrase.hpp"

namespace joinery::grade {

// Of rows that are the same, the first is matched with the first: where they stand in several blocks, no other matching
// could be in order.
std::size_t block_of(const Expectation& expectation, const RowSelection& chosen, const RowMatching& matching,
                     std::size_t row) {
    return expectation.blocks[chosen.rows[matching.partners[row]]];
}

std::optional<std::pair<std::size_t, std::size_t>>
find_order_break(const Expectation& expectation, const RowSelection& chosen, const RowMatching& matching) {
    if (expectation.keys.empty())
        return std::nullopt;
    for (std::size_t row = 1; row < matching.partners.size(); ++row)
        if (block_of(expectation, chosen, matching, row) < block_of(expectation, chosen, matching, row - 1))
            return std::pair{row - 1, row};
    return std::nullopt;
}

std::string keys_in_words(const Expectation& expectation, const RowSelection& actual,
                          std::pair<std::size_t, std::size_t> rows) {
    std::vector<std::string> names;
    for (const SortKey& key : expectation.keys) {
        if (!key.column)
            break;
        if (compare(actual.value(rows.first, *key.column), actual.value(rows.second, *key.column)) != 0)
            return list_of_names({key.text});
    }
    for (const SortKey& key : expectation.keys)
        names.push_back(key.text);
    return list_of_names(names);
}

} // namespace joinery::grade
