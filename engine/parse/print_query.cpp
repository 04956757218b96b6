#include <algorithm>
#include <array>

#include "engine/parse/parse.hpp"
#include "engine/parse/printer.hpp"

namespace joinery::parse {

namespace {

bool is_bare_name(std::string_view text) {
    const auto continues = [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
               byte == '_' || byte == '$' || static_cast<unsigned char>(byte) >= 0x80;
    };
    return !text.empty() && (text[0] < '0' || text[0] > '9') && text[0] != '$' &&
           std::all_of(text.begin(), text.end(), continues);
}

constexpr std::array<std::string_view, 5> k_compounds = {"", " UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT "};

} // namespace

void Printer::name(const Name& name) {
    const char quote = name.quote == '\0' && !is_bare_name(name.text) ? '"' : name.quote;
    if (quote == '\0')
        return write(name.text);
    m_text += quote;
    const char end = quote == '[' ? ']' : quote;
    for (const char byte : name.text) {
        m_text += byte;
        if (byte == end)
            m_text += byte;
    }
    m_text += end;
}

void Printer::qualified_name(const QualifiedName& qualified) {
    if (qualified.schema) {
        name(*qualified.schema);
        write(".");
    }
    name(qualified.name);
}

void Printer::names(const std::vector<Name>& names) {
    list(names, ", ", [this](const Name& one) { name(one); });
}

void Printer::names_in_parentheses(const std::vector<Name>& names) {
    write("(");
    this->names(names);
    write(")");
}

// "(a, b)", or nothing.
void Printer::optional_columns(const std::vector<Name>& names) {
    if (!names.empty())
        names_in_parentheses(names);
}

void Printer::alias(const std::optional<Name>& alias) {
    if (!alias)
        return;
    write(" AS ");
    name(*alias);
}

void Printer::query(const Query& query) {
    with(query.with);
    for (const SelectCore& one : query.cores) {
        write(k_compounds[static_cast<std::size_t>(one.compound)]);
        core(one);
        if (one.early_tail)
            tail(*one.early_tail);
    }
    tail(query.tail);
}

void Printer::with(const With& with) {
    if (with.tables.empty())
        return;
    write(with.is_recursive ? "WITH RECURSIVE " : "WITH ");
    list(with.tables, ", ", [this](const CommonTable& table) {
        name(table.name);
        optional_columns(table.columns);
        write(" AS ");
        if (table.materialization != Materialization::none)
            write(table.materialization == Materialization::materialized ? "MATERIALIZED " : "NOT MATERIALIZED ");
        in_parentheses(*table.query);
    });
    write(" ");
}

void Printer::core(const SelectCore& core) {
    if (!core.rows.empty()) {
        write("VALUES ");
        return list(core.rows, ", ", [this](const std::vector<Expression>& row) {
            write("(");
            expressions(row);
            write(")");
        });
    }
    write("SELECT ");
    if (core.quantifier != Quantifier::none)
        write(core.quantifier == Quantifier::all ? "ALL " : "DISTINCT ");
    select_items(core.items);
    from(core.from);
    clause(" WHERE ", core.where);
    if (!core.group_by.empty()) {
        write(" GROUP BY ");
        expressions(core.group_by);
    }
    clause(" HAVING ", core.having);
    if (core.windows.empty())
        return;
    write(" WINDOW ");
    list(core.windows, ", ", [this](const NamedWindow& named) {
        name(named.name);
        write(" AS ");
        window(named.window);
    });
}

void Printer::tail(const QueryTail& tail) {
    order_by(tail.order);
    clause(" LIMIT ", tail.limit);
    clause(" OFFSET ", tail.offset);
}

void Printer::select_items(const std::vector<SelectItem>& items) {
    list(items, ", ", [this](const SelectItem& item) { select_item(item); });
}

void Printer::select_item(const SelectItem& item) {
    switch (item.kind) {
    case SelectItemKind::star:
        return write("*");
    case SelectItemKind::table_star:
        name(*item.table);
        return write(".*");
    case SelectItemKind::expression:
        if (as_written(item))
            return;
        expression(item.expression);
        alias(item.alias);
    }
}

// An expression that nobody has changed since it was parsed keeps its text, since that is the column's name.
bool Printer::as_written(const SelectItem& item) {
    std::string text = item.written.text;
    if (text.empty() || item.alias)
        return false;
    if (text.size() > 2 && text.compare(text.size() - 2, 2, "/*") == 0)
        text += ' '; // at the very end of a text this would be two signs, and no comment
    const auto read = parse_expression(text, k_sqlite_limits);
    if (!read || *read != item.expression)
        return false;
    write(text);
    if (text.find("--") != std::string::npos)
        write("\n"); // ends a comment that may be the last of it
    return true;
}

} // namespace joinery::parse
