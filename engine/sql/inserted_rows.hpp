// The rows that an INSERT spells out, read from its words: which of them a table refuses, SQLite does not say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sql/error_context.hpp"

namespace joinery::sql {

struct InsertedRow {
    TextSpan place;               // in the script, with the parentheses
    std::vector<TextSpan> values; // in the script
};

struct InsertedRows {
    std::string table;
    std::vector<std::string> columns; // in the order of the values
    std::vector<InsertedRow> rows;    // none where they come from a query

    // Where a column's values stand, case aside.
    std::optional<std::size_t> place_of(std::string_view column) const;
};

// Nothing where the statement is no INSERT.
std::optional<InsertedRows> inserted_rows(const ErrorContext& context);

} // namespace joinery::sql
