// What may be wrong with a text that SQLite's parser refuses. Each finder looks for one mistake around the token at
// which the parser stopped, and knows nothing of the others.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/parse/token.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::sql {

// What went wrong, and at which token.
struct Finding {
    std::size_t token = 0;
    std::string sentence;
    std::string suggestion;
    SqlErrorKind kind = SqlErrorKind::syntax;
};

using Tokens = std::vector<parse::Token>;
using Finder = std::optional<Finding> (*)(const Tokens& tokens, std::size_t at);

// Marks: quotes, parentheses, commas. In mark_findings.cpp.
std::optional<Finding> find_open_quote(const Tokens& tokens, std::size_t at);           // 'Ada
std::optional<Finding> find_open_parenthesis(const Tokens& tokens, std::size_t at);     // count(* FROM t
std::optional<Finding> find_stray_parenthesis(const Tokens& tokens, std::size_t at);    // SELECT a) FROM t
std::optional<Finding> find_comma_before_nothing(const Tokens& tokens, std::size_t at); // SELECT a, FROM t
std::optional<Finding> find_missing_comma(const Tokens& tokens, std::size_t at);        // SELECT a b c FROM t
std::optional<Finding> find_early_end(const Tokens& tokens, std::size_t at);            // WHERE ;

// Words: keywords and their order. In word_findings.cpp.
std::optional<Finding> find_misspelled_keyword(const Tokens& tokens, std::size_t at);      // SELECT a FORM t
std::optional<Finding> find_unknown_statement(const Tokens& tokens, std::size_t at);       // hello world
std::optional<Finding> find_other_dialect(const Tokens& tokens, std::size_t at);           // SELECT TOP 5 a
std::optional<Finding> find_keyword_as_name(const Tokens& tokens, std::size_t at);         // SELECT order FROM t
std::optional<Finding> find_missing_word(const Tokens& tokens, std::size_t at);            // DELETE t, ORDER a
std::optional<Finding> find_empty_clause(const Tokens& tokens, std::size_t at);            // SELECT FROM t
std::optional<Finding> find_clause_out_of_order(const Tokens& tokens, std::size_t at);     // LIMIT 5 ORDER BY a
std::optional<Finding> find_condition_without_where(const Tokens& tokens, std::size_t at); // FROM t a = 'x'

// The clauses of a query, in the order in which they stand in it.
enum class Clause { select, from, where, group, having, order, limit, none };

Clause clause_of(const parse::Token& token);

// The clause that a token stands in, at its own depth.
Clause clause_around(const Tokens& tokens, std::size_t at);

template <std::size_t N>
bool is_any(const parse::Token& token, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
}

inline std::string in_backquotes(std::string_view text) { return "`" + std::string(text) + "`"; }

} // namespace joinery::sql
