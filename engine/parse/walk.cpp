#include "engine/parse/walk.hpp"

namespace joinery::parse {

namespace {

// One implementation for trees that may be changed and trees that may not: `Guest` decides which.
template <class Guest>
class Walker {
public:
    explicit Walker(Guest& guest) : m_guest(guest) {}

    template <class Node>
    void expression(Node& node) {
        if (!m_guest.visit(node))
            return;
        list(node.operands);
        box(node.query);
        if (!node.call)
            return;
        order(node.call->order);
        box(node.call->filter);
        if (node.call->window)
            window(*node.call->window);
    }

    template <class Node>
    void query(Node& node) {
        if (!m_guest.visit(node))
            return;
        with(node.with);
        for (auto& core : node.cores)
            this->core(core);
        tail(node.tail);
    }

    template <class Node>
    void statement(Node& node) {
        std::visit([this](auto& body) { this->body(body); }, node.body);
    }

private:
    void one(const Expression& node) { expression(node); }
    void one(Expression& node) { expression(node); }
    void one(const Query& node) { query(node); }
    void one(Query& node) { query(node); }

    template <class B>
    void box(B& boxed) {
        if (boxed)
            one(*boxed);
    }

    template <class L>
    void list(L& expressions) {
        for (auto& node : expressions)
            expression(node);
    }

    template <class L>
    void order(L& terms) {
        for (auto& term : terms)
            expression(term.expression);
    }

    template <class W>
    void window(W& node) {
        list(node.partition);
        order(node.order);
        if (!node.frame)
            return;
        box(node.frame->start.offset);
        if (node.frame->end)
            box(node.frame->end->offset);
    }

    template <class W>
    void with(W& node) {
        for (auto& table : node.tables)
            box(table.query);
    }

    template <class T>
    void tail(T& node) {
        order(node.order);
        box(node.limit);
        box(node.offset);
    }

    template <class L>
    void items(L& list) {
        for (auto& item : list)
            if (item.kind == SelectItemKind::expression)
                expression(item.expression);
    }

    template <class L>
    void sources(L& list) {
        for (auto& source : list) {
            this->list(source.arguments);
            box(source.query);
            sources(source.sources);
            box(source.on);
        }
    }

    template <class C>
    void core(C& node) {
        for (auto& row : node.rows)
            list(row);
        items(node.items);
        sources(node.from);
        box(node.where);
        list(node.group_by);
        box(node.having);
        for (auto& named : node.windows)
            window(named.window);
        if (node.early_tail)
            tail(*node.early_tail);
    }

    template <class L>
    void assignments(L& list) {
        for (auto& assignment : list)
            expression(assignment.value);
    }

    template <class L>
    void constraints(L& list) {
        for (auto& constraint : list)
            box(constraint.expression);
    }

    // Statements. A body that is none of these holds no expression.
    template <class B>
    void body(B& node) {
        using Body = std::remove_const_t<B>;
        if constexpr (std::is_same_v<Body, Query>) {
            query(node);
        } else if constexpr (std::is_same_v<Body, Insert>) {
            insert(node);
        } else if constexpr (std::is_same_v<Body, Update>) {
            with(node.with);
            assignments(node.assignments);
            sources(node.from);
            box(node.where);
            items(node.returning);
        } else if constexpr (std::is_same_v<Body, Delete>) {
            with(node.with);
            box(node.where);
            items(node.returning);
        } else if constexpr (std::is_same_v<Body, CreateTable>) {
            create_table(node);
        } else if constexpr (std::is_same_v<Body, CreateView>) {
            box(node.query);
        } else if constexpr (std::is_same_v<Body, CreateIndex>) {
            order(node.terms);
            box(node.where);
        } else if constexpr (std::is_same_v<Body, CreateTrigger>) {
            box(node.when);
            for (auto& step : node.steps)
                std::visit([this](auto& inner) { this->body(inner); }, step);
        } else if constexpr (std::is_same_v<Body, AlterTable>) {
            constraints(node.definition.constraints);
            box(node.expression);
        } else if constexpr (std::is_same_v<Body, Attach>) {
            expression(node.file);
            expression(node.schema);
            box(node.key);
        } else if constexpr (std::is_same_v<Body, Detach>) {
            expression(node.schema);
        } else if constexpr (std::is_same_v<Body, Vacuum>) {
            box(node.into);
        }
    }

    template <class I>
    void insert(I& node) {
        with(node.with);
        box(node.query);
        for (auto& upsert : node.upserts) {
            order(upsert.target);
            box(upsert.target_where);
            assignments(upsert.assignments);
            box(upsert.where);
        }
        items(node.returning);
    }

    template <class T>
    void create_table(T& node) {
        for (auto& column : node.columns)
            constraints(column.constraints);
        for (auto& constraint : node.constraints) {
            order(constraint.terms);
            box(constraint.expression);
        }
        box(node.query);
    }

    Guest& m_guest;
};

} // namespace

void walk(const Statement& statement, Visitor& visitor) { Walker<Visitor>(visitor).statement(statement); }
void walk(const Query& query, Visitor& visitor) { Walker<Visitor>(visitor).query(query); }
void walk(const Expression& expression, Visitor& visitor) { Walker<Visitor>(visitor).expression(expression); }
void walk(Statement& statement, Editor& editor) { Walker<Editor>(editor).statement(statement); }
void walk(Query& query, Editor& editor) { Walker<Editor>(editor).query(query); }
void walk(Expression& expression, Editor& editor) { Walker<Editor>(editor).expression(expression); }

} // namespace joinery::parse
