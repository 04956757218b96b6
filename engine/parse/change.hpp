// Statements that change rows.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/parse/query.hpp"

namespace joinery::parse {

// What to do with a row that breaks a constraint: OR REPLACE, ON CONFLICT IGNORE.
enum class Resolution : std::uint8_t { none, rollback, abort, fail, ignore, replace };

// a = 1, or (a, b) = (1, 2)
struct Assignment {
    bool is_row = false; // in parentheses, though it be one column
    std::vector<Name> columns;
    Expression value;
    friend bool operator==(const Assignment&, const Assignment&) = default;
};

// ON CONFLICT (…) WHERE … DO …
struct Upsert {
    std::vector<OrderTerm> target;
    Box<Expression> target_where;
    bool is_update = false; // DO UPDATE SET …; else DO NOTHING
    std::vector<Assignment> assignments;
    Box<Expression> where;
    friend bool operator==(const Upsert&, const Upsert&) = default;
};

struct Insert {
    With with;
    bool is_replace = false; // REPLACE INTO
    Resolution resolution = Resolution::none;
    QualifiedName table;
    std::optional<Name> alias;
    std::vector<Name> columns;
    Box<Query> query; // none: DEFAULT VALUES
    std::vector<Upsert> upserts;
    std::vector<SelectItem> returning;
    friend bool operator==(const Insert&, const Insert&) = default;
};

struct Update {
    With with;
    Resolution resolution = Resolution::none;
    QualifiedName table;
    std::optional<Name> alias;
    Indexed indexed;
    std::vector<Assignment> assignments;
    std::vector<Source> from;
    Box<Expression> where;
    std::vector<SelectItem> returning;
    friend bool operator==(const Update&, const Update&) = default;
};

struct Delete {
    With with;
    QualifiedName table;
    std::optional<Name> alias;
    Indexed indexed;
    Box<Expression> where;
    std::vector<SelectItem> returning;
    friend bool operator==(const Delete&, const Delete&) = default;
};

} // namespace joinery::parse
