#include "engine/grade/text/settled_core.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "engine/parse/token.hpp"
#include "engine/parse/walk.hpp"

namespace joinery::grade {

namespace {

using parse::Expression;
using parse::ExpressionKind;
using parse::folded;

// Sums of reals hang on the order of the rows too, but by less than any comparison looks at.
constexpr std::array<std::string_view, 6> k_aggregates = {"count", "sum", "total", "avg", "min", "max"};

// Of several arguments, the largest of them.
bool is_scalar_too(std::string_view name) { return name == "min" || name == "max"; }

} // namespace

bool is_settled_aggregate(const Expression& expression) {
    if (expression.kind != ExpressionKind::call)
        return false;
    if (expression.call && expression.call->is_over_window())
        return false;
    const std::string name = folded(expression.names.front().text);
    if (std::find(k_aggregates.begin(), k_aggregates.end(), name) == k_aggregates.end())
        return false;
    return !is_scalar_too(name) || expression.operands.size() == 1;
}

SettledCore::SettledCore(const parse::SelectCore& core, const KnownTables& tables, const std::set<std::string>& ctes)
    : m_core(core) {
    add_sources(core.from, tables, ctes);
    for (const parse::SelectItem& item : core.items)
        find_aggregates(item.expression);
    if (core.having)
        find_aggregates(*core.having);
    for (const Expression& term : core.group_by)
        add_group(term);
}

void SettledCore::add_sources(const std::vector<parse::Source>& sources, const KnownTables& tables,
                              const std::set<std::string>& ctes) {
    for (const parse::Source& source : sources) {
        m_has_shared_columns |= source.is_natural || !source.with_columns.empty();
        if (source.kind == parse::SourceKind::sources) {
            add_sources(source.sources, tables, ctes);
            continue;
        }
        const std::string table = folded(source.table.name.text);
        const std::string name = source.alias ? folded(source.alias->text) : table;
        const KnownTable* known = nullptr;
        if (source.kind == parse::SourceKind::table && (source.table.schema || ctes.count(table) == 0)) {
            known = tables.find(table);
            m_has_known_sources &= known != nullptr;
        }
        m_has_known_sources &= source.kind != parse::SourceKind::function &&
                               (!source.table.schema || folded(source.table.schema->text) == "main");
        m_sources.push_back({name, known});
    }
}

void SettledCore::find_aggregates(const Expression& expression) {
    struct Finder : parse::Visitor {
        std::vector<const Expression*>& found;
        explicit Finder(std::vector<const Expression*>& all) : found(all) {}
        bool visit(const Expression& node) override {
            if (is_settled_aggregate(node))
                found.push_back(&node);
            return true;
        }
        bool visit(const parse::Query&) override { return false; } // has its own
    } finder(m_aggregates);
    parse::walk(expression, static_cast<parse::Visitor&>(finder));
    m_has_aggregate = !m_aggregates.empty();
}

// A number is that of a column. A name is that of a column of a table, else an alias.
void SettledCore::add_group(const Expression& term) {
    m_groups.push_back(&term);
    if (term.kind == ExpressionKind::literal) {
        const bool is_whole = term.text.find_first_not_of("0123456789") == std::string::npos;
        const auto number = is_whole ? static_cast<std::size_t>(std::strtoul(term.text.c_str(), nullptr, 10)) : 0;
        if (number >= 1 && number <= m_core.items.size())
            m_groups.push_back(&m_core.items[number - 1].expression);
        return;
    }
    if (term.kind != ExpressionKind::column || term.names.size() != 1)
        return;
    const std::string name = folded(term.names.front().text);
    const bool may_be_column = std::any_of(m_sources.begin(), m_sources.end(), [&](const Source& source) {
        return source.table == nullptr || source.table->has(name);
    });
    for (const parse::SelectItem& item : m_core.items)
        if (!may_be_column && item.alias && folded(item.alias->text) == name)
            m_groups.push_back(&item.expression);
}

bool SettledCore::is_settled() const {
    if (!is_grouped())
        return true;
    for (const parse::SelectItem& item : m_core.items)
        if (item.kind != parse::SelectItemKind::expression || !is_settled(item.expression))
            return false;
    return !m_core.having || is_settled(*m_core.having);
}

bool SettledCore::is_settled(const Expression& expression) const {
    if (is_settled_aggregate(expression))
        return true;
    for (const Expression* const group : m_groups)
        if (*group == expression)
            return true;
    if (expression.kind == ExpressionKind::column)
        return is_settled_column(expression);
    const bool is_window = expression.call && expression.call->is_over_window();
    if (expression.query || is_window)
        return false; // they may look at columns of the row
    return std::all_of(expression.operands.begin(), expression.operands.end(),
                       [&](const Expression& operand) { return is_settled(operand); });
}

bool SettledCore::is_settled_column(const Expression& column) const {
    for (const Expression* const group : m_groups)
        if (group->kind == ExpressionKind::column && is_same_column(*group, column))
            return true;
    const Source* const source = source_of(column);
    return source != nullptr && is_settled_row(*source);
}

// Grouped by its key? Where an outer join gives no row, all its columns are NULL.
bool SettledCore::is_settled_row(const Source& source) const {
    if (source.table == nullptr || source.table->key.empty())
        return false;
    return std::any_of(m_groups.begin(), m_groups.end(), [&](const Expression* group) {
        return group->kind == ExpressionKind::column && folded(group->names.back().text) == source.table->key &&
               source_of(*group) == &source;
    });
}

bool SettledCore::is_same_column(const Expression& a, const Expression& b) const {
    if (folded(a.names.back().text) != folded(b.names.back().text))
        return false;
    if (a.names.size() == 1 || b.names.size() == 1)
        return a.names.size() == b.names.size() || !m_has_shared_columns;
    return folded(a.names[a.names.size() - 2].text) == folded(b.names[b.names.size() - 2].text);
}

const SettledCore::Source* SettledCore::source_of(const Expression& column) const {
    const bool has_table = column.names.size() > 1;
    const std::string name = folded(column.names.back().text);
    const std::string table = has_table ? folded(column.names[column.names.size() - 2].text) : std::string();
    if (!has_table && m_has_shared_columns)
        return nullptr;
    // A query in which another source has the column as well does not run.
    const auto found = std::find_if(m_sources.begin(), m_sources.end(), [&](const Source& source) {
        return has_table ? source.name == table : source.table != nullptr && source.table->has(name);
    });
    return found == m_sources.end() ? nullptr : &*found;
}

bool SettledCore::owns_aggregates() const {
    return std::all_of(m_aggregates.begin(), m_aggregates.end(), [&](const Expression* aggregate) {
        if (aggregate->call && aggregate->call->is_star)
            return !m_sources.empty();
        return std::any_of(aggregate->operands.begin(), aggregate->operands.end(), [&](const Expression& operand) {
            bool is_own = false;
            parse::walk(operand, [&](const Expression& node) {
                is_own |= node.kind == ExpressionKind::column && source_of(node) != nullptr;
                return !node.query;
            });
            return is_own;
        });
    });
}

} // namespace joinery::grade
