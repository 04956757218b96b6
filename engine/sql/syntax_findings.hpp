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
#include "engine/sql/error_context.hpp"
#include "engine/sql/error_templates.hpp"

namespace joinery::sql {

// What went wrong, and where in the script.
struct Finding {
    ErrorId id;
    TextSpan place;
    std::vector<Argument> arguments;
};

using Tokens = std::vector<parse::Token>;
using Found = std::optional<Finding>;
using Finder = Found (*)(const ErrorContext& context, std::size_t at);

// Marks: quotes, parentheses, commas. In mark_findings.cpp.
Found find_quote_inside_text(const ErrorContext& context, std::size_t at);   // 'O'Neil'
Found find_open_quote(const ErrorContext& context, std::size_t at);          // 'Ada
Found find_look_alike(const ErrorContext& context, std::size_t at);          // a，b
Found find_open_parenthesis(const ErrorContext& context, std::size_t at);    // count(* FROM t
Found find_stray_parenthesis(const ErrorContext& context, std::size_t at);   // SELECT a) FROM t
Found find_missing_parenthesis(const ErrorContext& context, std::size_t at); // a IN 1, 2
Found find_misplaced_comma(const ErrorContext& context, std::size_t at);     // SELECT a, FROM t
Found find_missing_comma(const ErrorContext& context, std::size_t at);       // SELECT a b c FROM t
Found find_early_end(const ErrorContext& context, std::size_t at);           // WHERE ;

// Words: keywords and their order. In word_findings.cpp.
Found find_misspelt_keyword(const ErrorContext& context, std::size_t at);    // SELECT a FORM t
Found find_unknown_statement(const ErrorContext& context, std::size_t at);   // hello world
Found find_keyword_as_name(const ErrorContext& context, std::size_t at);     // SELECT order FROM t
Found find_missing_word(const ErrorContext& context, std::size_t at);        // DELETE t, ORDER a
Found find_empty_clause(const ErrorContext& context, std::size_t at);        // SELECT FROM t
Found find_clause_out_of_order(const ErrorContext& context, std::size_t at); // LIMIT 5 ORDER BY a
Found find_misplaced_word(const ErrorContext& context, std::size_t at);      // a, DISTINCT b
Found find_with_form(const ErrorContext& context, std::size_t at);           // WITH x AS SELECT 1

// Conditions and expressions. In condition_findings.cpp.
Found find_operator_mistake(const ErrorContext& context, std::size_t at);        // a =< 1, a = = 1
Found find_between_mistake(const ErrorContext& context, std::size_t at);         // BETWEEN 1, 2
Found find_case_mistake(const ErrorContext& context, std::size_t at);            // CASE WHEN a THEN b FROM t
Found find_missing_operator(const ErrorContext& context, std::size_t at);        // WHERE a = 1 b = 2
Found find_condition_without_where(const ErrorContext& context, std::size_t at); // FROM t a = 'x'

// Statements that change something. In change_findings.cpp.
Found find_insert_mistake(const ErrorContext& context, std::size_t at); // INSERT INTO t (a) (1)
Found find_update_mistake(const ErrorContext& context, std::size_t at); // UPDATE t SET t.a = 1
Found find_delete_mistake(const ErrorContext& context, std::size_t at); // DELETE * FROM t
Found find_create_mistake(const ErrorContext& context, std::size_t at); // CREATE TABLE t (PRIMARY KEY (a), a)

// TOP 5, ILIKE, && and other things that other databases and languages have. In dialect_findings.cpp.
Found find_other_dialect(const ErrorContext& context, std::size_t at);
Found find_other_sign(const ErrorContext& context, std::size_t at);

// The clauses of a query, in the order in which they stand in it.
enum class Clause { select, from, where, group, having, order, limit, none };

Clause clause_of(const parse::Token& token);

// The clause that a token stands in, at its own depth.
Clause clause_around(const Tokens& tokens, std::size_t at);

// Does a clause begin here, rather than a name that happens to be ORDER or GROUP?
bool begins_clause(const Tokens& tokens, std::size_t at);

template <std::size_t N>
bool is_any(const parse::Token& token, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
}

template <std::size_t N>
bool is_any_sign(const parse::Token& token, const std::array<std::string_view, N>& signs) {
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return is_sign(token, sign); });
}

// Does such a word stand in [begin, end)?
bool has_word_between(const Tokens& tokens, std::size_t begin, std::size_t end, std::string_view word);

bool is_literal(const parse::Token& token);

// What may stand at the beginning and at the end of an item in a list: of a column's definition, too.
bool begins_item(const parse::Token& token);
bool ends_item(const parse::Token& token);

// The one token before `at` that opens the parenthesis around it; none at depth 0.
std::optional<std::size_t> opening_of(const Tokens& tokens, std::size_t at);

inline std::string words_of(const parse::Token& token) { return std::string(token.text); }

// The token `at`, as something that was found.
inline Finding found_at(const ErrorContext& context, std::size_t at, ErrorId id, std::vector<Argument> arguments = {}) {
    return {id, context.place_of(context.tokens[at]), std::move(arguments)};
}

// Before the token `at` a word is missing, which with those around it makes `whole`. In word_findings.cpp.
Finding found_missing_word(const ErrorContext& context, std::size_t at, std::string word, std::string whole);

// What SQLite writes in another way. In dialect_findings.cpp.
Finding found_other_way(const ErrorContext& context, std::size_t at, std::string words, std::string instead);

} // namespace joinery::sql
