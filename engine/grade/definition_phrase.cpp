#include "engine/grade/definition_phrase.hpp"

#include <array>
#include <string_view>

namespace joinery::grade {

namespace {

struct Template {
    DefinitionPhrase phrase;
    std::string_view text;
};

// In the order of the enumeration. Names of tables and columns come in backquotes.
constexpr std::array k_templates = {
    Template{DefinitionPhrase::table_missing, "there is no table {1}."},
    Template{DefinitionPhrase::table_misnamed, "there is no table {1}; did you name it {2}?"},
    Template{DefinitionPhrase::view_missing, "there is no view {1}."},
    Template{DefinitionPhrase::view_misnamed, "there is no view {1}; did you name it {2}?"},
    Template{DefinitionPhrase::table_left_over, "there is a table {1}, and there should be none."},
    Template{DefinitionPhrase::view_left_over, "there is a view {1}, and there should be none."},
    Template{DefinitionPhrase::should_be_view, "{1} is {2} here, and should be a view."},
    Template{DefinitionPhrase::should_be_table, "{1} is {2} here, and should be a table."},
    Template{DefinitionPhrase::should_be_virtual, "{1} is {2} here, and should be a virtual table."},
    Template{DefinitionPhrase::virtual_differs, "the virtual table {1} is made with other arguments than it should be."},
    Template{DefinitionPhrase::column_missing, "{2} has no column {1}."},
    Template{DefinitionPhrase::column_misnamed, "{2} has no column {1}; did you name it {3}?"},
    Template{DefinitionPhrase::column_left_over, "{2} has a column {1}, and should have none of that name."},
    Template{DefinitionPhrase::column_order, "the columns of {1} stand in another order. Expected is {2}."},
    Template{DefinitionPhrase::type_differs, "{1} is of type {2} here, and should be {3}."},
    Template{DefinitionPhrase::nullable_here, "{1} may be NULL here, and should not be."},
    Template{DefinitionPhrase::not_nullable_here, "{1} must not be NULL here, and should be allowed to be."},
    Template{DefinitionPhrase::default_differs, "the default of {1} is {2}, and should be {3}."},
    Template{DefinitionPhrase::default_missing, "{1} has no default, and should have {2}."},
    Template{DefinitionPhrase::default_left_over, "{1} has the default {2}, and should have none."},
    Template{DefinitionPhrase::generated_missing, "{1} is an ordinary column here, and should be a generated one."},
    Template{DefinitionPhrase::generated_left_over, "{1} is a generated column here, and should be an ordinary one."},
    Template{DefinitionPhrase::collation_differs, "{1} compares text by {2} here, and should by {3}."},
    Template{DefinitionPhrase::primary_key_missing, "{1} has no primary key, and should have {2}."},
    Template{DefinitionPhrase::primary_key_left_over, "{1} has the primary key {2}, and should have none."},
    Template{DefinitionPhrase::primary_key_differs, "the primary key of {1} is {2}, and should be {3}."},
    Template{DefinitionPhrase::row_id_missing,
             "{1} is not the row id here. Only `INTEGER PRIMARY KEY`, in exactly these words, makes it one."},
    Template{DefinitionPhrase::row_id_left_over,
             "{1} is the row id here, because it is an `INTEGER PRIMARY KEY`, and should be an ordinary key."},
    Template{DefinitionPhrase::option_missing, "{1} is not {2}, and should be."},
    Template{DefinitionPhrase::key_missing, "nothing keeps {1} unique in {2}."},
    Template{DefinitionPhrase::key_left_over, "{1} is unique in {2}, and should not be."},
    Template{DefinitionPhrase::foreign_key_missing, "there is no foreign key from {1} to {2}."},
    Template{DefinitionPhrase::foreign_key_left_over, "there is a foreign key from {1} to {2}, and there should be none."},
    Template{DefinitionPhrase::action_differs, "{1} a row of {2} {3} here, and should {4}."},
    Template{DefinitionPhrase::deferral_missing,
             "the foreign key from {1} to {2} is checked at once, and should wait for the end of the transaction."},
    Template{DefinitionPhrase::deferral_left_over,
             "the foreign key from {1} to {2} waits for the end of the transaction, and should be checked at once."},
    Template{DefinitionPhrase::index_missing, "there is no index on {1}."},
    Template{DefinitionPhrase::index_left_over, "there is an index on {1}, and there should be none."},
    Template{DefinitionPhrase::index_unique_missing, "the index on {1} is not unique, and should be."},
    Template{DefinitionPhrase::index_unique_left_over, "the index on {1} is unique, and should not be."},
    Template{DefinitionPhrase::index_differs, "there is an index on {1}, and it should be on {2}."},
    Template{DefinitionPhrase::trigger_missing, "there is no trigger for {2} on {1}."},
    Template{DefinitionPhrase::trigger_left_over, "there is a trigger for {2} on {1}, and there should be none."},
    Template{DefinitionPhrase::view_rows_differ, "the view {1} returns other rows: {2}"},
    Template{DefinitionPhrase::view_unreadable, "the view {1} cannot be read. {2}"},
    Template{DefinitionPhrase::accepted, "{1} {2} is accepted here, and should be refused."},
    Template{DefinitionPhrase::refused, "{1} {2} is refused here, and should be accepted."},
    Template{DefinitionPhrase::endless, "{1} takes too long here, and should not."},
    Template{DefinitionPhrase::pair_accepted, "{1} {2} with {3} {4} is accepted here, and should be refused."},
    Template{DefinitionPhrase::pair_refused, "{1} {2} with {3} {4} is refused here, and should be accepted."},
    Template{DefinitionPhrase::duplicate_accepted,
             "a second row with the same {1} is accepted in {2}, and should be refused."},
    Template{DefinitionPhrase::duplicate_refused,
             "a second row with the same {1} is refused in {2}, and should be accepted."},
    Template{DefinitionPhrase::orphan_accepted, "{1} without a row of {2} is accepted here, and should be refused."},
    Template{DefinitionPhrase::orphan_refused, "{1} without a row of {2} is refused here, and should be accepted."},
    Template{DefinitionPhrase::act_accepted, "{1} is accepted here, and should be refused."},
    Template{DefinitionPhrase::act_refused, "{1} is refused here, and should be accepted."},
    Template{DefinitionPhrase::after_act, "after {1}, {2}."},
    Template{DefinitionPhrase::act_insert, "inserting a row into {1} with {2}"},
    Template{DefinitionPhrase::act_update, "changing {2} of {1} to {3}"},
    Template{DefinitionPhrase::act_delete, "deleting a row of {1}"},
    Template{DefinitionPhrase::act_probe, "the try {1}"},
    Template{DefinitionPhrase::fact_rows_gone, "{1} {1?row is|rows are} missing in {2}"},
    Template{DefinitionPhrase::fact_rows_kept, "{1} {1?row is|rows are} too many in {2}"},
    Template{DefinitionPhrase::fact_cell, "{1} of {2} is {3}, and should be {4}"},
    Template{DefinitionPhrase::fact_rows, "{1} {1?row|rows} of {2} {1?has|have} other values"},
    Template{DefinitionPhrase::fact_view, "the view {1} returns other rows"},
    Template{DefinitionPhrase::fact_result, "another result comes back"},
    Template{DefinitionPhrase::fact_transaction, "the transaction is {1}, and should be {2}"},
    Template{DefinitionPhrase::note_option, "{1} is {2} here. The task does not ask for it, and it does no harm."},
    Template{DefinitionPhrase::note_generation, "{1} is {2} here, and {3} in the solution. Its values are the same."},
    Template{DefinitionPhrase::object_table, "table {1}"},
    Template{DefinitionPhrase::object_view, "view {1}"},
    Template{DefinitionPhrase::object_column, "column {1} of {2}"},
    Template{DefinitionPhrase::object_key, "uniqueness of {1} in {2}"},
    Template{DefinitionPhrase::object_primary_key, "primary key of {1}"},
    Template{DefinitionPhrase::object_foreign_key, "foreign key from {1} to {2}"},
    Template{DefinitionPhrase::object_index, "index on {1}"},
    Template{DefinitionPhrase::object_trigger, "trigger for {2} on {1}"},
    Template{DefinitionPhrase::object_rows, "rows of {1}"},
    Template{DefinitionPhrase::object_database, "what happens"},
    Template{DefinitionPhrase::word_there, "there"},
    Template{DefinitionPhrase::word_not_there, "not there"},
    Template{DefinitionPhrase::word_table, "a table"},
    Template{DefinitionPhrase::word_view, "a view"},
    Template{DefinitionPhrase::word_virtual_table, "a virtual table"},
    Template{DefinitionPhrase::word_not_null, "NOT NULL"},
    Template{DefinitionPhrase::word_nullable, "may be NULL"},
    Template{DefinitionPhrase::word_no_default, "no default"},
    Template{DefinitionPhrase::word_generated, "generated"},
    Template{DefinitionPhrase::word_ordinary, "ordinary"},
    Template{DefinitionPhrase::word_when_read, "VIRTUAL"},
    Template{DefinitionPhrase::word_when_written, "STORED"},
    Template{DefinitionPhrase::word_collates, "COLLATE {1}"},
    Template{DefinitionPhrase::word_row_id, "the row id"},
    Template{DefinitionPhrase::word_not_row_id, "not the row id"},
    Template{DefinitionPhrase::word_none, "none"},
    Template{DefinitionPhrase::word_deferred, "waits for the end of the transaction"},
    Template{DefinitionPhrase::word_immediate, "checked at once"},
    Template{DefinitionPhrase::word_unique, "unique"},
    Template{DefinitionPhrase::word_not_unique, "not unique"},
    Template{DefinitionPhrase::word_accepted, "{1} is accepted"},
    Template{DefinitionPhrase::word_refused, "{1} is refused"},
    Template{DefinitionPhrase::word_endless, "{1} takes too long"},
    Template{DefinitionPhrase::word_another, "other"},
    Template{DefinitionPhrase::word_as_expected, "as in the solution"},
    Template{DefinitionPhrase::word_undone, "undone"},
    Template{DefinitionPhrase::word_open, "kept open"},
    Template{DefinitionPhrase::event_delete, "deleting"},
    Template{DefinitionPhrase::event_update, "changing the key of"},
    Template{DefinitionPhrase::does_refuse, "is refused while {1} refers to it"},
    Template{DefinitionPhrase::should_refuse, "be refused while {1} refers to it"},
    Template{DefinitionPhrase::does_delete, "deletes its rows of {1}"},
    Template{DefinitionPhrase::should_delete, "delete its rows of {1}"},
    Template{DefinitionPhrase::does_change, "changes its rows of {1}"},
    Template{DefinitionPhrase::should_change, "change its rows of {1}"},
    Template{DefinitionPhrase::does_set_null, "sets {2} of its rows of {1} to NULL"},
    Template{DefinitionPhrase::should_set_null, "set {2} of its rows of {1} to NULL"},
    Template{DefinitionPhrase::does_set_default, "sets {2} of its rows of {1} to the default"},
    Template{DefinitionPhrase::should_set_default, "set {2} of its rows of {1} to the default"},
    Template{DefinitionPhrase::act_insert_row, "inserting a row into {1}"},
    Template{DefinitionPhrase::act_duplicate, "inserting a second row with the same {2} into {1}"},
    Template{DefinitionPhrase::act_two_rows, "inserting two rows at once into {1}, of which the second has the same {2} as another"},
    Template{DefinitionPhrase::act_delete_parent, "deleting a row of {1} that {2} refers to"},
    Template{DefinitionPhrase::act_update_parent, "changing the key of a row of {1} that {2} refers to"},
    Template{DefinitionPhrase::act_omit, "inserting a row into {1} without {2}"},
    Template{DefinitionPhrase::with_value, "{1} {2}"},
};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < k_templates.size(); ++i)
        if (k_templates[i].phrase != static_cast<DefinitionPhrase>(i))
            return false;
    return k_templates.size() == static_cast<std::size_t>(DefinitionPhrase::last) + 1;
}
static_assert(is_in_order());

} // namespace

std::string say(DefinitionPhrase phrase, const std::vector<Argument>& arguments) {
    return fill(k_templates[static_cast<std::size_t>(phrase)].text, arguments);
}

} // namespace joinery::grade
