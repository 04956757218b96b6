#include "engine/sql/error_table.hpp"

#include <array>

#include <sqlite3.h>

#include "engine/sql/constraint_advice.hpp"
#include "engine/sql/name_advice.hpp"
#include "engine/sql/syntax_advice.hpp"

namespace joinery::sql {

namespace {

using Kind = SqlErrorKind;
using Meaning = ErrorMeaning;

// A message that is a special case of another stands before it.
constexpr std::array k_meanings = {
    // Syntax
    Meaning{"near \"{}\": syntax error", Kind::syntax, "SQL is not understood at `{1}`.", "", advise_on_syntax},
    Meaning{"incomplete input", Kind::incomplete, "The statement ends before it is complete.", "", advise_on_end},
    Meaning{"unrecognized token: \"{}\"", Kind::syntax, "`{1}` is nothing that SQL knows.", "", advise_on_token},
    Meaning{"no tables specified", Kind::syntax,
            "`*` stands for the columns of the tables after `FROM`, and there is no `FROM`.",
            "Add `FROM` with a table."},
    Meaning{"unknown join type: {}", Kind::syntax, "There is no join `{1}`.",
            "Joins are `JOIN`, `LEFT JOIN`, `RIGHT JOIN`, `FULL JOIN` and `CROSS JOIN`."},
    Meaning{"a JOIN clause is required before {}", Kind::syntax,
            "`{1}` belongs to a `JOIN`, and none stands before it.", "Write the condition after `WHERE`."},
    Meaning{"{} clause should come after {} not before", Kind::syntax,
            "`{1}` stands before `{2}` here, and sorts or cuts the whole result.", "Write it once, at the very end."},
    Meaning{"a NATURAL join may not have an ON or USING clause", Kind::syntax,
            "A `NATURAL JOIN` finds its columns by itself and takes no `ON`.", "Leave out `NATURAL`."},
    Meaning{"row value misused", Kind::column_count_mismatch, "One value is compared with several here.",
            "Have as many on both sides."},
    // Names
    Meaning{"no such table: {}", Kind::unknown_table, "There is no table `{1}`.", "", advise_on_table},
    Meaning{"no such view: {}", Kind::unknown_table, "There is no view `{1}`.", "", advise_on_table},
    Meaning{"no such column: \"{}\" - should this be a string literal in single-quotes?", Kind::unknown_column,
            "Double quotes make `{1}` a name, and there is no column of this name.",
            "If it is a text, write it in single quotes: `'{1}'`.", advise_on_column},
    Meaning{"no such column: {}", Kind::unknown_column, "There is no column `{1}` here.", "", advise_on_column},
    Meaning{"table {} has no column named {}", Kind::unknown_column, "`{1}` has no column `{2}`.", "",
            advise_on_column_of_table},
    Meaning{"unknown column \"{}\" in foreign key definition", Kind::unknown_column,
            "The foreign key names a column `{1}` that this table does not have.", ""},
    Meaning{"cannot join using column {} - column not present in both tables", Kind::unknown_column,
            "`USING` needs a column `{1}` in both tables, and one of them has none.",
            "Use `ON`, with a column of each table."},
    Meaning{"{} ORDER BY term does not match any column in the result set", Kind::unknown_column,
            "After a `UNION`, `ORDER BY` can only name columns of the result.",
            "Use the name or the number of a result column."},
    Meaning{"{} {} BY term out of range - should be between 1 and {}", Kind::unknown_column,
            "A number after `{2} BY` means a column of the result, and the highest is {3}.",
            "Write a smaller number, or a name."},
    Meaning{"no such function: {}", Kind::unknown_function, "SQLite has no function `{1}`.", "", advise_on_function},
    Meaning{"unknown function: {}()", Kind::unknown_function, "SQLite has no function `{1}`.", "", advise_on_function},
    Meaning{"'{}' is not a function", Kind::unknown_function, "`{1}` is a table, not a function.",
            "Leave out the parentheses after it."},
    Meaning{"ambiguous column name: {}", Kind::ambiguous_column, "More than one table here has a column `{1}`.",
            "Write the table before the name, with a point between them.", advise_on_ambiguity},
    Meaning{"wrong number of arguments to function {}()", Kind::wrong_argument_count,
            "`{1}` takes another number of arguments.", "", advise_on_arguments},
    Meaning{"too many arguments on function {}", Kind::wrong_argument_count,
            "`{1}` has more arguments than any function may have.", ""},
    // Aggregates and windows
    Meaning{"misuse of aggregate: {}()", Kind::aggregate_misuse,
            "`{1}` works on a group of rows, and here SQL looks at one row at a time.", "", advise_on_aggregate},
    Meaning{"misuse of aggregate function {}()", Kind::aggregate_misuse,
            "`{1}` works on a group of rows, and here SQL looks at one row at a time.", "", advise_on_aggregate},
    Meaning{"misuse of aliased aggregate {}", Kind::aggregate_misuse,
            "`{1}` is computed from a group of rows, and here SQL looks at one row at a time.", "",
            advise_on_aggregate},
    Meaning{"aggregate functions are not allowed in {}", Kind::aggregate_misuse,
            "An aggregate function cannot stand in {1}.", ""},
    Meaning{"misuse of window function {}()", Kind::aggregate_misuse,
            "`{1}` is a window function: it works on the finished rows, so it cannot stand here.",
            "Compute it in a subquery, and filter outside."},
    Meaning{"misuse of aliased window function {}", Kind::aggregate_misuse,
            "`{1}` is computed by a window function, on the finished rows, so it cannot stand here.",
            "Compute it in a subquery, and filter outside."},
    Meaning{"HAVING clause on a non-aggregate query", Kind::aggregate_misuse,
            "`HAVING` filters groups, and there are no groups here.",
            "To filter rows use `WHERE`; to make groups use `GROUP BY`."},
    // Numbers of columns
    Meaning{"table {} has {} columns but {} values were supplied", Kind::column_count_mismatch,
            "`{1}` has {2} columns, and here are {3} values.", "", advise_on_values},
    Meaning{"{} values for {} columns", Kind::column_count_mismatch, "Columns named here: {2}; values given: {1}.",
            "Give each column one value."},
    Meaning{"table {} has {} values for {} columns", Kind::column_count_mismatch,
            "`{1}` gets {2} columns, and {3} names stand in its list.", "Give each column one name."},
    Meaning{"all VALUES must have the same number of terms", Kind::column_count_mismatch,
            "The rows after `VALUES` are not equally long.", "Give each row a value for each column."},
    Meaning{"SELECTs to the left and right of {} do not have the same number of result columns",
            Kind::column_count_mismatch,
            "`{1}` puts rows under each other, and the two queries have different numbers of columns.",
            "Select as many columns in both."},
    Meaning{"{} columns assigned {} values", Kind::column_count_mismatch, "{1} columns get {2} values here.",
            "Give each column one value."},
    Meaning{"sub-select returns {} columns - expected {}", Kind::column_count_mismatch,
            "The subquery returns {1} columns, and {2} is expected here.", "Select only what is compared."},
    Meaning{"IN(...) element has {} term{} - expected {}", Kind::column_count_mismatch,
            "The rows in this list do not have {3} values each.", ""},
    // What is there already
    Meaning{"duplicate column name: {}", Kind::already_exists, "The table would have two columns `{1}`.",
            "Give one of them another name."},
    Meaning{"duplicate WITH table name: {}", Kind::already_exists, "Two tables after `WITH` are called `{1}`.",
            "Give one of them another name."},
    Meaning{"there is already a {} named {}", Kind::already_exists, "A {1} called `{2}` exists already.",
            "Take another name, or drop the other one first."},
    Meaning{"there is already an index named {}", Kind::already_exists, "An index called `{1}` exists already.",
            "Take another name, or drop the other one first."},
    Meaning{"{} {} already exists", Kind::already_exists, "The {1} `{2}` exists already.",
            "Take another name, or drop the other one first.", advise_on_existing},
    // Constraints
    Meaning{"UNIQUE constraint failed: {}", Kind::constraint_unique,
            "A row with this `{1}` is there already, and each may be there once.", "", advise_on_unique},
    Meaning{"NOT NULL constraint failed: {}", Kind::constraint_not_null,
            "`{1}` must have a value, and here it would be NULL.", "Give it a value."},
    Meaning{"CHECK constraint failed: {}", Kind::constraint_check, "A value breaks a rule of the table: `{1}`.", ""},
    Meaning{"FOREIGN KEY constraint failed", Kind::constraint_foreign_key,
            "A row would refer to a row that is not there.", "", advise_on_foreign_key},
    Meaning{"cannot store {} value in {} column {}", Kind::constraint_datatype,
            "`{3}` takes only {2}, and this value is {1}.", "", advise_on_strict_type},
    Meaning{"datatype mismatch", Kind::constraint_datatype, "This must be an integer, and the value is none.",
            "An `INTEGER PRIMARY KEY` and the number after `LIMIT` take whole numbers only."},
    // What cannot be changed
    Meaning{"cannot modify {} because it is a view", Kind::other,
            "`{1}` is a view: its rows are computed, so they cannot be changed.", "Change the table that it reads."},
    Meaning{"table {} may not be {}", Kind::denied, "`{1}` belongs to SQLite itself and may not be {2}.", ""},
    Meaning{"object name reserved for internal use: {}", Kind::denied,
            "Names that begin with `sqlite_` belong to SQLite itself.", "Take another name than `{1}`."},
    Meaning{"cannot {} generated column \"{}\"", Kind::other,
            "`{2}` is computed from other columns, so it cannot be set.", "Leave it out."},
    Meaning{"foreign key mismatch - \"{}\" referencing \"{}\"", Kind::other,
            "`{1}` refers to columns of `{2}` that are no key there.",
            "A foreign key needs a `PRIMARY KEY` or `UNIQUE` column to refer to."},
    Meaning{"missing datatype for {}", Kind::other, "`{1}` has no type, and in a `STRICT` table each column needs one.",
            "Write `INTEGER`, `REAL`, `TEXT`, `BLOB` or `ANY` behind it."},
    Meaning{"unknown datatype for {}: \"{}\"", Kind::other, "`{2}` is no type that a `STRICT` table knows.",
            "Its types are `INT`, `INTEGER`, `REAL`, `TEXT`, `BLOB` and `ANY`."},
    Meaning{"table \"{}\" has more than one primary key", Kind::other, "`{1}` has more than one `PRIMARY KEY`.",
            "For a key of several columns write `PRIMARY KEY (a, b)` once, after the columns."},
    Meaning{"AUTOINCREMENT is only allowed on an INTEGER PRIMARY KEY", Kind::other,
            "`AUTOINCREMENT` works on an `INTEGER PRIMARY KEY` only.",
            "An `INTEGER PRIMARY KEY` counts up by itself, also without it."},
    Meaning{"no such index: {}", Kind::other, "There is no index `{1}`.", ""},
    Meaning{"no such trigger: {}", Kind::other, "There is no trigger `{1}`.", ""},
    Meaning{"no such window: {}", Kind::other, "There is no window `{1}` in this query.",
            "Define it: `WINDOW {1} AS (…)`."},
    Meaning{"no such savepoint: {}", Kind::other, "There is no savepoint `{1}`.", ""},
    Meaning{"no such collation sequence: {}", Kind::other, "There is no collation `{1}`.",
            "SQLite has `BINARY`, `NOCASE` and `RTRIM`."},
    // Transactions
    Meaning{"cannot start a transaction within a transaction", Kind::other, "A transaction is open already.",
            "End it first, with `COMMIT` or `ROLLBACK`."},
    Meaning{"cannot commit - no transaction is active", Kind::other, "There is no transaction to commit.",
            "Begin one with `BEGIN`."},
    Meaning{"cannot rollback - no transaction is active", Kind::other, "There is no transaction to undo.",
            "Begin one with `BEGIN`."},
    // Values
    Meaning{"integer overflow", Kind::other, "A number grew past what 64 bits can hold.",
            "Compute with real numbers: write `1.0 *` before the first."},
    Meaning{"malformed JSON", Kind::other, "This text is no JSON.", ""},
    // Limits
    Meaning{"out of memory", Kind::out_of_memory, "This needs more memory than there is for it, so it was stopped.",
            "Look for a join without a condition, or sort and group fewer rows."},
    Meaning{"string or blob too big", Kind::too_big, "A value grew past 20 million bytes.", ""},
    Meaning{"too many terms in compound SELECT", Kind::too_big, "More than 100 queries are joined by `UNION` here.",
            ""},
    Meaning{"at most {} tables in a join", Kind::too_big, "At most {1} tables can be joined in one query.", ""},
    Meaning{"LIKE or GLOB pattern too complex", Kind::too_big, "The pattern is longer than 200 bytes.", ""},
    Meaning{"too many {}", Kind::too_big, "There are too many {1}.", ""},
    Meaning{"parser stack overflow", Kind::too_deep, "Parentheses or subqueries are nested too deep.", ""},
    Meaning{"Recursion limit", Kind::too_deep, "Parentheses or subqueries are nested too deep.", ""},
    Meaning{"Expression tree is too large (maximum depth {})", Kind::too_deep,
            "The expression is nested more than {1} deep.", "Long chains of `OR` are shorter with `IN`."},
    Meaning{"VIEWs and/or subqueries nested too deep", Kind::too_deep, "Views or subqueries are nested too deep.", ""},
    Meaning{"triggers nested too deep", Kind::too_deep, "A trigger sets itself off again and again.", ""},
    Meaning{"not authorized", Kind::denied, "This is not allowed here.", ""},
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

std::string filled(std::string_view sentence, const std::vector<std::string>& captures) {
    std::string text;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const bool is_place = sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}';
        const std::size_t number = is_place ? static_cast<std::size_t>(sentence[i + 1] - '1') : captures.size();
        if (number >= captures.size()) {
            text += sentence[i];
            continue;
        }
        text += captures[number];
        i += 2;
    }
    return text;
}

SqlErrorKind kind_of_code(int extended_code) {
    for (const KindOfCode& row : k_kinds_of_codes)
        if (row.code == extended_code || row.code == (extended_code & 0xFF))
            return row.kind;
    return SqlErrorKind::other;
}

} // namespace joinery::sql
