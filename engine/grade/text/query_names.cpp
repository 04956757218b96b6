#include "engine/grade/text/query_names.hpp"

#include <algorithm>
#include <utility>

#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using parse::folded;
using parse::SelectItemKind;

constexpr int k_most_depth = 8;
constexpr int k_most_lookups = 1'000;
constexpr std::size_t k_most_columns = 200; // what our SQLite lets a result have

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_row_id(std::string_view name) { return name == "rowid" || name == "oid" || name == "_rowid_"; }

// The name a column of a SELECT has to those around it; nothing for `*`.
std::string name_of_item(const parse::SelectItem& item) {
    if (item.alias)
        return folded(item.alias->text);
    if (item.expression.kind == parse::ExpressionKind::column)
        return folded(item.expression.names.back().text);
    return folded(item.written.text);
}

std::vector<std::string> folded_names(const std::vector<parse::Name>& names) {
    std::vector<std::string> all;
    all.reserve(names.size());
    for (const parse::Name& name : names)
        all.push_back(folded(name.text));
    return all;
}

} // namespace

FoundTable find_common_table(const parse::QualifiedName& name, const WithFrame* frame) {
    if (name.schema)
        return {};
    const std::string wanted = folded(name.name.text);
    for (; frame != nullptr; frame = frame->outer)
        for (const parse::CommonTable& table : frame->with->tables)
            if (folded(table.name.text) == wanted)
                return {&table, frame};
    return {};
}

bool NameScope::has_table(std::string_view folded_table) const {
    return std::any_of(sources.begin(), sources.end(),
                       [&](const NamedSource& source) { return source.name == folded_table; });
}

bool NameScope::may_have_column(std::string_view folded_column) const {
    if (holds(aliases, folded_column))
        return true;
    return std::any_of(sources.begin(), sources.end(), [&](const NamedSource& source) {
        return !source.columns || holds(*source.columns, folded_column) || is_row_id(folded_column);
    });
}

NameScope QueryNames::scope_of(const parse::SelectCore& core, const WithFrame* frame) {
    NameScope scope;
    scope.sources = sources_of(core.from, frame);
    for (const parse::SelectItem& item : core.items)
        if (item.alias)
            scope.aliases.push_back(folded(item.alias->text));
    return scope;
}

NamedSource QueryNames::source_of(const parse::QualifiedName& table, const std::optional<parse::Name>& alias,
                                  const WithFrame* frame) {
    m_lookups_left = k_most_lookups;
    return {folded(alias ? alias->text : table.name.text), columns_of(table, frame, k_most_depth)};
}

std::vector<NamedSource> QueryNames::sources_of(const std::vector<parse::Source>& sources, const WithFrame* frame) {
    m_lookups_left = k_most_lookups;
    std::vector<NamedSource> all;
    add_sources(sources, frame, k_most_depth, all);
    return all;
}

void QueryNames::add_sources(const std::vector<parse::Source>& sources, const WithFrame* frame, int depth,
                             std::vector<NamedSource>& all) {
    for (const parse::Source& source : sources) {
        if (source.kind == parse::SourceKind::sources) {
            add_sources(source.sources, frame, depth, all);
            continue;
        }
        NamedSource named;
        if (source.kind == parse::SourceKind::table)
            named.columns = columns_of(source.table, frame, depth);
        else if (source.kind == parse::SourceKind::query)
            named.columns = columns_of(*source.query, frame, depth);
        if (source.alias)
            named.name = folded(source.alias->text);
        else if (source.kind != parse::SourceKind::query)
            named.name = folded(source.table.name.text);
        all.push_back(std::move(named));
    }
}

ColumnNames QueryNames::columns_of(const parse::QualifiedName& table, const WithFrame* frame, int depth) {
    const FoundTable found = find_common_table(table, frame);
    if (found.table != nullptr) {
        if (!found.table->columns.empty())
            return folded_names(found.table->columns);
        return columns_of(*found.table->query, found.frame, depth);
    }
    for (const schema::Relation& relation : m_catalogue.relations) {
        if (folded(relation.name) != folded(table.name.text))
            continue;
        std::vector<std::string> names;
        for (const schema::Column& column : relation.columns)
            names.push_back(folded(column.name));
        return names;
    }
    return std::nullopt;
}

ColumnNames QueryNames::columns_of(const parse::Query& query, const WithFrame* frame, int depth) {
    if (depth == 0 || --m_lookups_left < 0)
        return std::nullopt;
    const WithFrame own{&query.with, frame};
    const parse::SelectCore& core = query.cores.front();
    if (core.rows.empty())
        return columns_of(core, &own, depth - 1);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < core.rows.front().size(); ++i)
        names.push_back("column" + std::to_string(i + 1));
    return names;
}

ColumnNames QueryNames::columns_of(const parse::SelectCore& core, const WithFrame* frame, int depth) {
    std::vector<std::string> names;
    std::optional<std::vector<NamedSource>> sources; // made once a `*` asks for them
    for (const parse::SelectItem& item : core.items) {
        if (item.kind == SelectItemKind::expression) {
            names.push_back(name_of_item(item));
            continue;
        }
        if (!sources)
            add_sources(core.from, frame, depth, sources.emplace());
        for (const NamedSource& source : *sources) {
            if (item.kind == SelectItemKind::table_star && source.name != folded(item.table->text))
                continue;
            if (!source.columns || names.size() + source.columns->size() > k_most_columns)
                return std::nullopt;
            names.insert(names.end(), source.columns->begin(), source.columns->end());
        }
    }
    return names;
}

} // namespace joinery::grade
