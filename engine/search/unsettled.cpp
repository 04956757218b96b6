#include "engine/search/unsettled.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/parse/token.hpp"

namespace joinery::search {

namespace {

constexpr std::array<std::string_view, 6> k_functions = {"random",        "randomblob",        "changes",
                                                         "total_changes", "last_insert_rowid", "sqlite_offset"};
constexpr std::array<std::string_view, 3> k_words = {"current_date", "current_time", "current_timestamp"};
constexpr std::array<std::string_view, 6> k_clock_functions = {"date",      "time",      "datetime",
                                                               "julianday", "unixepoch", "strftime"};

template <std::size_t N>
bool is_any(const std::string& name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<std::string> unsettled_word(std::string_view text) {
    const std::vector<parse::Token> tokens = parse::tokenize(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const parse::Token& token = tokens[i];
        const std::string word = parse::folded(token.text);
        const bool is_call = i + 1 < tokens.size() && parse::is_sign(tokens[i + 1], "(");
        if (token.kind == parse::TokenKind::string && word == "'now'")
            return "'now'";
        if (token.kind != parse::TokenKind::word)
            continue;
        if (is_any(word, k_words) || (is_call && is_any(word, k_functions)))
            return std::string(token.text);
        const bool is_empty_call = is_call && i + 2 < tokens.size() && parse::is_sign(tokens[i + 2], ")");
        if (is_empty_call && is_any(word, k_clock_functions)) // date() means now
            return std::string(token.text) + "()";
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> why_unsettled(std::string_view reference, std::string_view answer) {
    for (const std::string_view text : {reference, answer})
        if (const auto word = unsettled_word(text))
            return "`" + *word + "` gives another value each time, so the two cannot be compared on other databases.";
    return std::nullopt;
}

} // namespace joinery::search
