// Walks a tree: every expression and every query in it, nested ones included, each before what it holds, in the order
// of the text.
//
//     walk(statement, [&](const Expression& expression) { …; return true; });       // every expression
//     walk(statement, [&](Query& query) { query.tail.order.clear(); return true; }); // every query, to change it
//
// The function says whether to go on into what its argument holds. It may change its argument, which is walked as it
// was left; it may not destroy it.
#pragma once

#include <type_traits>

#include "engine/parse/statement.hpp"

namespace joinery::parse {

// What a walk calls. Both answers: go on into it?
class Visitor {
public:
    virtual ~Visitor() = default;
    virtual bool visit(const Expression& /*expression*/) { return true; }
    virtual bool visit(const Query& /*query*/) { return true; }
};

class Editor {
public:
    virtual ~Editor() = default;
    virtual bool visit(Expression& /*expression*/) { return true; }
    virtual bool visit(Query& /*query*/) { return true; }
};

void walk(const Statement& statement, Visitor& visitor);
void walk(const Query& query, Visitor& visitor); // the query itself included
void walk(const Expression& expression, Visitor& visitor);
void walk(Statement& statement, Editor& editor);
void walk(Query& query, Editor& editor);
void walk(Expression& expression, Editor& editor);

namespace detail {

// Calls a function for nodes of one type: `Node` is Expression or Query, const or not.
template <class Base, class Node, class Function>
class Calling final : public Base {
public:
    explicit Calling(Function& function) : m_function(function) {}
    using Base::visit;
    bool visit(Node& node) override { return m_function(node); }

private:
    Function& m_function;
};

template <class Tree, class Node, class Function>
void walk_calling(Tree& tree, Function& function) {
    using Base = std::conditional_t<std::is_const_v<Tree>, Visitor, Editor>;
    Calling<Base, std::conditional_t<std::is_const_v<Tree>, const Node, Node>, Function> calling(function);
    walk(tree, static_cast<Base&>(calling));
}

template <class Tree, class Node>
using Like = std::conditional_t<std::is_const_v<Tree>, const Node, Node>;

} // namespace detail

// With a function of an Expression, or of a Query.
template <class Tree, class Function>
auto walk(Tree& tree, Function function)
    -> std::enable_if_t<std::is_invocable_r_v<bool, Function&, detail::Like<Tree, Expression>&>> {
    detail::walk_calling<Tree, Expression>(tree, function);
}

template <class Tree, class Function>
auto walk(Tree& tree, Function function)
    -> std::enable_if_t<std::is_invocable_r_v<bool, Function&, detail::Like<Tree, Query>&>> {
    detail::walk_calling<Tree, Query>(tree, function);
}

} // namespace joinery::parse
