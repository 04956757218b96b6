// Expressions. One struct for all kinds: a kind, an operator, operands, and a few parts that only some kinds have.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/parse/box.hpp"
#include "engine/parse/name.hpp"

namespace joinery::parse {

struct Query;
struct Call;

// In the comments: what operands, names and the rest hold. Parentheses are no node: the printer puts them where they
// are needed.
enum class ExpressionKind : std::uint8_t {
    literal,   // text: NULL, 1, 1.5, 'a', x'00' or CURRENT_DATE as it was written
    parameter, // text: ?, ?1, :a, @a, $a
    column,    // names: [[schema,] table,] column
    row,       // (a, b): two operands or more
    unary,     // op; 1 operand
    binary,    // op; 2 operands. IS NULL is `is` with a literal
    match,     // a [NOT] LIKE b [ESCAPE c]: op, is_negated; 2 or 3 operands
    null_test, // a ISNULL; is_negated: a NOTNULL, a NOT NULL
    between,   // a [NOT] BETWEEN b AND c: is_negated; 3 operands
    in_list,   // a [NOT] IN (b, …): is_negated; operands a, b, …
    in_query,  // a [NOT] IN (SELECT …): is_negated; operand a; query
    in_table,  // a [NOT] IN t, or t(b, …): is_negated; names: [schema,] t; operands a, b, …; has_arguments
    exists,    // EXISTS (SELECT …): query
    subquery,  // (SELECT …): query
    case_when, // CASE [a] WHEN b THEN c … [ELSE d] END: has_base, has_else; operands [a,] b, c, … [, d]
    cast,      // CAST(a AS text): 1 operand; text: the type as it was written
    collate,   // a COLLATE b: 1 operand; names: b
    call,      // f(a, …): names: f; operands; call where there is more to it
    raise,     // RAISE(IGNORE), RAISE(ABORT, a): text: the action in capitals; 0 or 1 operand
};

enum class Operator : std::uint8_t {
    none,
    // unary
    negate,
    identity,
    invert,
    logical_not,
    // binary
    logical_or,
    logical_and,
    equal,
    not_equal,
    is,
    is_not,
    is_distinct_from,
    is_not_distinct_from,
    less,
    less_equal,
    greater,
    greater_equal,
    bit_and,
    bit_or,
    shift_left,
    shift_right,
    add,
    subtract,
    multiply,
    divide,
    remainder,
    concatenate,
    extract,      // ->
    extract_text, // ->>
    // match
    like,
    glob,
    regexp,
    match,
};

struct Expression {
    ExpressionKind kind = ExpressionKind::literal;
    Operator op = Operator::none;
    bool is_negated = false;
    bool has_base = false;
    bool has_else = false;
    bool has_arguments = false;
    Place place; // without parentheses around it
    std::string text;
    std::vector<Name> names;
    std::vector<Expression> operands;
    Box<Query> query;
    Box<Call> call;
    friend bool operator==(const Expression& a, const Expression& b);
};

enum class Direction : std::uint8_t { none, ascending, descending };
enum class NullsOrder : std::uint8_t { none, first, last };

// A term of ORDER BY, of an index, of a UNIQUE.
struct OrderTerm {
    Expression expression;
    Direction direction = Direction::none;
    NullsOrder nulls = NullsOrder::none;
    friend bool operator==(const OrderTerm&, const OrderTerm&) = default;
};

enum class FrameUnit : std::uint8_t { rows, range, groups };
enum class BoundKind : std::uint8_t { unbounded_preceding, preceding, current_row, following, unbounded_following };
enum class Exclusion : std::uint8_t { none, no_others, current_row, group, ties };

struct FrameBound {
    BoundKind kind = BoundKind::current_row;
    Box<Expression> offset; // of preceding and following
    friend bool operator==(const FrameBound&, const FrameBound&) = default;
};

// ROWS start, or ROWS BETWEEN start AND end.
struct Frame {
    FrameUnit unit = FrameUnit::rows;
    FrameBound start;
    std::optional<FrameBound> end;
    Exclusion exclusion = Exclusion::none;
    friend bool operator==(const Frame&, const Frame&) = default;
};

// What stands in the parentheses behind OVER, or in a WINDOW clause.
struct Window {
    Place place;
    std::optional<Name> base; // the window it goes on from
    std::vector<Expression> partition;
    std::vector<OrderTerm> order;
    std::optional<Frame> frame;
    friend bool operator==(const Window&, const Window&) = default;
};

enum class Quantifier : std::uint8_t { none, all, distinct };

// What a call has besides its arguments: f(DISTINCT a ORDER BY b) FILTER (WHERE c) OVER w.
struct Call {
    Quantifier quantifier = Quantifier::none;
    bool is_star = false; // count(*)
    std::vector<OrderTerm> order;
    Box<Expression> filter;
    std::optional<Name> window_name; // OVER w; or
    std::optional<Window> window;    // OVER (…)

    bool is_over_window() const { return window || window_name; }
    friend bool operator==(const Call&, const Call&) = default;
};

} // namespace joinery::parse

#include "engine/parse/query.hpp" // IWYU pragma: keep: an Expression cannot be copied without
