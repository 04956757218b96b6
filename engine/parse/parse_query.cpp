#include <algorithm>
#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

namespace {

// Where an expression may begin, these begin one, and name nothing.
bool begins_expression(Lexeme lexeme) {
    return lexeme == Lexeme::kw_cast || lexeme == Lexeme::kw_raise || lexeme == Lexeme::kw_current_date ||
           lexeme == Lexeme::kw_current_time || lexeme == Lexeme::kw_current_timestamp;
}

// To SQLite they are columns until it finds none of that name.
bool is_truth_value(const Expression& column) {
    const std::string name =
        column.names.size() == 1 && column.names[0].quote == '\0' ? folded(column.names[0].text) : "";
    return name == "true" || name == "false";
}

bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

} // namespace

Query Parser::query() {
    if (!enter())
        return {};
    const std::size_t begin = this->begin();
    With common = with();
    Query result = query_without_with();
    result.with = std::move(common);
    result.place = since(begin);
    leave();
    return result;
}

Query Parser::query_without_with() {
    Query result;
    const std::size_t begin = this->begin();
    CompoundOperator compound = CompoundOperator::none;
    std::size_t height = 0;
    do {
        if (compound != CompoundOperator::none && result.tail != QueryTail())
            result.cores.back().early_tail = std::exchange(result.tail, {});
        SelectCore& added = result.cores.emplace_back(core());
        added.compound = compound;
        height = std::max(height, m_height);
        if (added.rows.empty())
            result.tail = query_tail();
        height = std::max(height, m_height);
        compound = compound_operator();
    } while (compound != CompoundOperator::none);
    m_height = height;
    result.place = since(begin);
    return result;
}

CompoundOperator Parser::compound_operator() {
    if (accept(Lexeme::kw_union))
        return accept(Lexeme::kw_all) ? CompoundOperator::union_all : CompoundOperator::union_distinct;
    if (accept(Lexeme::kw_except))
        return CompoundOperator::except;
    return accept(Lexeme::kw_intersect) ? CompoundOperator::intersect : CompoundOperator::none;
}

With Parser::with() {
    With result;
    if (!accept(Lexeme::kw_with))
        return result;
    result.is_recursive = accept(Lexeme::kw_recursive);
    do
        result.tables.push_back(common_table());
    while (accept(Lexeme::comma));
    return result;
}

CommonTable Parser::common_table() {
    CommonTable result;
    const std::size_t begin = this->begin();
    result.name = name();
    result.columns = column_names();
    expect(Lexeme::kw_as);
    if (accept(Lexeme::kw_materialized)) {
        result.materialization = Materialization::materialized;
    } else if (accept(Lexeme::kw_not)) {
        expect(Lexeme::kw_materialized);
        result.materialization = Materialization::not_materialized;
    }
    result.query = query_in_parentheses();
    result.place = since(begin);
    return result;
}

SelectCore Parser::core() {
    SelectCore result;
    const std::size_t begin = this->begin();
    m_height = 0;
    if (accept(Lexeme::kw_values))
        values(result);
    else if (accept(Lexeme::kw_select))
        select(result);
    else
        fail("`SELECT` or `VALUES`");
    result.place = since(begin);
    return result;
}

void Parser::values(SelectCore& core) {
    std::size_t height = 0;
    do {
        expect(Lexeme::left_parenthesis);
        core.rows.push_back(expressions());
        height = std::max(height, m_height);
        expect(Lexeme::right_parenthesis);
    } while (accept(Lexeme::comma));
    m_height = height;
}

void Parser::select(SelectCore& core) {
    if (accept(Lexeme::kw_distinct))
        core.quantifier = Quantifier::distinct;
    else if (accept(Lexeme::kw_all))
        core.quantifier = Quantifier::all;
    core.items = select_items();
    std::size_t height = m_height;
    core.from = from();
    m_height = 0; // a FROM does not count
    core.where = expression_after(Lexeme::kw_where);
    height = std::max(height, m_height);
    if (accept(Lexeme::kw_group)) {
        expect(Lexeme::kw_by);
        core.group_by = expressions();
        height = std::max(height, m_height);
    }
    core.having = expression_after(Lexeme::kw_having);
    height = std::max(height, m_height);
    core.windows = named_windows();
    m_height = height;
}

QueryTail Parser::query_tail() {
    QueryTail tail;
    tail.order = order_by();
    if (!accept(Lexeme::kw_limit))
        return tail;
    tail.limit = boxed_expression();
    if (accept(Lexeme::kw_offset))
        tail.offset = boxed_expression();
    else if (accept(Lexeme::comma))
        tail.offset = std::exchange(tail.limit, boxed_expression());
    return tail;
}

std::vector<SelectItem> Parser::select_items() {
    std::vector<SelectItem> items;
    std::size_t height = 0;
    do {
        m_height = 0;
        items.push_back(select_item());
        height = std::max(height, m_height);
    } while (accept(Lexeme::comma));
    m_height = height;
    return items;
}

SelectItem Parser::select_item() {
    SelectItem item;
    const std::size_t begin = this->begin();
    if (accept(Lexeme::star)) {
        item.kind = SelectItemKind::star;
    } else if (is_name() && !begins_expression(peek()) && peek(1) == Lexeme::dot && peek(2) == Lexeme::star) {
        item.kind = SelectItemKind::table_star;
        item.table = take_name();
        advance();
        advance();
    } else {
        const std::size_t first = m_at;
        item.expression = expression();
        item.alias = alias();
        if (!item.alias)
            name_by_text(item, first);
    }
    item.place = since(begin);
    return item;
}

// The name is the text up to the next token, comments included; a plain column's is its own.
void Parser::name_by_text(SelectItem& item, std::size_t first) {
    const Expression& expression = item.expression;
    const bool is_column = expression.kind == ExpressionKind::column && m_at - first == 2 * expression.names.size() - 1;
    if (has_failed() || (is_column && !is_truth_value(expression)))
        return;
    const std::size_t begin = m_tokens[first].place.offset;
    std::size_t end = this->begin();
    while (end > begin && is_blank(m_text[end - 1]))
        --end;
    item.written.text = m_text.substr(begin, end - begin);
}

std::vector<NamedWindow> Parser::named_windows() {
    std::vector<NamedWindow> windows;
    if (!accept(Lexeme::kw_window))
        return windows;
    do {
        NamedWindow& added = windows.emplace_back();
        added.name = name();
        expect(Lexeme::kw_as);
        expect(Lexeme::left_parenthesis);
        added.window = window();
        expect(Lexeme::right_parenthesis);
    } while (accept(Lexeme::comma));
    return windows;
}

} // namespace joinery::parse
