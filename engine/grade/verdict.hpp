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
    std::vector<std::string> columns;    // of the rows below
    ShownRows missing;                   // expected, not in the answer
    ShownRows extra;                     // in the answer, not expected
    std::optional<ShownResult> expected;
    std::optional<ShownResult> actual;
    std::optional<std::pair<std::size_t, std::size_t>> order_break; // row numbers of the answer, from 0
    std::vector<std::string> notes;
    std::optional<sql::SqlError> error;
    friend bool operator==(const Verdict&, const Verdict&) = default;
};

} // namespace joinery::grade
