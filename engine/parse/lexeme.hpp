// What a token is to the grammar: a sign, a kind of literal, a name, or one of SQLite's 147 keywords.
#pragma once

#include <cstdint>
#include <string_view>

namespace joinery::parse {

// clang-format off
enum class Lexeme : std::uint8_t {
    end,     // behind the last token
    illegal, // SQLite: unrecognized token
    name,    // a bare or quoted name: SQLite's ID
    string, blob, integer, real,
    separated_number, // with _ in it, which in SQLite's tokenizer may stand at any place
    parameter,
    left_parenthesis, right_parenthesis, comma, dot, semicolon,
    plus, minus, star, slash, percent, concat, arrow, long_arrow, tilde, ampersand, bar, shift_left, shift_right,
    equal, not_equal, less, less_equal, greater, greater_equal,
    // The keywords, in the order of the alphabet, and nothing behind them.
    kw_abort, kw_action, kw_add, kw_after, kw_all, kw_alter, kw_always, kw_analyze, kw_and, kw_as, kw_asc, kw_attach,
    kw_autoincrement, kw_before, kw_begin, kw_between, kw_by, kw_cascade, kw_case, kw_cast, kw_check, kw_collate,
    kw_column, kw_commit, kw_conflict, kw_constraint, kw_create, kw_cross, kw_current, kw_current_date,
    kw_current_time, kw_current_timestamp, kw_database, kw_default, kw_deferrable, kw_deferred, kw_delete, kw_desc,
    kw_detach, kw_distinct, kw_do, kw_drop, kw_each, kw_else, kw_end, kw_escape, kw_except, kw_exclude, kw_exclusive,
    kw_exists, kw_explain, kw_fail, kw_filter, kw_first, kw_following, kw_for, kw_foreign, kw_from, kw_full,
    kw_generated, kw_glob, kw_group, kw_groups, kw_having, kw_if, kw_ignore, kw_immediate, kw_in, kw_index,
    kw_indexed, kw_initially, kw_inner, kw_insert, kw_instead, kw_intersect, kw_into, kw_is, kw_isnull, kw_join,
    kw_key, kw_last, kw_left, kw_like, kw_limit, kw_match, kw_materialized, kw_natural, kw_no, kw_not, kw_nothing,
    kw_notnull, kw_null, kw_nulls, kw_of, kw_offset, kw_on, kw_or, kw_order, kw_others, kw_outer, kw_over,
    kw_partition, kw_plan, kw_pragma, kw_preceding, kw_primary, kw_query, kw_raise, kw_range, kw_recursive,
    kw_references, kw_regexp, kw_reindex, kw_release, kw_rename, kw_replace, kw_restrict, kw_returning, kw_right,
    kw_rollback, kw_row, kw_rows, kw_savepoint, kw_select, kw_set, kw_table, kw_temp, kw_temporary, kw_then, kw_ties,
    kw_to, kw_transaction, kw_trigger, kw_unbounded, kw_union, kw_unique, kw_update, kw_using, kw_vacuum, kw_values,
    kw_view, kw_virtual, kw_when, kw_where, kw_window, kw_with, kw_without,
};
// clang-format on

// A bare word's keyword; `name` where it is none. Case aside (ASCII).
Lexeme keyword_of(std::string_view word);

// The keyword in capitals; empty for what is none.
std::string_view keyword_text(Lexeme lexeme);

// May stand for a name wherever the grammar has no use for it as a keyword (SQLite's %fallback).
bool is_name_too(Lexeme lexeme);

// CROSS, FULL, INNER, LEFT, NATURAL, OUTER, RIGHT.
bool is_join_word(Lexeme lexeme);

} // namespace joinery::parse
