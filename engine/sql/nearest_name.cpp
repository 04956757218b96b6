#include "engine/sql/nearest_name.hpp"

#include <algorithm>

#include "engine/parse/token.hpp"

namespace joinery::sql {

namespace {

// Longer names are not compared: nobody means them by accident, and the time is the product of the lengths.
constexpr std::size_t k_longest = 64;

std::size_t allowed_edits(std::size_t length) {
    if (length <= 2)
        return 0;
    return length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    const std::string from = parse::folded(a);
    const std::string to = parse::folded(b);
    // Three rows of the table: two back for swaps.
    std::vector<std::size_t> before_last(to.size() + 1);
    std::vector<std::size_t> last(to.size() + 1);
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t change = from[i - 1] == to[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            const bool is_swap = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (is_swap)
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[to.size()];
}

std::optional<std::string> nearest_name(std::string_view name, const std::vector<std::string>& names) {
    if (name.size() > k_longest)
        return std::nullopt;
    std::optional<std::string> nearest;
    std::size_t least = 0;
    for (const std::string& candidate : names) {
        if (candidate.size() > k_longest)
            continue;
        const std::size_t distance = edit_distance(name, candidate);
        const bool is_near = distance <= allowed_edits(std::min(name.size(), candidate.size()));
        if (distance > 0 && is_near && (!nearest || distance < least)) {
            nearest = candidate;
            least = distance;
        }
    }
    return nearest;
}

} // namespace joinery::sql
