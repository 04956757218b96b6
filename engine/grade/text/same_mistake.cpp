#include "engine/grade/text/same_mistake.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

// Scripts that differ in a name or two, or in a clause that has nothing to do with the mistake.
constexpr std::size_t k_much_alike = 75;
// The marked text may be no more than a number: an INSERT and an UPDATE that both name it have little else in common.
constexpr std::size_t k_somewhat_alike = 33;

std::vector<std::string> sorted_words(std::string_view script) {
    std::vector<std::string> words;
    for (const parse::Token& token : parse::tokenize(script))
        words.push_back(parse::folded(text_at(script, token.place)));
    std::sort(words.begin(), words.end());
    return words;
}

bool mark_the_same(const sql::SqlError& error, std::string_view script, const sql::SqlError& its_error,
                   std::string_view other) {
    return error.place && its_error.place &&
           parse::folded(text_at(script, *error.place)) == parse::folded(text_at(other, *its_error.place));
}

} // namespace

std::size_t likeness_of(std::string_view script, std::string_view other) {
    const auto words = sorted_words(script);
    const auto others = sorted_words(other);
    std::vector<std::string> common;
    std::set_intersection(words.begin(), words.end(), others.begin(), others.end(), std::back_inserter(common));
    const std::size_t all = words.size() + others.size();
    return all == 0 ? 100 : 200 * common.size() / all;
}

bool is_same_mistake(const sql::SqlError& error, std::string_view script, const sql::SqlError& its_error,
                     std::string_view other) {
    if (error.message != its_error.message)
        return false;
    const bool is_marked_alike = mark_the_same(error, script, its_error, other);
    return likeness_of(script, other) >= (is_marked_alike ? k_somewhat_alike : k_much_alike);
}

} // namespace joinery::grade
