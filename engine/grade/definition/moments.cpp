#include "engine/grade/definition/moments.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/grade/definition/probe_values.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

constexpr std::array<std::string_view, 10> k_of_time = {
    "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME", "date",     "time",
    "datetime",          "julianday",    "unixepoch",    "strftime", "timediff"};
constexpr std::array<std::string_view, 2> k_of_chance = {"random", "randomblob"};

template <class Words>
bool has_word(std::string_view sql, const Words& words) {
    const auto tokens = parse::tokenize(sql);
    return std::any_of(tokens.begin(), tokens.end(), [&](const parse::Token& token) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
    });
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool are_written_alike(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char one, char other) { return one == other || (is_digit(one) && is_digit(other)); });
}

// A text without a date is a time of day.
constexpr std::string_view k_is_now =
    "SELECT CASE typeof(v) WHEN 'text' THEN"
    " abs(julianday(v) - CASE WHEN v LIKE '____-__-__%' THEN julianday('now')"
    " ELSE julianday(time('now')) END) WHEN 'integer' THEN abs(v - unixepoch()) / 86400.0"
    " WHEN 'real' THEN abs(v - julianday('now')) END < 1.01 FROM (SELECT ";

bool is_now(TrialBench& bench, const sql::ValueView& value) {
    const auto answer = bench.read(std::string(k_is_now) + sql_literal(value) + " AS v)");
    return answer && answer->row_count() == 1 && answer->value(0, 0) == sql::ValueView(std::int64_t{1});
}

} // namespace

bool asks_for_time(std::string_view sql) { return has_word(sql, k_of_time); }

bool asks_for_chance(std::string_view sql) { return has_word(sql, k_of_chance); }

bool are_both_now(TrialBench& bench, const sql::ValueView& a, const sql::ValueView& b) {
    if (sql::storage_class(a) != sql::storage_class(b))
        return false;
    const auto* const text = std::get_if<std::string_view>(&a);
    if (text != nullptr && !are_written_alike(*text, std::get<std::string_view>(b)))
        return false;
    return is_now(bench, a) && is_now(bench, b);
}

} // namespace joinery::grade
