#include "engine/grade/verdict/phrase.hpp"

#include <array>
#include <string_view>

#include "engine/base/enum_table.hpp"
#include "engine/base/utf8.hpp"

namespace joinery::grade {

namespace {

struct Template {
    Phrase phrase;
    std::string_view text;
};

// In the order of the enumeration. The fact first, then the way on.
constexpr std::array k_templates = {
    Template{Phrase::right, "Right."},
    Template{Phrase::right_on_all, "Right, on all {1} data sets."},
    Template{Phrase::does_not_run, "this does not run yet. {1}"},
    Template{Phrase::too_many_rows,
             "too many rows came back: {1} were kept, the rest was left out, so this cannot be judged."},
    Template{Phrase::no_statement, "there is no SQL here yet, only spaces or comments."},
    Template{Phrase::too_many_statements, "there are {1} statements here, and this task asks for one."},
    Template{Phrase::no_result,
             "this runs, but it returns no rows and no columns. The task asks for a query, such as `SELECT`."},
    Template{Phrase::exercise_is_broken, "this exercise is broken, not your answer. {1}"},
    Template{Phrase::other_column_count, "{1} {1?column comes|columns come} back, and {2} {2?is|are} expected: {3}."},
    Template{Phrase::other_column_name,
             "the right rows, but {1?a column has|columns have} another name: {2} instead of {3}."},
    Template{Phrase::other_column_order, "the right columns, but in another order. Expected is {1}."},
    Template{Phrase::rows_missing, "{1} {1?row is|rows are} missing."},
    Template{Phrase::rows_too_many, "{1} {1?row is|rows are} too many."},
    Template{Phrase::rows_missing_and_too_many,
             "{1} {1?row is|rows are} missing and {2} {2?row is|rows are} too many."},
    Template{Phrase::no_row_came, "no row came back, and {1} {1?row is|rows are} expected."},
    Template{Phrase::no_row_expected, "{1} {1?row|rows} came back, and none is expected."},
    Template{Phrase::other_values_in_column,
             "everything agrees but {1}: {2} {2?row has|rows have} another value there, such as {3} instead of {4}."},
    Template{Phrase::other_class, "the same rows, but {1} is {2} here, and {3} is expected."},
    Template{Phrase::too_often, "the right rows, but some come too often: {1} is here {2}, and should be {3}."},
    Template{Phrase::too_often_not_once,
             "the right rows, but some come more than once: {1} is here {2}. Is `DISTINCT` missing?"},
    Template{Phrase::too_rarely, "the right rows, but some come too rarely: {1} is here {2}, and should be {3}."},
    Template{Phrase::order_not_asked,
             "the right rows, but nothing sorts them: without `ORDER BY` at its end, a query promises no order."},
    Template{Phrase::order_broken, "the right rows, but rows {1} and {2} are in the wrong order by {3}."},
    Template{Phrase::right_by_luck, "this is right only by luck: {1}"},
    Template{Phrase::luck_limit,
             "`LIMIT` takes the first rows that SQLite finds, and without `ORDER BY` these may be any rows."},
    Template{Phrase::luck_bare_column, "{1} {2?is|are} neither in `GROUP BY` nor inside an aggregate such as `max`, so "
                                       "SQLite takes {2?its value|their values} from any row of the group."},
    Template{Phrase::luck_aggregate, "`{1}` takes the values in the order in which SQLite finds them, and nothing "
                                     "sorts them. An `ORDER BY` inside its parentheses does."},
    Template{Phrase::luck_tied_limit, "`ORDER BY` leaves rows tied, and `LIMIT` takes any of the tied rows."},
    Template{Phrase::luck_tied_order,
             "`ORDER BY` leaves rows tied that the task sorts, and tied rows may come in any order."},
    Template{Phrase::luck_window, "`{1}` goes by the order of the rows, and its `ORDER BY` leaves rows tied."},
    Template{Phrase::luck_row_id, "`{1}` is a number that SQLite gives to rows as they are inserted."},
    Template{Phrase::luck_other, "it depends on the order in which SQLite finds the rows, and nothing sorts them."},
    Template{Phrase::only_reads, "this only reads: a `SELECT` changes no table, and the task asks for a change."},
    Template{Phrase::changes_nothing, "this runs, but it changes nothing: every table is as it was before."},
    Template{Phrase::table_differs, "in {1}, {2}."},
    Template{Phrase::table_should_be_untouched, "{1} should not have changed: {2}."},
    Template{Phrase::more_tables_differ, "{1} {1?more table differs|more tables differ}: {2}."},
    Template{Phrase::rows_not_deleted, "{1} {1?row is|rows are} still there and should be gone"},
    Template{Phrase::rows_wrongly_deleted, "{1} {1?row is|rows are} gone and should still be there"},
    Template{Phrase::rows_not_inserted, "{1} {1?row is|rows are} missing and should have been added"},
    Template{Phrase::rows_wrongly_inserted, "{1} {1?row was|rows were} added and should not be there"},
    Template{Phrase::rows_not_changed, "{1} {1?row is|rows are} as before and should have been changed"},
    Template{Phrase::rows_wrongly_changed, "{1} {1?row was|rows were} changed and should not have been"},
    Template{Phrase::rows_with_wrong_values, "{1} {1?row has|rows have} wrong values in {2}"},
    Template{Phrase::rows_with_wrong_value, "{1} has the wrong value in {2} {2?row|rows}, such as {3} instead of {4}"},
    Template{Phrase::rows_with_swapped_values, "the values of {2} are swapped in {1} {1?row|rows}"},
    Template{Phrase::other_tables, "the tables do not have the columns that they should have."},
    Template{Phrase::nothing_returned, "the tables are right, but no rows come back: the task asks for `RETURNING`."},
    Template{Phrase::other_rows_returned, "the tables are right, but not what `RETURNING` gives back: {1}"},
    Template{Phrase::state_right_by_luck,
             "this is right only by luck: where SQLite meets the rows in another order, it leaves other rows behind."},
    Template{Phrase::on_other_data_set, "On another data set, `{1}`, {2}"},
    Template{Phrase::on_part_of_data_set, "On {1} of the {2} rows of another data set, `{3}`, {4}"},
    Template{Phrase::note_changed_database,
             "Your SQL changes the database. It was judged on a copy, and the change is undone."},
    Template{
        Phrase::note_transaction_open,
        "A transaction was still open when your SQL had run, so it was rolled back. `COMMIT` makes its changes last."},
    Template{Phrase::note_is_null,
             "`{1}` is never true, not even where `{2}` is NULL. The test for NULL is `{2} IS NULL`."},
    Template{Phrase::note_is_not_null,
             "`{1}` is never true, whatever `{2}` is. The test for a value is `{2} IS NOT NULL`."},
    Template{Phrase::note_null_comparison,
             "`{1}` is never true: a comparison with NULL gives NULL. Use `IS NULL` or `IS NOT NULL`."},
    Template{Phrase::note_letter_case, "The rows agree but for small and capital letters in {1}."},
    Template{Phrase::note_spaces, "The rows agree but for spaces before or after the text in {1}."},
    Template{Phrase::note_null_and_empty,
             "The rows agree but for {1}: NULL, an empty text and the word 'NULL' are three different values."},
    Template{
        Phrase::note_limit_without_order,
        "A `LIMIT` takes the first rows that SQLite finds. Which these are, only an `ORDER BY` without ties decides."},
    Template{Phrase::note_read_backwards,
             "The result shown comes back when SQLite reads the same tables from the end."},
    Template{Phrase::note_inserted_otherwise,
             "The result shown comes back when the same rows were inserted in another order."},
    Template{Phrase::note_ties_turned,
             "The result shown is as right by this `ORDER BY`: only rows that it leaves tied have changed places."},
    Template{Phrase::other_value, "{1} came back, and {2} is expected."},
    Template{Phrase::changed_value, "{1} {1?row has|rows have} another value in {2}, such as {3} instead of {4}."},
    Template{Phrase::changed_values, "{1} {1?row has|rows have} other values in {2}, such as {3} instead of {4}."},
    // What a value is called in the sentences below.
    Template{Phrase::an_empty_text, "an empty text"},
    Template{Phrase::an_empty_blob, "an empty blob"},
    Template{Phrase::the_number, "the number {1}"},
    Template{Phrase::the_text, "the text {1}"},
    Template{Phrase::the_blob, "the blob {1}"},
    Template{Phrase::the_end, "the end of the text"},
    // Two cells that look alike.
    Template{Phrase::why_class, "{1} is expected, and this is {2}."},
    Template{Phrase::why_near,
             "The two numbers are near each other, but differ by {3}: {2} here, and {1} is expected."},
    Template{Phrase::why_spaces_at_end, "Only the spaces at the end differ: {1} here, and {2} {2?is|are} expected."},
    Template{Phrase::why_spaces_at_beginning,
             "Only the spaces at the beginning differ: {1} here, and {2} {2?is|are} expected."},
    Template{Phrase::why_space_inside,
             "Only the spaces inside differ: character {1} is {2} here, and {3} is expected."},
    Template{Phrase::why_line_ends, "Only the line ends differ: CR, LF, or both."},
    Template{Phrase::why_look_alike, "Character {1} looks the same, but is {2} here, and {3} is expected."},
    Template{Phrase::why_invisible,
             "One text has a character that cannot be seen: character {1} is {2} here, and {3} is expected."},
    Template{Phrase::why_case, "Only small and capital letters differ."},
    Template{Phrase::why_bad_bytes, "They differ in bytes that are no text in UTF-8."},
    Template{Phrase::why_past_shown, "They agree in the part that is shown. {1} bytes are here, and {2} are expected."},
    Template{Phrase::right_rows, "right rows"},
    Template{Phrase::right_outcome, "right in what it does"},
    Template{Phrase::construct_missing, "{1}. This task asks for {2}, and there is none here."},
    Template{Phrase::construct_forbidden,
             "{1}. This task asks to do it without {2}, and there {3?is one|are some} here."},
    Template{Phrase::mark_forbidden, "The task asks to do it without {1}; this is one."},
    Template{Phrase::plan_differs, "{1}. This task asks for a plan that {2}, and SQLite's plan is another."},
    Template{Phrase::plan_of_does_not_run,
             "{1}. This task looks at how another query runs afterwards, and that one does not run: {2}"},
    Template{Phrase::too_many_steps, "{1}, in {2} steps; this task asks for at most {3}. A step is one instruction of "
                                     "SQLite's virtual machine, the same on every computer."},
    Template{Phrase::data_set_missing, "There is no data set `{1}`."},
    Template{Phrase::asks_index, "uses an index on `{1}`"},
    Template{Phrase::asks_covering_index, "uses a covering index on `{1}`"},
    Template{Phrase::asks_search, "looks up rows of `{1}`"},
    Template{Phrase::asks_search_primary_key, "looks up rows of `{1}` by its primary key"},
    Template{Phrase::asks_search_index, "looks up rows by an index on `{1}`"},
    Template{Phrase::asks_no_full_scan, "does not read all of `{1}`"},
    Template{Phrase::asks_no_scan, "reads no table from end to end"},
    Template{Phrase::asks_no_temporary_b_tree, "has no temporary B-tree"},
    Template{Phrase::asks_no_temporary_b_tree_for, "has no temporary B-tree for `{1}`"},
    Template{Phrase::asks_no_automatic_index, "has no automatic index"},
    Template{Phrase::asks_no_correlated_subquery, "has no correlated subquery"},
    Template{Phrase::plan_scan, "Every row of `{1}` is read."},
    Template{Phrase::plan_scan_index, "Every row of `{1}` is read, in the order of the index `{2}`."},
    Template{Phrase::plan_scan_covering_index, "The index `{2}` is read from end to end, and `{1}` itself is not."},
    Template{Phrase::plan_search, "Rows of `{1}` are looked up."},
    Template{Phrase::plan_search_index, "Rows of `{1}` are looked up by the index `{2}`."},
    Template{Phrase::plan_search_covering_index,
             "Rows of `{1}` are looked up in the index `{2}` alone, which holds all that is needed."},
    Template{Phrase::plan_search_primary_key, "Rows of `{1}` are looked up by the primary key."},
    Template{Phrase::plan_search_automatic_index,
             "Rows of `{1}` are looked up by an index that SQLite makes for this one run, for want of a lasting one."},
    Template{Phrase::plan_temporary_b_tree, "Rows are put into a temporary B-tree, for `{1}`."},
    Template{Phrase::plan_other, "SQLite says: `{1}`."},
};

static_assert(is_whole_table(k_templates, &Template::phrase, Phrase::last));

constexpr std::size_t k_listed_names = 6;

} // namespace

std::string say(Phrase phrase, const std::vector<Argument>& arguments) {
    return fill(k_templates[static_cast<std::size_t>(phrase)].text, arguments);
}

std::string capitalized(std::string sentence) {
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z')
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    return sentence;
}

std::string list_of_names(const std::vector<std::string>& names) {
    const bool is_cut = names.size() > k_listed_names + 1;
    const std::size_t shown = is_cut ? k_listed_names : names.size();
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? " and " : ", ";
        text += "`" + valid_utf8(names[i]) + "`";
    }
    return is_cut ? text + " and " + std::to_string(names.size() - shown) + " more" : text;
}

std::string times(std::size_t count) {
    static constexpr std::array<const char*, 3> k_words = {"never", "once", "twice"};
    return count < k_words.size() ? k_words[count] : std::to_string(count) + " times";
}

} // namespace joinery::grade
