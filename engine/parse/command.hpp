// The statements that are about neither rows nor definitions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/parse/expression.hpp"

namespace joinery::parse {

enum class TransactionKind : std::uint8_t { begin, commit, rollback, savepoint, release, rollback_to };
enum class TransactionMode : std::uint8_t { none, deferred, immediate, exclusive };

struct Transaction {
    TransactionKind kind = TransactionKind::begin;
    TransactionMode mode = TransactionMode::none; // of begin
    std::optional<Name> transaction;              // BEGIN TRANSACTION name: SQLite reads it and forgets it
    std::optional<Name> savepoint;
    friend bool operator==(const Transaction&, const Transaction&) = default;
};

enum class PragmaForm : std::uint8_t { plain, equal, parentheses };

struct Pragma {
    QualifiedName name;
    PragmaForm form = PragmaForm::plain;
    std::string value; // as it was written: 1, -1, on, 'wal'
    friend bool operator==(const Pragma&, const Pragma&) = default;
};

struct Attach {
    Expression file;
    Expression schema;
    Box<Expression> key;
    friend bool operator==(const Attach&, const Attach&) = default;
};

struct Detach {
    Expression schema;
    friend bool operator==(const Detach&, const Detach&) = default;
};

enum class UpkeepKind : std::uint8_t { analyze, reindex };

// ANALYZE, REINDEX
struct Upkeep {
    UpkeepKind kind = UpkeepKind::analyze;
    std::optional<QualifiedName> name;
    friend bool operator==(const Upkeep&, const Upkeep&) = default;
};

struct Vacuum {
    std::optional<Name> schema;
    Box<Expression> into;
    friend bool operator==(const Vacuum&, const Vacuum&) = default;
};

} // namespace joinery::parse
