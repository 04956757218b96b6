#include "engine/search/harvest.hpp"

#include <algorithm>

#include "engine/parse/parse.hpp"
#include "engine/parse/token.hpp"
#include "engine/search/constants.hpp"

namespace joinery::search {

namespace {

using parse::folded;

std::string called(const parse::Source& source) {
    return folded(source.alias ? source.alias->text : source.table.name.text);
}

} // namespace

DefinitionTrees parse_definitions(const schema::Definitions& definitions) {
    DefinitionTrees trees;
    for (const schema::TableDefinition& table : definitions.tables) {
        auto statement = parse::parse_statement(table.sql);
        if (!statement)
            continue;
        if (auto* view = std::get_if<parse::CreateView>(&statement->body))
            trees.views.emplace(folded(table.name), std::move(*view));
        else if (auto* created = std::get_if<parse::CreateTable>(&statement->body))
            trees.tables.emplace(folded(table.name), std::move(*created));
    }
    for (const schema::TriggerDefinition& trigger : definitions.triggers)
        if (auto statement = parse::parse_statement(trigger.sql))
            if (auto* created = std::get_if<parse::CreateTrigger>(&statement->body))
                trees.triggers.push_back(std::move(*created));
    return trees;
}

void add_views(const std::vector<parse::Statement>& statements, DefinitionTrees& trees) {
    for (const parse::Statement& statement : statements)
        if (const auto* view = std::get_if<parse::CreateView>(&statement.body))
            trees.views.emplace(folded(view->name.name.text), *view);
}

Harvest::Harvest(const Model& model, const DefinitionTrees& trees, Pools& pools)
    : m_model(model), m_trees(trees), m_pools(pools) {}

void Harvest::read(const parse::Statement& statement) {
    m_common_tables.clear();
    m_queries.clear();
    if (const auto* query = std::get_if<parse::Query>(&statement.body))
        this->query(*query, nullptr);
    else if (const auto* insert = std::get_if<parse::Insert>(&statement.body))
        this->insert(*insert, nullptr);
    else if (const auto* update = std::get_if<parse::Update>(&statement.body))
        this->update(*update, nullptr);
    else if (const auto* remove = std::get_if<parse::Delete>(&statement.body))
        this->remove(*remove, nullptr);
    else if (const auto* view = std::get_if<parse::CreateView>(&statement.body))
        this->query(*view->query, nullptr);
    else if (const auto* trigger = std::get_if<parse::CreateTrigger>(&statement.body))
        this->trigger(*trigger);
}

void Harvest::read_definitions() {
    for (const ModelTable& table : m_model.tables) {
        const auto found = m_trees.tables.find(folded(table.name));
        if (found == m_trees.tables.end())
            continue;
        Scope scope;
        scope.sources.push_back({folded(table.name), columns_of_table(table.name)});
        for (const parse::ColumnDefinition& column : found->second.columns)
            for (const parse::ColumnConstraint& constraint : column.constraints) {
                if (constraint.expression)
                    expression(*constraint.expression, scope);
                if (constraint.kind == parse::ColumnConstraintKind::collate && constraint.word)
                    collation(constraint.word->text, scope.find("", column.name.text));
            }
        for (const parse::TableConstraint& constraint : found->second.constraints)
            if (constraint.expression)
                expression(*constraint.expression, scope);
    }
    for (const parse::CreateTrigger& trigger : m_trees.triggers)
        if (!columns_of_table(trigger.table.name.text).empty())
            this->trigger(trigger);
}

// ---- Queries ----------------------------------------------------------------------------------------------------

const Harvest::Columns& Harvest::query(const parse::Query& query, const Scope* outer) {
    const auto known = m_queries.find(&query);
    if (known != m_queries.end())
        return known->second;
    Columns columns = read_query(query, outer);
    return m_queries[&query] = std::move(columns);
}

Harvest::Columns Harvest::read_query(const parse::Query& query, const Scope* outer) {
    const std::size_t common_tables = m_common_tables.size();
    with(query.with, outer);
    Columns columns;
    for (std::size_t i = 0; i < query.cores.size(); ++i) {
        Scope scope;
        Columns more = core(query.cores[i], outer, scope);
        if (i + 1 == query.cores.size())
            tail(query.tail, scope);
        if (i == 0) {
            columns = std::move(more);
            continue;
        }
        unite_columns(columns, more); // else INTERSECT and EXCEPT would have nothing to do
        for (std::size_t k = 0; k < columns.size() && k < more.size(); ++k)
            columns[k].lineage.add(more[k].lineage);
    }
    m_common_tables.resize(common_tables);
    return columns;
}

Harvest::Columns Harvest::core(const parse::SelectCore& core, const Scope* outer, Scope& scope) {
    scope.outer = outer;
    if (!core.rows.empty()) {
        Columns columns(core.rows.front().size());
        for (std::size_t k = 0; k < columns.size(); ++k) {
            columns[k].name = "column" + std::to_string(k + 1);
            for (const auto& row : core.rows)
                if (k < row.size()) {
                    expression(row[k], scope);
                    columns[k].lineage.add(lineage(row[k], scope));
                }
        }
        return columns;
    }
    from(core.from, scope);
    for (const parse::SelectItem& item : core.items)
        if (item.kind == parse::SelectItemKind::expression)
            expression(item.expression, scope);
    Columns columns = columns_of_items(core.items, scope);
    for (const OutputColumn& column : columns)
        if (!column.name.empty())
            scope.aliases.push_back(column);
    if (core.where)
        expression(*core.where, scope);
    for (const parse::Expression& term : core.group_by)
        expression(term, scope);
    if (core.having)
        expression(*core.having, scope);
    if (core.early_tail)
        tail(*core.early_tail, scope);
    return columns;
}

void Harvest::with(const parse::With& with, const Scope* outer) {
    for (const parse::CommonTable& table : with.tables) {
        if (with.is_recursive) // it may name itself; what it holds is known only afterwards
            m_common_tables.push_back({folded(table.name.text), {}});
        Columns columns = table.query ? query(*table.query, outer) : Columns{};
        for (std::size_t i = 0; i < table.columns.size() && i < columns.size(); ++i)
            columns[i].name = folded(table.columns[i].text);
        if (with.is_recursive)
            m_common_tables.back().columns = std::move(columns);
        else
            m_common_tables.push_back({folded(table.name.text), std::move(columns)});
    }
}

void Harvest::tail(const parse::QueryTail& tail, const Scope& scope) {
    for (const parse::OrderTerm& term : tail.order)
        expression(term.expression, scope);
    if (tail.limit)
        add_sizes(constants_in(*tail.limit));
    if (tail.offset)
        add_sizes(constants_in(*tail.offset));
    if (tail.limit && tail.offset) {
        std::vector<Value> both = constants_in(*tail.limit);
        for (const Value& value : constants_in(*tail.offset))
            both.push_back(value);
        add_sizes(combined(both));
    }
}

void Harvest::from(const std::vector<parse::Source>& sources, Scope& scope) {
    for (const parse::Source& term : sources) {
        const std::size_t first = scope.sources.size();
        source(term, scope);
        join(term, first, scope);
    }
}

void Harvest::source(const parse::Source& source, Scope& scope) {
    if (source.kind == parse::SourceKind::sources)
        return from(source.sources, scope);
    if (source.kind == parse::SourceKind::query) {
        Columns columns = source.query ? query(*source.query, scope.outer) : Columns{};
        scope.sources.push_back({source.alias ? folded(source.alias->text) : "", std::move(columns)});
        return;
    }
    for (const parse::Expression& argument : source.arguments)
        expression(argument, scope);
    scope.sources.push_back({called(source), columns_of_table(source.table.name.text)});
}

// `first` is the number of the first source that the term brought.
void Harvest::join(const parse::Source& source, std::size_t first, Scope& scope) {
    if (source.on)
        expression(*source.on, scope);
    const auto meet = [&](const std::string& name) {
        for (std::size_t left = 0; left < first; ++left)
            for (const OutputColumn& a : scope.sources[left].columns)
                for (std::size_t right = first; right < scope.sources.size(); ++right)
                    for (const OutputColumn& b : scope.sources[right].columns)
                        if (a.name == b.name && (name.empty() || a.name == name))
                            unite(a.lineage, b.lineage);
    };
    for (const parse::Name& name : source.with_columns)
        meet(folded(name.text));
    if (source.is_natural)
        meet("");
}

Harvest::Columns Harvest::columns_of_table(const std::string& name) {
    const std::string wanted = folded(name);
    for (std::size_t i = m_common_tables.size(); i-- > 0;)
        if (m_common_tables[i].name == wanted)
            return m_common_tables[i].columns;
    Columns columns;
    if (const auto table = m_model.find_table(name)) {
        const ModelTable& found = m_model.tables[*table];
        for (std::size_t i = 0; i < found.columns.size(); ++i)
            columns.push_back({folded(found.columns[i].name), {.places = {{*table, i}}}});
        return columns;
    }
    const auto view = m_trees.views.find(wanted);
    const bool is_open = std::find(m_open_views.begin(), m_open_views.end(), wanted) != m_open_views.end();
    if (view == m_trees.views.end() || is_open)
        return columns;
    m_open_views.push_back(wanted);
    CommonTables hidden; // a view does not see the common tables of who reads it
    hidden.swap(m_common_tables);
    columns = query(*view->second.query, nullptr);
    hidden.swap(m_common_tables);
    m_open_views.pop_back();
    for (std::size_t i = 0; i < view->second.columns.size() && i < columns.size(); ++i)
        columns[i].name = folded(view->second.columns[i].text);
    return columns;
}

Harvest::Columns Harvest::columns_of_items(const std::vector<parse::SelectItem>& items, const Scope& scope) {
    Columns columns;
    for (const parse::SelectItem& item : items) {
        if (item.kind == parse::SelectItemKind::expression) {
            const bool is_column = item.expression.kind == parse::ExpressionKind::column;
            const std::string name = item.alias  ? item.alias->text
                                     : is_column ? item.expression.names.back().text
                                                 : item.written.text;
            columns.push_back({folded(name), lineage(item.expression, scope)});
            continue;
        }
        for (const ScopeSource& source : scope.sources)
            if (!item.table || folded(item.table->text) == source.name)
                columns.insert(columns.end(), source.columns.begin(), source.columns.end());
    }
    return columns;
}

// ---- Pools ------------------------------------------------------------------------------------------------------

void Harvest::add_values(const Lineage& lineage, const std::vector<Value>& values) {
    for (const ColumnPlace place : lineage.places)
        for (const Value& value : values)
            m_pools.add(place, value);
}

void Harvest::add_sizes(const std::vector<Value>& constants) {
    for (const Value& value : constants) {
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number == nullptr || *number < 0 || *number > static_cast<std::int64_t>(k_most_size))
            continue;
        const auto size = static_cast<std::size_t>(*number);
        for (const std::size_t wanted : {size, size + 1, size + 2})
            if (wanted > 0 && std::find(m_sizes.begin(), m_sizes.end(), wanted) == m_sizes.end())
                m_sizes.push_back(wanted);
    }
}

void Harvest::unite(const Lineage& a, const Lineage& b) {
    for (const ColumnPlace left : a.places)
        for (const ColumnPlace right : b.places)
            m_pools.unite(left, right);
}

void Harvest::unite_columns(const Columns& a, const Columns& b) {
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
        unite(a[i].lineage, b[i].lineage);
}

} // namespace joinery::search
