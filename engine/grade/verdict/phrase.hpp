// Every sentence of a verdict, in one table, so that they can be read together and translated.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/base/template_text.hpp"

namespace joinery::grade {

// Sentences that may follow "On another data set, …," begin in small letters; a verdict's text is made a sentence by
// on_data_set() or capitalized().
enum class Phrase {
    right,
    right_on_all,
    does_not_run,
    too_many_rows,
    no_statement,
    too_many_statements,
    no_result,
    exercise_is_broken,
    other_column_count,
    other_column_name,
    other_column_order,
    rows_missing,
    rows_too_many,
    rows_missing_and_too_many,
    no_row_came,
    no_row_expected,
    other_values_in_column,
    other_class,
    too_often,
    too_often_not_once,
    too_rarely,
    order_not_asked,
    order_broken,
    right_by_luck,
    luck_limit,
    luck_bare_column,
    luck_aggregate,
    luck_tied_limit,
    luck_tied_order,
    luck_window,
    luck_row_id,
    luck_other,
    only_reads,
    changes_nothing,
    table_differs,
    table_should_be_untouched,
    more_tables_differ,
    rows_not_deleted,
    rows_wrongly_deleted,
    rows_not_inserted,
    rows_wrongly_inserted,
    rows_not_changed,
    rows_wrongly_changed,
    rows_with_wrong_values,
    rows_with_wrong_value,
    rows_with_swapped_values,
    other_tables,
    nothing_returned,
    other_rows_returned,
    state_right_by_luck,
    on_other_data_set,
    on_part_of_data_set,
    note_changed_database,
    note_transaction_open,
    note_is_null,
    note_is_not_null,
    note_null_comparison,
    note_letter_case,
    note_spaces,
    note_null_and_empty,
    note_limit_without_order,
    note_read_backwards,
    note_inserted_otherwise,
    note_ties_turned,
    other_value,
    changed_value,
    changed_values,
    an_empty_text,
    an_empty_blob,
    the_number,
    the_text,
    the_blob,
    the_end,
    why_class,
    why_near,
    why_spaces_at_end,
    why_spaces_at_beginning,
    why_space_inside,
    why_line_ends,
    why_look_alike,
    why_invisible,
    why_case,
    why_bad_bytes,
    why_past_shown,
    right_rows,
    right_outcome,
    construct_missing,
    construct_forbidden,
    mark_forbidden,
    plan_differs,
    plan_of_does_not_run,
    too_many_steps,
    data_set_missing,
    asks_index,
    asks_covering_index,
    asks_search,
    asks_search_primary_key,
    asks_search_index,
    asks_no_full_scan,
    asks_no_scan,
    asks_no_temporary_b_tree,
    asks_no_temporary_b_tree_for,
    asks_no_automatic_index,
    asks_no_correlated_subquery,
    plan_scan,
    plan_scan_index,
    plan_scan_covering_index,
    plan_search,
    plan_search_index,
    plan_search_covering_index,
    plan_search_primary_key,
    plan_search_automatic_index,
    plan_temporary_b_tree,
    plan_other,
    last = plan_other,
};

using joinery::Argument;
using joinery::fill;

// The phrase, filled.
std::string say(Phrase phrase, const std::vector<Argument>& arguments = {});

// The first letter made large.
std::string capitalized(std::string sentence);

// "`a`", "`a` and `b`", "`a`, `b` and `c`"; past six "and 3 more".
std::string list_of_names(const std::vector<std::string>& names);

// "once", "twice", "3 times"
std::string times(std::size_t count);

} // namespace joinery::grade
