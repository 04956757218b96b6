// CREATE, ALTER and DROP.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/parse/change.hpp"

namespace joinery::parse {

enum class Deferral : std::uint8_t { none, deferred, immediate };

// [NOT] DEFERRABLE [INITIALLY …]
struct Deferrable {
    bool is_negated = false;
    Deferral initially = Deferral::none;
    friend bool operator==(const Deferrable&, const Deferrable&) = default;
};

enum class ReferenceEvent : std::uint8_t { match, on_insert, on_delete, on_update };
enum class ReferenceAction : std::uint8_t { none, set_null, set_default, cascade, restrict, no_action };

// ON DELETE CASCADE, MATCH FULL
struct ReferenceRule {
    ReferenceEvent event = ReferenceEvent::match;
    ReferenceAction action = ReferenceAction::none;
    Name match;
    friend bool operator==(const ReferenceRule&, const ReferenceRule&) = default;
};

struct References {
    Name table;
    std::vector<Name> columns;
    std::vector<ReferenceRule> rules;
    friend bool operator==(const References&, const References&) = default;
};

enum class ColumnConstraintKind : std::uint8_t {
    nothing, // CONSTRAINT name, and nothing behind it
    null,
    not_null,
    primary_key,
    unique,
    check,
    default_value,
    collate,
    references,
    deferrable,
    generated,
};

struct ColumnConstraint {
    ColumnConstraintKind kind = ColumnConstraintKind::nothing;
    Place place;
    std::optional<Name> name;
    Resolution resolution = Resolution::none;
    Direction direction = Direction::none; // of primary_key
    bool is_autoincrement = false;         // of primary_key
    bool is_in_parentheses = false;        // of default_value
    bool has_always = false;               // of generated: GENERATED ALWAYS AS
    Box<Expression> expression;            // of check, default_value, generated
    std::optional<Name> word;              // of collate: the sequence; of generated: STORED, VIRTUAL
    std::optional<References> references;
    Deferrable deferrable;
    friend bool operator==(const ColumnConstraint&, const ColumnConstraint&) = default;
};

struct ColumnDefinition {
    Place place;
    Name name;
    std::string type; // as it was written, often empty
    std::vector<ColumnConstraint> constraints;
    friend bool operator==(const ColumnDefinition&, const ColumnDefinition&) = default;
};

enum class TableConstraintKind : std::uint8_t { nothing, primary_key, unique, check, foreign_key };

struct TableConstraint {
    TableConstraintKind kind = TableConstraintKind::nothing;
    Place place;
    bool has_comma = true; // in front of it; SQLite does without
    std::optional<Name> name;
    Resolution resolution = Resolution::none;
    std::vector<OrderTerm> terms;  // of primary_key, unique
    bool is_autoincrement = false; // of primary_key
    Box<Expression> expression;    // of check
    std::vector<Name> columns;     // of foreign_key
    References references;
    std::optional<Deferrable> deferrable;
    friend bool operator==(const TableConstraint&, const TableConstraint&) = default;
};

// WITHOUT ROWID, STRICT
struct TableOption {
    bool has_without = false;
    Name name;
    friend bool operator==(const TableOption&, const TableOption&) = default;
};

struct CreateTable {
    bool is_temporary = false;
    bool if_not_exists = false;
    QualifiedName name;
    std::vector<ColumnDefinition> columns; // or
    Box<Query> query;                      // CREATE TABLE … AS
    std::vector<TableConstraint> constraints;
    std::vector<TableOption> options;
    friend bool operator==(const CreateTable&, const CreateTable&) = default;
};

struct CreateView {
    bool is_temporary = false;
    bool if_not_exists = false;
    QualifiedName name;
    std::vector<Name> columns;
    Box<Query> query;
    friend bool operator==(const CreateView&, const CreateView&) = default;
};

struct CreateIndex {
    bool is_unique = false;
    bool if_not_exists = false;
    QualifiedName name;
    Name table;
    std::vector<OrderTerm> terms;
    Box<Expression> where;
    friend bool operator==(const CreateIndex&, const CreateIndex&) = default;
};

enum class TriggerTime : std::uint8_t { none, before, after, instead_of };
enum class TriggerEvent : std::uint8_t { insert, update, remove };

using TriggerStep = std::variant<Query, Insert, Update, Delete>;

struct CreateTrigger {
    bool is_temporary = false;
    bool if_not_exists = false;
    QualifiedName name;
    TriggerTime time = TriggerTime::none;
    TriggerEvent event = TriggerEvent::insert;
    std::vector<Name> columns; // UPDATE OF …
    QualifiedName table;
    bool for_each_row = false;
    Box<Expression> when;
    std::vector<TriggerStep> steps;
    friend bool operator==(const CreateTrigger&, const CreateTrigger&) = default;
};

struct CreateVirtualTable {
    bool if_not_exists = false;
    QualifiedName name;
    Name module;
    std::optional<std::vector<std::string>> arguments; // as they were written: they are the module's own language
    friend bool operator==(const CreateVirtualTable&, const CreateVirtualTable&) = default;
};

enum class ObjectKind : std::uint8_t { table, index, view, trigger };

struct Drop {
    ObjectKind kind = ObjectKind::table;
    bool if_exists = false;
    QualifiedName name;
    friend bool operator==(const Drop&, const Drop&) = default;
};

enum class AlterKind : std::uint8_t {
    rename_table,    // RENAME TO new_name
    rename_column,   // RENAME column TO new_name
    add_column,      // ADD definition
    drop_column,     // DROP column
    add_check,       // ADD CONSTRAINT new_name CHECK (expression) resolution
    drop_constraint, // DROP CONSTRAINT column
    set_not_null,    // ALTER column SET NOT NULL resolution
    drop_not_null,   // ALTER column DROP NOT NULL
};

struct AlterTable {
    AlterKind kind = AlterKind::rename_table;
    QualifiedName table;
    Name column;
    std::optional<Name> new_name;
    ColumnDefinition definition;
    Box<Expression> expression;
    Resolution resolution = Resolution::none;
    friend bool operator==(const AlterTable&, const AlterTable&) = default;
};

} // namespace joinery::parse
