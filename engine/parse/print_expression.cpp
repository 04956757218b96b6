#include <array>

#include "engine/parse/precedence.hpp"
#include "engine/parse/printer.hpp"

namespace joinery::parse {

namespace {

struct OperatorText {
    std::string_view text;
    int level;
};

// In the order of Operator.
constexpr std::array k_operators = {
    OperatorText{"", level::k_operand},
    OperatorText{"-", level::k_prefix},
    OperatorText{"+", level::k_prefix},
    OperatorText{"~", level::k_prefix},
    OperatorText{"NOT ", level::k_not},
    OperatorText{" OR ", level::k_or},
    OperatorText{" AND ", level::k_and},
    OperatorText{" = ", level::k_equality},
    OperatorText{" <> ", level::k_equality},
    OperatorText{" IS ", level::k_equality},
    OperatorText{" IS NOT ", level::k_equality},
    OperatorText{" IS DISTINCT FROM ", level::k_equality},
    OperatorText{" IS NOT DISTINCT FROM ", level::k_equality},
    OperatorText{" < ", level::k_comparison},
    OperatorText{" <= ", level::k_comparison},
    OperatorText{" > ", level::k_comparison},
    OperatorText{" >= ", level::k_comparison},
    OperatorText{" & ", level::k_bits},
    OperatorText{" | ", level::k_bits},
    OperatorText{" << ", level::k_bits},
    OperatorText{" >> ", level::k_bits},
    OperatorText{" + ", level::k_sum},
    OperatorText{" - ", level::k_sum},
    OperatorText{" * ", level::k_product},
    OperatorText{" / ", level::k_product},
    OperatorText{" % ", level::k_product},
    OperatorText{" || ", level::k_concatenation},
    OperatorText{" -> ", level::k_concatenation},
    OperatorText{" ->> ", level::k_concatenation},
    OperatorText{" LIKE ", level::k_equality},
    OperatorText{" GLOB ", level::k_equality},
    OperatorText{" REGEXP ", level::k_equality},
    OperatorText{" MATCH ", level::k_equality},
};
static_assert(k_operators.size() == static_cast<std::size_t>(Operator::match) + 1);

const OperatorText& text_of(Operator op) { return k_operators[static_cast<std::size_t>(op)]; }

int level_of(const Expression& node) {
    switch (node.kind) {
    case ExpressionKind::unary:
    case ExpressionKind::binary:
        return text_of(node.op).level;
    case ExpressionKind::match:
    case ExpressionKind::null_test:
    case ExpressionKind::between:
    case ExpressionKind::in_list:
    case ExpressionKind::in_query:
    case ExpressionKind::in_table:
        return level::k_equality;
    case ExpressionKind::collate:
        return level::k_collate;
    default:
        return level::k_operand;
    }
}

} // namespace

void Printer::expression(const Expression& node) {
    switch (node.kind) {
    case ExpressionKind::literal:
    case ExpressionKind::parameter:
        return write(node.text);
    case ExpressionKind::column:
        return qualified_column(node.names);
    case ExpressionKind::row:
        write("(");
        expressions(node.operands);
        return write(")");
    case ExpressionKind::unary:
        return unary(node);
    case ExpressionKind::binary:
        return binary(node);
    case ExpressionKind::match:
        return match(node);
    case ExpressionKind::null_test:
        operand(node.operands[0], level::k_equality);
        return write(node.is_negated ? " NOTNULL" : " ISNULL");
    case ExpressionKind::between:
        return between(node);
    case ExpressionKind::in_list:
    case ExpressionKind::in_query:
    case ExpressionKind::in_table:
        return in(node);
    case ExpressionKind::exists:
        write("EXISTS ");
        return in_parentheses(*node.query);
    case ExpressionKind::subquery:
        return in_parentheses(*node.query);
    case ExpressionKind::case_when:
        return case_when(node);
    case ExpressionKind::cast:
        write("CAST(");
        expression(node.operands[0]);
        write(" AS ");
        write(node.text);
        return write(")");
    case ExpressionKind::collate:
        operand(node.operands[0], level::k_collate);
        write(" COLLATE ");
        return name(node.names[0]);
    case ExpressionKind::call:
        return call(node);
    case ExpressionKind::raise:
        return raise(node);
    }
}

// In parentheses where it binds less tightly than that.
void Printer::operand(const Expression& node, int least_level) {
    if (level_of(node) < least_level)
        in_parentheses(node);
    else
        expression(node);
}

void Printer::unary(const Expression& node) {
    const OperatorText& op = text_of(node.op);
    write(op.text);
    const std::size_t begin = m_text.size();
    operand(node.operands[0], op.level);
    if (node.op == Operator::negate && m_text[begin] == '-')
        m_text.insert(begin, 1, ' '); // -- would begin a comment
}

void Printer::binary(const Expression& node) {
    const OperatorText& op = text_of(node.op);
    operand(node.operands[0], op.level);
    write(op.text);
    operand(node.operands[1], op.level + 1);
}

void Printer::match(const Expression& node) {
    operand(node.operands[0], level::k_equality);
    write(node.is_negated ? " NOT" : "");
    write(text_of(node.op).text);
    operand(node.operands[1], level::k_comparison);
    if (node.operands.size() < 3)
        return;
    write(" ESCAPE ");
    operand(node.operands[2], level::k_comparison);
}

void Printer::between(const Expression& node) {
    operand(node.operands[0], level::k_equality);
    write(node.is_negated ? " NOT BETWEEN " : " BETWEEN ");
    operand(node.operands[1], level::k_comparison);
    write(" AND ");
    operand(node.operands[2], level::k_comparison);
}

void Printer::in(const Expression& node) {
    operand(node.operands[0], level::k_equality);
    write(node.is_negated ? " NOT IN " : " IN ");
    if (node.kind == ExpressionKind::in_query)
        return in_parentheses(*node.query);
    if (node.kind == ExpressionKind::in_table) {
        qualified_column(node.names);
        if (!node.has_arguments)
            return;
    }
    write("(");
    expressions(node.operands, 1);
    write(")");
}

void Printer::case_when(const Expression& node) {
    write("CASE");
    std::size_t i = 0;
    if (node.has_base) {
        write(" ");
        expression(node.operands[i++]);
    }
    for (; i + 1 < node.operands.size(); i += 2) {
        write(" WHEN ");
        expression(node.operands[i]);
        write(" THEN ");
        expression(node.operands[i + 1]);
    }
    if (node.has_else) {
        write(" ELSE ");
        expression(node.operands.back());
    }
    write(" END");
}

void Printer::raise(const Expression& node) {
    write("RAISE(");
    write(node.text);
    if (!node.operands.empty()) {
        write(", ");
        expression(node.operands[0]);
    }
    write(")");
}

void Printer::qualified_column(const std::vector<Name>& names) {
    list(names, ".", [this](const Name& one) { name(one); });
}

void Printer::expressions(const std::vector<Expression>& list, std::size_t from) {
    for (std::size_t i = from; i < list.size(); ++i) {
        if (i > from)
            write(", ");
        expression(list[i]);
    }
}

void Printer::in_parentheses(const Query& query) {
    write("(");
    this->query(query);
    write(")");
}

void Printer::in_parentheses(const Expression& expression) {
    write("(");
    this->expression(expression);
    write(")");
}

// " WHERE a", or nothing.
void Printer::clause(std::string_view words, const Box<Expression>& expression) {
    if (!expression)
        return;
    write(words);
    this->expression(*expression);
}

} // namespace joinery::parse
