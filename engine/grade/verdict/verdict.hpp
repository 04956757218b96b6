// The verdict on an answer, as data. Its JSON form and the meaning of each kind stand in docs/protocol.md.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/sql/sql_error.hpp"
#include "engine/sql/value.hpp"

namespace joinery::grade {

enum class VerdictKind {
    right,
    sql_error,
    denied,
    out_of_budget,
    no_statement,
    too_many_statements,
    no_result,
    column_count,
    column_names,
    column_order,
    rows,
    types,
    duplicates,
    order,
    luck,
    state,
    definition,
    construct,
    plan,
    steps,
    counterexample,
    reference_broken,
};

// The kind's name in messages: "column_count".
std::string_view name(VerdictKind kind);

// A cell to show: its class and its text, cut past k_shown_cell_bytes.
struct Cell {
    sql::StorageClass storage_class = sql::StorageClass::null;
    std::string text;
    std::size_t whole_bytes = 0; // length before it was cut; 0 where it is whole
    friend bool operator==(const Cell&, const Cell&) = default;
};

inline constexpr std::size_t k_shown_cell_bytes = 2'000;

// Valid UTF-8 whatever the value holds.
Cell shown_cell(const sql::ValueView& value);

using ShownRow = std::vector<Cell>;

// Some rows of a set, at most k_shown_rows, and how many there are in all.
struct ShownRows {
    std::size_t count = 0;
    std::vector<ShownRow> rows;
    friend bool operator==(const ShownRows&, const ShownRows&) = default;
};

inline constexpr std::size_t k_shown_rows = 20;

struct ShownResult {
    std::vector<std::string> columns;
    ShownRows rows;
    friend bool operator==(const ShownResult&, const ShownResult&) = default;
};

// A cell in which two rows differ. `why` says it where the two look alike: another class, an invisible character.
struct CellChange {
    std::size_t column = 0;
    std::string why; // a sentence; may be empty
    friend bool operator==(const CellChange&, const CellChange&) = default;
};

// A row that is there on both sides, but not the same.
struct RowChange {
    ShownRow expected;
    ShownRow actual;
    std::vector<CellChange> cells; // at least one, by column
    friend bool operator==(const RowChange&, const RowChange&) = default;
};

struct ShownChanges {
    std::size_t count = 0;
    std::vector<RowChange> rows; // at most k_shown_rows
    friend bool operator==(const ShownChanges&, const ShownChanges&) = default;
};

// How the rows of the answer differ from those expected. Each row stands in one of the three lists at most.
struct RowDifference {
    std::vector<std::string> columns;
    ShownRows missing; // expected, not there
    ShownRows extra;   // there, not expected
    ShownChanges changed;
    friend bool operator==(const RowDifference&, const RowDifference&) = default;
};

// A table that a script left in another state than the reference did.
struct TableDifference {
    std::string table;
    RowDifference rows;
    friend bool operator==(const TableDifference&, const TableDifference&) = default;
};

// A table as it stood before the answer ran.
struct ShownTable {
    std::string name;
    ShownResult content;
    friend bool operator==(const ShownTable&, const ShownTable&) = default;
};

// One thing that a definition says otherwise than the reference.
struct DefinitionDifference {
    std::string object;   // "table `books`", "column `price` of `books`"
    std::string expected; // in words: "NOT NULL"
    std::string actual;   // in words: "may be NULL"
    friend bool operator==(const DefinitionDifference&, const DefinitionDifference&) = default;
};

// A place in the learner's text, and what is to be said of it.
struct TextMark {
    sql::TextSpan place;
    std::string text;
    friend bool operator==(const TextMark&, const TextMark&) = default;
};

struct DataSetName {
    std::string name;
    bool hidden = false;
    friend bool operator==(const DataSetName&, const DataSetName&) = default;
};

struct Verdict {
    bool right = false;
    VerdictKind kind = VerdictKind::right;
    std::string text; // a sentence for people; the fact first, then the way on
    std::optional<std::string> says;
    std::optional<DataSetName> data_set; // the first one the answer fails on
    RowDifference difference;            // of the two results
    std::vector<TableDifference> tables; // of the two databases, once both scripts have run
    std::vector<DefinitionDifference> definitions;
    std::vector<ShownTable> data; // the tables of that data set that matter here, where it is hidden
    std::optional<ShownResult> expected;
    std::optional<ShownResult> actual;
    std::optional<std::pair<std::size_t, std::size_t>> order_break; // row numbers of the answer, from 0
    std::vector<std::string> notes;
    std::vector<TextMark> marks;
    std::optional<sql::SqlError> error;
    friend bool operator==(const Verdict&, const Verdict&) = default;
};

} // namespace joinery::grade
