#include "engine/sql/error_table.hpp"

#include <array>

#include <sqlite3.h>

#include "engine/sql/aggregate_advice.hpp"
#include "engine/sql/constraint_advice.hpp"
#include "engine/sql/count_advice.hpp"
#include "engine/sql/name_advice.hpp"
#include "engine/sql/syntax_advice.hpp"

namespace joinery::sql {

namespace {

using Id = ErrorId;
using Kind = SqlErrorKind;
using Meaning = ErrorMeaning;

// A message that is a special case of another stands before it.
constexpr std::array k_meanings = {
    // Syntax
    Meaning{"near \"{}\": syntax error", Id::not_understood, advise_on_syntax},
    Meaning{"incomplete input", Id::unfinished, advise_on_end},
    Meaning{"unrecognized token: \"{}\"", Id::unknown_sign, advise_on_token},
    Meaning{"syntax error near \"{}\"", Id::change_with_limit},
    Meaning{"no tables specified", Id::star_without_from},
    Meaning{"unknown join type: {}", Id::unknown_join},
    Meaning{"a JOIN clause is required before {}", Id::on_without_join},
    Meaning{"{} clause should come after {} not before", Id::clause_before_union, advise_on_union},
    Meaning{"a NATURAL join may not have an ON or USING clause", Id::natural_join_on},
    Meaning{"row value misused", Id::row_value_misused, advise_on_row_value},
    // Names
    Meaning{"no such table: {}", Id::unknown_table, advise_on_table},
    Meaning{"no such view: {}", Id::unknown_view, advise_on_view},
    Meaning{"no such column: \"{}\" - should this be a string literal in single-quotes?", Id::double_quoted_text,
            advise_on_double_quotes},
    Meaning{"no such column: \"{}\"", Id::unknown_column, advise_on_column}, // ALTER TABLE quotes it
    Meaning{"no such column: {}", Id::unknown_column, advise_on_column},
    Meaning{"table {} has no column named {}", Id::unknown_column_of_table, advise_on_column_of_table},
    Meaning{"unknown column \"{}\" in foreign key definition", Id::unknown_foreign_key_column},
    Meaning{"cannot join using column {} - column not present in both tables", Id::using_column_missing},
    Meaning{"{} ORDER BY term does not match any column in the result set", Id::union_order_term,
            advise_on_union_order},
    Meaning{"{} {} BY term out of range - should be between 1 and {}", Id::term_out_of_range, advise_on_term},
    Meaning{"no such function: {}", Id::unknown_function, advise_on_function},
    Meaning{"unknown function: {}()", Id::unknown_function, advise_on_function},
    Meaning{"'{}' is not a function", Id::table_as_function},
    Meaning{"ambiguous column name: {}", Id::ambiguous_column, advise_on_ambiguity},
    Meaning{"unknown database {}", Id::unknown_database},
    Meaning{"ambiguous reference to {} in USING()", Id::using_ambiguous},
    Meaning{"ON clause references tables to its right", Id::on_reads_later_table},
    Meaning{"target object/alias may not appear in FROM clause: {}", Id::update_from_itself},
    Meaning{"wrong number of arguments to function {}()", Id::argument_count, advise_on_arguments},
    Meaning{"too many arguments on function {}", Id::argument_count_limit},
    Meaning{"DISTINCT aggregates must have exactly one argument", Id::distinct_arguments},
    // Aggregates and windows
    Meaning{"misuse of aggregate: {}()", Id::aggregate_misplaced, advise_on_aggregate},
    Meaning{"misuse of aggregate function {}()", Id::aggregate_misplaced, advise_on_aggregate},
    Meaning{"misuse of aliased aggregate {}", Id::aggregate_misplaced, advise_on_aggregate},
    Meaning{"aggregate functions are not allowed in {}", Id::aggregate_in_group_by, advise_on_grouping},
    Meaning{"misuse of window function {}()", Id::window_misplaced, advise_on_window},
    Meaning{"misuse of aliased window function {}", Id::window_alias_misplaced},
    Meaning{"{}() may not be used as a window function", Id::not_a_window_function},
    Meaning{"DISTINCT is not supported for window functions", Id::window_distinct},
    Meaning{"HAVING clause on a non-aggregate query", Id::having_without_groups, advise_on_having},
    Meaning{"no such window: {}", Id::unknown_window},
    Meaning{"circular reference: {}", Id::circular_reference},
    Meaning{"recursive aggregate queries not supported", Id::recursive_aggregate},
    Meaning{"argument of ntile must be a positive integer", Id::window_number},
    Meaning{"second argument to nth_value must be a positive integer", Id::window_number},
    Meaning{"unsupported frame specification", Id::window_frame},
    Meaning{"RANGE with offset PRECEDING/FOLLOWING requires one ORDER BY expression", Id::window_range},
    Meaning{"frame {} offset must be a non-negative {}", Id::window_offset},
    Meaning{"FILTER clause may only be used with aggregate window functions", Id::window_filter},
    Meaning{"FILTER may not be used with non-aggregate {}()", Id::window_filter},
    Meaning{"ORDER BY may not be used with non-aggregate {}()", Id::function_order},
    Meaning{"cannot override {} of window: {}", Id::window_overridden},
    Meaning{"cannot use window functions in recursive queries", Id::recursive_window},
    Meaning{"multiple references to recursive table: {}", Id::recursive_twice},
    Meaning{"multiple recursive references: {}", Id::recursive_twice},
    // Numbers of columns
    Meaning{"table {} has {} columns but {} values were supplied", Id::value_count, advise_on_values},
    Meaning{"table {} has {} values for {} columns", Id::with_column_count},
    Meaning{"{} values for {} columns", Id::value_count_for_columns, advise_on_values_for_columns},
    Meaning{"all VALUES must have the same number of terms", Id::rows_unequal, advise_on_unequal_rows},
    Meaning{"expected {} columns for '{}' but got {}", Id::view_column_count},
    Meaning{"SELECTs to the left and right of {} do not have the same number of result columns",
            Id::union_column_count},
    Meaning{"{} columns assigned {} values", Id::set_column_count},
    Meaning{"sub-select returns {} columns - expected {}", Id::subquery_column_count, advise_on_subquery},
    Meaning{"IN(...) element has {} term{} - expected {}", Id::in_list_count},
    // What is there already
    Meaning{"duplicate column name: {}", Id::duplicate_column, advise_on_duplicate},
    Meaning{"error in table {} after rename: duplicate column name: {}", Id::duplicate_column, advise_on_renamed},
    Meaning{"duplicate WITH table name: {}", Id::duplicate_with, advise_on_duplicate},
    Meaning{"there is already a {} named {}", Id::exists_already, advise_on_taken},
    Meaning{"there is already an index named {}", Id::name_taken},
    Meaning{"there is already another table or index with this name: {}", Id::name_taken},
    Meaning{"{} {} already exists", Id::exists_already, advise_on_existing},
    // Constraints
    Meaning{"UNIQUE constraint failed: {}", Id::unique_broken, advise_on_unique},
    Meaning{"NOT NULL constraint failed: {}", Id::not_null_broken, advise_on_not_null},
    Meaning{"CHECK constraint failed: {}", Id::check_broken, advise_on_check},
    Meaning{"FOREIGN KEY constraint failed", Id::foreign_key_broken, advise_on_foreign_key},
    Meaning{"cannot store {} value in {} column {}", Id::strict_type, advise_on_strict_type},
    Meaning{"datatype mismatch", Id::not_an_integer, advise_on_integer},
    // What cannot be changed
    Meaning{"cannot modify {} because it is a view", Id::view_not_changed},
    Meaning{"table {} may not be {}", Id::sqlite_table_changed},
    Meaning{"object name reserved for internal use: {}", Id::sqlite_name},
    Meaning{"cannot {} generated column \"{}\"", Id::generated_column_set, mark_second_name},
    Meaning{"use DROP VIEW to delete view {}", Id::drop_view_as_table},
    Meaning{"use DROP TABLE to delete table {}", Id::drop_table_as_view},
    // Definitions
    Meaning{"foreign key mismatch - \"{}\" referencing \"{}\"", Id::foreign_key_mismatch},
    Meaning{"number of columns in foreign key does not match the number of columns in the referenced table",
            Id::foreign_key_column_count},
    Meaning{"missing datatype for {}", Id::missing_type},
    Meaning{"unknown datatype for {}: \"{}\"", Id::unknown_type},
    Meaning{"table \"{}\" has more than one primary key", Id::two_primary_keys},
    Meaning{"PRIMARY KEY missing on table {}", Id::no_primary_key},
    Meaning{"AUTOINCREMENT is only allowed on an INTEGER PRIMARY KEY", Id::autoincrement_elsewhere},
    Meaning{"default value of column [{}] is not constant", Id::default_not_constant},
    Meaning{"subqueries prohibited in {}", Id::subquery_not_allowed},
    Meaning{"expressions prohibited in PRIMARY KEY and UNIQUE constraints", Id::key_of_expression},
    Meaning{"non-deterministic functions prohibited in {}", Id::changing_function},
    Meaning{"non-deterministic use of {}() in {}", Id::clock_not_allowed},
    Meaning{"{} prohibited in {}", Id::not_allowed_in},
    Meaning{"views may not be indexed", Id::view_not_indexed},
    Meaning{"cannot create INSTEAD OF trigger on table: {}", Id::trigger_on_table},
    Meaning{"cannot create {} trigger on view: {}", Id::trigger_on_view},
    Meaning{"RAISE() may only be used within a trigger-program", Id::raise_outside_trigger},
    Meaning{"Cannot add a NOT NULL column with default value NULL", Id::add_not_null_column},
    Meaning{"Cannot add a column with non-constant default", Id::add_computed_default},
    Meaning{"cannot UPSERT a view", Id::upsert_on_view},
    Meaning{"RETURNING may not use \"TABLE.*\" wildcards", Id::returning_star_of_table},
    Meaning{"qualified table names are not allowed on INSERT, UPDATE, and DELETE statements within triggers",
            Id::schema_in_trigger},
    Meaning{"cannot use DEFAULT on a generated column", Id::generated_default},
    Meaning{"generated columns cannot be part of the PRIMARY KEY", Id::generated_key},
    Meaning{"generated column loop on \"{}\"", Id::generated_loop},
    Meaning{"AUTOINCREMENT not allowed on WITHOUT ROWID tables", Id::autoincrement_without_row_id},
    Meaning{"foreign key on {} should reference only one column of table {}", Id::foreign_key_of_one_column},
    Meaning{"view {} is circularly defined", Id::view_of_itself},
    Meaning{"parameters are not allowed in views", Id::view_with_parameters},
    Meaning{"{} cannot use variables", Id::no_parameters},
    Meaning{"cannot add a STORED column", Id::add_stored_column},
    Meaning{"view {} may not be altered", Id::view_not_altered},
    Meaning{"cannot drop column from view \"{}\"", Id::add_to_view},
    Meaning{"virtual tables may not be {}", Id::virtual_table_not_changed},
    Meaning{"cannot create triggers on virtual tables", Id::virtual_table_trigger},
    Meaning{"cannot drop column \"{}\": no other columns exist", Id::drop_only_column},
    Meaning{"Cannot add a column to a view", Id::add_to_view},
    Meaning{"Cannot add a {} column", Id::add_key_column},
    Meaning{"cannot rename columns of view \"{}\"", Id::add_to_view},
    Meaning{"must have at least one non-generated column", Id::only_generated_columns},
    Meaning{"cannot drop {} column: \"{}\"", Id::drop_key_column, mark_second_name},
    Meaning{"error in {} after drop column: {}", Id::drop_used_column},
    Meaning{"ON CONFLICT clause does not match any PRIMARY KEY or UNIQUE constraint", Id::upsert_without_key},
    Meaning{"no such index: {}", Id::unknown_index},
    Meaning{"no such trigger: {}", Id::unknown_trigger},
    Meaning{"no such savepoint: {}", Id::unknown_savepoint},
    Meaning{"no such collation sequence: {}", Id::unknown_collation},
    Meaning{"unable to identify the object to be reindexed", Id::unknown_to_reindex},
    Meaning{"unrecognized option: \"{}\"", Id::virtual_table_option},
    Meaning{"unrecognized column option: {}", Id::virtual_table_type},
    Meaning{"vtable constructor failed: {}", Id::virtual_table_failed},
    Meaning{"error in table {} after add column: unknown datatype for {}: \"{}\"", Id::unknown_type,
            advise_on_added_type},
    Meaning{"error in table {} after add column: missing datatype for {}", Id::missing_type, advise_on_added_type},
    Meaning{"error in {} after rename: {}", Id::rename_breaks},
    Meaning{"error in {} after add column: {}", Id::rename_breaks},
    Meaning{"error in {}: {}", Id::other_object_broken},
    Meaning{"index associated with UNIQUE or PRIMARY KEY constraint cannot be dropped", Id::key_index_dropped},
    Meaning{"no such constraint: {}", Id::unknown_rule},
    Meaning{"constraint may not be dropped: {}", Id::rule_not_dropped},
    Meaning{"unsupported use of NULLS {}", Id::nulls_not_here},
    Meaning{"unknown table option: {}", Id::no_table_option},
    // Transactions
    Meaning{"cannot start a transaction within a transaction", Id::transaction_open},
    Meaning{"cannot commit - no transaction is active", Id::nothing_to_commit},
    Meaning{"cannot rollback - no transaction is active", Id::nothing_to_undo},
    // Values
    Meaning{"integer overflow", Id::integer_overflow},
    Meaning{"malformed JSON", Id::bad_json},
    Meaning{"bad JSON path: {}", Id::bad_json_path},
    Meaning{"ESCAPE expression must be a single character", Id::long_escape},
    Meaning{"unable to use function MATCH in the requested context", Id::match_without_index},
    Meaning{"fts5: {}", Id::bad_search},
    Meaning{"unterminated string", Id::bad_search, advise_on_search},
    Meaning{"oversized integer: {}", Id::integer_too_large},
    Meaning{"hex literal too big: {}", Id::integer_too_large},
    Meaning{"variable number must be between ?1 and ?{}", Id::parameter_number},
    Meaning{"JSON cannot hold BLOB values", Id::json_of_blob},
    Meaning{"json_object() labels must be TEXT", Id::json_label},
    Meaning{"json_object() requires an even number of arguments", Id::json_pairs},
    Meaning{"json_{}() needs an odd number of arguments", Id::json_paths},
    Meaning{"JSON nested too deep", Id::bad_json},
    Meaning{"unable to use function {} in the requested context", Id::search_function_elsewhere},
    // Limits
    Meaning{"out of memory", Id::out_of_memory},
    Meaning{"string or blob too big", Id::value_too_big},
    Meaning{"too many terms in compound SELECT", Id::too_many_queries},
    Meaning{"at most {} tables in a join", Id::too_many_tables},
    Meaning{"LIKE or GLOB pattern too complex", Id::pattern_too_long},
    Meaning{"too many levels of trigger recursion", Id::triggers_too_deep},
    Meaning{"too many {}", Id::too_many_of_them},
    Meaning{"parser stack overflow", Id::nested_too_deep},
    Meaning{"Recursion limit", Id::nested_too_deep},
    Meaning{"Expression tree is too large (maximum depth {})", Id::expression_too_deep},
    Meaning{"VIEWs and/or subqueries nested too deep", Id::views_too_deep},
    Meaning{"triggers nested too deep", Id::triggers_too_deep},
    Meaning{"not authorized", Id::denied},
};

// Does the rest of a message fit the rest of a pattern? Captures are as short as they can be.
bool fits(std::string_view pattern, std::string_view message, std::vector<std::string>& captures) {
    const std::size_t hole = pattern.find("{}");
    if (hole == std::string_view::npos)
        return pattern == message;
    if (message.substr(0, hole) != pattern.substr(0, hole))
        return false;
    const std::string_view rest = pattern.substr(hole + 2);
    const std::string_view next = rest.substr(0, rest.find("{}"));
    for (std::size_t end = next.empty() ? message.size() : message.find(next, hole); end <= message.size();
         end = message.find(next, end + 1)) {
        captures.emplace_back(message.substr(hole, end - hole));
        if (fits(rest, message.substr(end), captures))
            return true;
        captures.pop_back();
        if (next.empty())
            break;
    }
    return false;
}

struct KindOfCode {
    int code; // extended, or primary where the low byte is meant
    SqlErrorKind kind;
};

constexpr std::array k_kinds_of_codes = {
    KindOfCode{SQLITE_CONSTRAINT_UNIQUE, Kind::constraint_unique},
    KindOfCode{SQLITE_CONSTRAINT_PRIMARYKEY, Kind::constraint_unique},
    KindOfCode{SQLITE_CONSTRAINT_ROWID, Kind::constraint_unique},
    KindOfCode{SQLITE_CONSTRAINT_NOTNULL, Kind::constraint_not_null},
    KindOfCode{SQLITE_CONSTRAINT_CHECK, Kind::constraint_check},
    KindOfCode{SQLITE_CONSTRAINT_FOREIGNKEY, Kind::constraint_foreign_key},
    KindOfCode{SQLITE_CONSTRAINT_DATATYPE, Kind::constraint_datatype},
    KindOfCode{SQLITE_NOMEM, Kind::out_of_memory},
    KindOfCode{SQLITE_TOOBIG, Kind::too_big},
    KindOfCode{SQLITE_AUTH, Kind::denied},
};

} // namespace

std::optional<FoundMeaning> find_meaning(std::string_view message) {
    for (const ErrorMeaning& meaning : k_meanings) {
        std::vector<std::string> captures;
        if (fits(meaning.message, message, captures))
            return FoundMeaning{&meaning, std::move(captures)};
    }
    return std::nullopt;
}

SqlErrorKind kind_of_code(int extended_code) {
    for (const KindOfCode& row : k_kinds_of_codes)
        if (row.code == extended_code || row.code == (extended_code & 0xFF))
            return row.kind;
    return SqlErrorKind::other;
}

} // namespace joinery::sql
