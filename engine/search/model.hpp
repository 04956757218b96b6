// The part of a schema that a search fills with rows: which tables, which columns, and what may stand in them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/definition.hpp"

namespace joinery::search {

// What values of a column look like. Finer than SQLite's affinities: people write dates into TEXT and into DATE, and a
// value of another kind than the column's name and type promise would be a database that nobody has.
enum class ValueKind { integer, number, boolean, text, date, date_time, time, blob };
inline constexpr std::size_t k_value_kinds = 8;

struct ModelColumn {
    std::string name;
    ValueKind kind = ValueKind::integer;
    bool may_be_null = false;
    bool is_key = false; // alone a primary key or UNIQUE
};

// Rows take their values in `columns` from a row of the parent.
struct ModelReference {
    std::vector<std::size_t> columns;
    std::size_t parent = 0;
    std::vector<std::size_t> parent_columns;
    bool is_declared = true; // else a SoftReference, which SQLite does not know
    friend bool operator==(const ModelReference&, const ModelReference&) = default;
};

struct ModelTable {
    std::string name;
    std::string insert_into;          // INSERT INTO "t" ("a", "b")
    std::vector<ModelColumn> columns; // without generated ones
    std::vector<std::vector<std::size_t>> keys;
    std::vector<ModelReference> references;

    std::optional<std::size_t> find_column(std::string_view column) const;
};

struct ColumnPlace {
    std::size_t table = 0;
    std::size_t column = 0;
    friend bool operator==(const ColumnPlace&, const ColumnPlace&) = default;
};

struct Model {
    std::vector<ModelTable> tables; // a parent before its children, but for references in a circle

    // Case aside, as SQLite compares names.
    std::optional<std::size_t> find_table(std::string_view table) const;
};

// A reference that the schema does not declare, because its parent's column is no key.
struct SoftReference {
    std::string table;
    std::string column;
    std::string parent;
    std::string parent_column;
};

// Of the tables named and those that they refer to, directly or not. Names of no table are passed over, and so are
// virtual tables and views.
Model make_model(const schema::Definitions& definitions, const std::vector<std::string>& tables,
                 const std::vector<SoftReference>& soft_references);

} // namespace joinery::search
