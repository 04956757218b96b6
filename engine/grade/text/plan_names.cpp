#include "engine/grade/text/plan_names.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "engine/parse/parse.hpp"
#include "engine/parse/token.hpp"
#include "engine/parse/walk.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::grade {

namespace {

using parse::folded;
using sql::SqlError;
using sql::Statement;

constexpr std::string_view k_tables = "SELECT name, coalesce(sql, ''), type FROM sqlite_schema "
                                      "WHERE type IN ('table', 'view', 'trigger') ORDER BY rowid";

constexpr std::string_view k_indexes = R"sql(
    SELECT list.name, tables.name, list.origin = 'pk', coalesce(info.name, '')
    FROM sqlite_schema AS tables
    JOIN pragma_index_list(tables.name) AS list
    JOIN pragma_index_xinfo(list.name) AS info
    WHERE tables.type = 'table' AND info.key
    ORDER BY tables.rowid, list.seq, info.seqno)sql";

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string text(const Statement& statement, std::size_t column) {
    const auto* const value = std::get_if<std::string_view>(&statement.row()[column]);
    return value == nullptr ? std::string() : std::string(*value);
}

bool is_true(const Statement& statement, std::size_t column) {
    const auto* const value = std::get_if<std::int64_t>(&statement.row()[column]);
    return value != nullptr && *value != 0;
}

// SQLite's names are the same in any case, and the plan prints them as they were written somewhere.
bool begins_with(std::string_view text, std::string_view name) {
    return text.size() >= name.size() && folded(text.substr(0, name.size())) == folded(name) &&
           (text.size() == name.size() || text[name.size()] == ' ');
}

template <class Named>
const Named* longest_at(const std::vector<Named>& all, std::string Named::*name, std::string_view text) {
    const Named* longest = nullptr;
    for (const Named& one : all)
        if (begins_with(text, one.*name) && (longest == nullptr || (one.*name).size() > (longest->*name).size()))
            longest = &one;
    return longest;
}

Result<std::vector<PlanIndex>, SqlError> read_indexes(const sql::Connection& connection) {
    Statement rows = TRY(Statement::prepare(connection, k_indexes));
    std::vector<PlanIndex> indexes;
    while (TRY(rows.step())) {
        std::string name = text(rows, 0);
        if (indexes.empty() || indexes.back().name != name)
            indexes.push_back({std::move(name), folded(text(rows, 1)), {}, is_true(rows, 2)});
        indexes.back().columns.push_back(folded(text(rows, 3)));
    }
    return indexes;
}

} // namespace

Result<PlanNames, SqlError> PlanNames::read(const sql::Connection& connection, const parse::Statement& statement) {
    PlanNames names;
    names.m_indexes = TRY(read_indexes(connection));
    std::vector<PlanSource> tables;
    std::vector<std::string> definitions;
    Statement rows = TRY(Statement::prepare(connection, k_tables));
    while (TRY(rows.step())) {
        const std::string name = text(rows, 0);
        const std::string type = text(rows, 2);
        if (type == "table")
            tables.push_back({name, folded(name)});
        else
            definitions.push_back(text(rows, 1));
        if (type == "view")
            names.m_views.push_back(folded(name));
    }
    names.add_sources(statement);
    names.m_sources.insert(names.m_sources.end(), tables.begin(), tables.end());
    // Views and triggers are opened by SQLite, and their aliases come to light.
    for (const std::string& definition : definitions)
        if (const auto read = parse::parse_statement(definition))
            names.add_sources(*read);
    return names;
}

void PlanNames::add_source(const parse::QualifiedName& table, const std::optional<parse::Name>& alias) {
    const std::string name = folded(table.name.text);
    const bool is_query = (!table.schema && holds(m_common, name)) || holds(m_views, name);
    const std::string meant = is_query ? std::string() : name;
    if (alias)
        m_sources.push_back({alias->text, meant});
    else if (table.schema)
        m_sources.push_back({table.schema->text + "." + table.name.text, meant});
    else
        m_sources.push_back({table.name.text, meant});
}

void PlanNames::add_sources(const parse::Statement& statement) {
    m_common.clear();
    const auto add_with = [this](const parse::With& with) {
        for (const parse::CommonTable& table : with.tables)
            m_common.push_back(folded(table.name.text));
    };
    const auto add_all = [this](const auto& self, const std::vector<parse::Source>& sources) -> void {
        for (const parse::Source& source : sources) {
            self(self, source.sources);
            if (source.kind == parse::SourceKind::table)
                add_source(source.table, source.alias);
            else if (source.alias)
                m_sources.push_back({source.alias->text, {}});
        }
    };
    if (const auto* const insert = std::get_if<parse::Insert>(&statement.body))
        add_with(insert->with);
    if (const auto* const update = std::get_if<parse::Update>(&statement.body)) {
        add_with(update->with);
        add_source(update->table, update->alias);
        add_all(add_all, update->from);
    }
    if (const auto* const remove = std::get_if<parse::Delete>(&statement.body)) {
        add_with(remove->with);
        add_source(remove->table, remove->alias);
    }
    parse::walk(statement, [&](const parse::Query& query) {
        add_with(query.with);
        return true;
    });
    parse::walk(statement, [&](const parse::Query& query) {
        for (const parse::SelectCore& core : query.cores)
            add_all(add_all, core.from);
        return true;
    });
}

const PlanSource* PlanNames::source_at(std::string_view text) const {
    return longest_at(m_sources, &PlanSource::shown, text);
}

const PlanIndex* PlanNames::index_at(std::string_view text) const {
    return longest_at(m_indexes, &PlanIndex::name, text);
}

} // namespace joinery::grade
