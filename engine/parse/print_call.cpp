#include "engine/parse/printer.hpp"

namespace joinery::parse {

void Printer::call(const Expression& node) {
    name(node.names[0]);
    write("(");
    if (node.call) {
        if (node.call->is_star)
            write("*");
        if (node.call->quantifier != Quantifier::none)
            write(node.call->quantifier == Quantifier::all ? "ALL " : "DISTINCT ");
    }
    expressions(node.operands);
    if (node.call)
        order_by(node.call->order);
    write(")");
    if (node.call)
        call_tail(*node.call);
}

void Printer::call_tail(const Call& call) {
    if (call.filter) {
        clause(" FILTER (WHERE ", call.filter);
        write(")");
    }
    if (call.window_name) {
        write(" OVER ");
        name(*call.window_name);
    } else if (call.window) {
        write(" OVER ");
        window(*call.window);
    }
}

void Printer::window(const Window& window) {
    write("(");
    std::string_view space;
    const auto next = [&] {
        write(space);
        space = " ";
    };
    if (window.base) {
        next();
        name(*window.base);
    }
    if (!window.partition.empty()) {
        next();
        write("PARTITION BY ");
        expressions(window.partition);
    }
    if (!window.order.empty()) {
        next();
        write("ORDER BY ");
        order_terms(window.order);
    }
    if (window.frame) {
        next();
        frame(*window.frame);
    }
    write(")");
}

void Printer::frame(const Frame& frame) {
    write(frame.unit == FrameUnit::rows ? "ROWS " : frame.unit == FrameUnit::range ? "RANGE " : "GROUPS ");
    if (frame.end)
        write("BETWEEN ");
    bound(frame.start);
    if (frame.end) {
        write(" AND ");
        bound(*frame.end);
    }
    switch (frame.exclusion) {
    case Exclusion::none:
        return;
    case Exclusion::no_others:
        return write(" EXCLUDE NO OTHERS");
    case Exclusion::current_row:
        return write(" EXCLUDE CURRENT ROW");
    case Exclusion::group:
        return write(" EXCLUDE GROUP");
    case Exclusion::ties:
        return write(" EXCLUDE TIES");
    }
}

void Printer::bound(const FrameBound& bound) {
    switch (bound.kind) {
    case BoundKind::unbounded_preceding:
        return write("UNBOUNDED PRECEDING");
    case BoundKind::unbounded_following:
        return write("UNBOUNDED FOLLOWING");
    case BoundKind::current_row:
        return write("CURRENT ROW");
    case BoundKind::preceding:
    case BoundKind::following:
        expression(*bound.offset);
        return write(bound.kind == BoundKind::preceding ? " PRECEDING" : " FOLLOWING");
    }
}

void Printer::order_terms(const std::vector<OrderTerm>& terms) {
    list(terms, ", ", [this](const OrderTerm& term) {
        expression(term.expression);
        direction(term.direction);
        if (term.nulls != NullsOrder::none)
            write(term.nulls == NullsOrder::first ? " NULLS FIRST" : " NULLS LAST");
    });
}

// " ORDER BY a", or nothing.
void Printer::order_by(const std::vector<OrderTerm>& terms) {
    if (terms.empty())
        return;
    write(" ORDER BY ");
    order_terms(terms);
}

void Printer::direction(Direction direction) {
    if (direction != Direction::none)
        write(direction == Direction::ascending ? " ASC" : " DESC");
}

} // namespace joinery::parse
