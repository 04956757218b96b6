// Every sentence of a verdict, in one table, so that they can be read together and translated.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

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
    on_other_data_set,
    note_changed_database,
    note_is_null,
    note_is_not_null,
    note_null_comparison,
    note_letter_case,
    note_spaces,
    note_null_and_empty,
    note_limit_without_order,
    last = note_limit_without_order,
};

// What stands in a phrase's places.
struct Argument {
    Argument(std::size_t number); // NOLINT(google-explicit-constructor): a number is an argument
    Argument(std::string words);  // NOLINT(google-explicit-constructor): so is a text
    std::string text;
    bool is_one = false;
};

// The words with {1}, {2}, … replaced by the arguments, and {1?row is|rows are} by what fits the first one's number.
std::string fill(std::string_view words, const std::vector<Argument>& arguments);

// The phrase, filled.
std::string say(Phrase phrase, const std::vector<Argument>& arguments = {});

// The first letter made large.
std::string capitalized(std::string sentence);

// "`a`", "`a` and `b`", "`a`, `b` and `c`"; past six "and 3 more".
std::string list_of_names(const std::vector<std::string>& names);

// "once", "twice", "3 times"
std::string times(std::size_t count);

} // namespace joinery::grade
