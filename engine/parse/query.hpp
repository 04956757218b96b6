// Queries: WITH, SELECT, VALUES, FROM, and what joins them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/parse/expression.hpp"

namespace joinery::parse {

// The text of an expression that gives a column its name. Any two are equal, as any two places are.
struct WrittenText {
    std::string text;
    friend bool operator==(const WrittenText&, const WrittenText&) { return true; }
};

enum class SelectItemKind : std::uint8_t { expression, star, table_star };

// A column of a SELECT or a RETURNING.
struct SelectItem {
    SelectItemKind kind = SelectItemKind::expression;
    Place place;
    Expression expression;
    std::optional<Name> table; // of t.*
    std::optional<Name> alias;
    // Where there is no alias SQLite names the column by the text of its expression, which an outer query may use. Kept
    // as it was written; print() writes it so as long as it still means `expression`.
    WrittenText written;
    friend bool operator==(const SelectItem&, const SelectItem&) = default;
};

enum class JoinKind : std::uint8_t {
    none, // the first of its list
    comma,
    inner, // JOIN, INNER JOIN
    cross,
    left,
    right,
    full,
    unknown, // words that SQLite reads and then refuses: LEFT INNER
};

enum class SourceKind : std::uint8_t { table, function, query, sources };

enum class IndexedKind : std::uint8_t { none, by, never };

// INDEXED BY name, NOT INDEXED
struct Indexed {
    IndexedKind kind = IndexedKind::none;
    Name index;
    friend bool operator==(const Indexed&, const Indexed&) = default;
};

// One of the terms of FROM, with the join that ties it to those before.
struct Source {
    SourceKind kind = SourceKind::table;
    JoinKind join = JoinKind::none;
    bool is_natural = false;
    std::string join_words; // of JoinKind::unknown
    Place place;
    QualifiedName table;               // of table and function
    std::vector<Expression> arguments; // of function
    Box<Query> query;
    std::vector<Source> sources; // in parentheses
    std::optional<Name> alias;
    Indexed indexed;
    Box<Expression> on;
    std::vector<Name> with_columns; // USING (…)
    friend bool operator==(const Source&, const Source&) = default;
};

struct NamedWindow {
    Name name;
    Window window;
    friend bool operator==(const NamedWindow&, const NamedWindow&) = default;
};

// ORDER BY, LIMIT, OFFSET
struct QueryTail {
    std::vector<OrderTerm> order;
    Box<Expression> limit;
    Box<Expression> offset;
    friend bool operator==(const QueryTail&, const QueryTail&) = default;
};

enum class CompoundOperator : std::uint8_t { none, union_distinct, union_all, except, intersect };

// One SELECT, or one VALUES, of a query.
struct SelectCore {
    CompoundOperator compound = CompoundOperator::none; // how it is added to those before it; none for the first
    Place place;
    std::vector<std::vector<Expression>> rows; // of VALUES; empty for a SELECT, which has what follows
    Quantifier quantifier = Quantifier::none;
    std::vector<SelectItem> items;
    std::vector<Source> from;
    Box<Expression> where;
    std::vector<Expression> group_by;
    Box<Expression> having;
    std::vector<NamedWindow> windows;
    // An ORDER BY or LIMIT in front of UNION and the like, which SQLite reads and then refuses.
    Box<QueryTail> early_tail;
    friend bool operator==(const SelectCore&, const SelectCore&) = default;
};

enum class Materialization : std::uint8_t { none, materialized, not_materialized };

struct CommonTable {
    Place place;
    Name name;
    std::vector<Name> columns;
    Materialization materialization = Materialization::none;
    Box<Query> query;
    friend bool operator==(const CommonTable&, const CommonTable&) = default;
};

struct With {
    bool is_recursive = false;
    std::vector<CommonTable> tables; // empty: there is no WITH
    friend bool operator==(const With&, const With&) = default;
};

struct Query {
    Place place;
    With with;
    std::vector<SelectCore> cores; // one or more
    QueryTail tail;
    friend bool operator==(const Query&, const Query&) = default;
};

inline bool operator==(const Expression& a, const Expression& b) {
    return a.kind == b.kind && a.op == b.op && a.is_negated == b.is_negated && a.has_base == b.has_base &&
           a.has_else == b.has_else && a.has_arguments == b.has_arguments && a.text == b.text && a.names == b.names &&
           a.operands == b.operands && a.query == b.query && a.call == b.call;
}

} // namespace joinery::parse
