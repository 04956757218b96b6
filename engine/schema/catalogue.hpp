// The catalogue of a database: its tables and views, their columns, keys and references.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/sql/connection.hpp"

namespace joinery::schema {

enum class RelationKind { table, view };

struct Reference {
    std::string table;
    std::string column; // the parent's primary key is named where the definition leaves it out
    friend bool operator==(const Reference&, const Reference&) = default;
};

struct Column {
    std::string name;
    std::string type; // as declared; may be empty
    bool not_null = false;
    int primary_key = 0; // place in the key from 1, or 0
    bool generated = false;
    std::optional<Reference> references;
    friend bool operator==(const Column&, const Column&) = default;
};

struct Relation {
    std::string name;
    RelationKind kind = RelationKind::table;
    std::optional<std::int64_t> rows; // none for a view
    std::vector<Column> columns;
    friend bool operator==(const Relation&, const Relation&) = default;
};

struct Catalogue {
    std::vector<Relation> relations; // tables, then views, each in the order they were created
    friend bool operator==(const Catalogue&, const Catalogue&) = default;
};

// Reads the main database's catalogue. SQLite's own tables and the shadow tables of virtual tables are left out.
Result<Catalogue, sql::SqlError> read_catalogue(sql::Connection& connection);

} // namespace joinery::schema
