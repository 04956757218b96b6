#include "engine/search/mutants.hpp"

#include <algorithm>
#include <array>

#include "engine/base/enum_table.hpp"
#include "engine/parse/print.hpp"
#include "engine/parse/token.hpp"
#include "engine/search/mutate_expression.hpp"
#include "engine/search/mutate_query.hpp"

namespace joinery::search {

namespace {

using parse::Expression;
using parse::ExpressionKind;
using schema::TableDefinition;

struct KindText {
    MutantKind kind;
    std::string_view name;
    std::string_view taxonomy;
};

// In the order of the enumeration.
constexpr std::array k_kinds = {
    KindText{MutantKind::comparison, "comparison", "LOG-1 operator"},
    KindText{MutantKind::connective, "connective", "LOG-1 operator"},
    KindText{MutantKind::negation, "negation", "LOG-1 operator"},
    KindText{MutantKind::dropped_condition, "dropped_condition", "LOG-4 expression"},
    KindText{MutantKind::null_test, "null_test", "LOG-1 operator"},
    KindText{MutantKind::null_value, "null_value", "LOG-4 expression"},
    KindText{MutantKind::between_end, "between_end", "LOG-1 operator"},
    KindText{MutantKind::constant, "constant", "LOG-4 expression"},
    KindText{MutantKind::arithmetic, "arithmetic", "LOG-1 operator"},
    KindText{MutantKind::pattern, "pattern", "LOG-4 expression"},
    KindText{MutantKind::aggregate, "aggregate", "LOG-6 function"},
    KindText{MutantKind::distinct_argument, "distinct_argument", "LOG-6 function"},
    KindText{MutantKind::count_star, "count_star", "LOG-6 function"},
    KindText{MutantKind::column, "column", "LOG-4 expression"},
    KindText{MutantKind::case_branch, "case_branch", "LOG-4 expression"},
    KindText{MutantKind::window_partition, "window_partition", "LOG-6 function"},
    KindText{MutantKind::window_order, "window_order", "LOG-6 function"},
    KindText{MutantKind::window_frame, "window_frame", "LOG-6 function"},
    KindText{MutantKind::window_function, "window_function", "LOG-6 function"},
    KindText{MutantKind::distinct, "distinct", "SEM-4 duplicate rows"},
    KindText{MutantKind::join_kind, "join_kind", "LOG-2 join"},
    KindText{MutantKind::condition_place, "condition_place", "LOG-2 join"},
    KindText{MutantKind::group_column, "group_column", "LOG-5 projection"},
    KindText{MutantKind::group_condition, "group_condition", "LOG-4 expression"},
    KindText{MutantKind::order_direction, "order_direction", "LOG-5 projection"},
    KindText{MutantKind::order_key, "order_key", "LOG-5 projection"},
    KindText{MutantKind::row_limit, "row_limit", "LOG-5 projection"},
    KindText{MutantKind::set_operation, "set_operation", "LOG-1 operator"},
    KindText{MutantKind::assignment, "assignment", "LOG-4 expression"},
    KindText{MutantKind::all_rows, "all_rows", "LOG-4 expression"},
    // The taxonomy is one of queries.
    KindText{MutantKind::constraint, "constraint", ""},
    KindText{MutantKind::reference_action, "reference_action", ""},
    KindText{MutantKind::index, "index", ""},
    KindText{MutantKind::trigger, "trigger", ""},
    KindText{MutantKind::statement, "statement", ""},
    KindText{MutantKind::select_list, "select_list", "LOG-5 projection"},
    KindText{MutantKind::source_list, "source_list", "LOG-2 join"},
};

static_assert(is_whole_table(k_kinds, &KindText::kind, MutantKind::last));

constexpr std::size_t k_other_columns = 3;

// Columns that this one of the table could be mistaken for: of the same affinity.
std::vector<std::string> like_columns(const TableDefinition& table, std::string_view name) {
    std::vector<std::string> others;
    const schema::ColumnDefinition* own = table.find_column(name);
    for (const schema::ColumnDefinition& other : table.columns) {
        const bool is_like = own != nullptr && other.name != own->name && other.affinity == own->affinity &&
                             other.generation == schema::Generation::none;
        if (is_like && others.size() < k_other_columns)
            others.push_back(other.name);
    }
    return others;
}

std::vector<Expression> other_columns(const ExpressionSite& site, const schema::Definitions& definitions) {
    std::vector<Expression> others;
    const Expression& column = *site.expression;
    if (column.kind != ExpressionKind::column)
        return others;
    const std::string table_name =
        column.names.size() > 1 ? parse::folded(column.names[column.names.size() - 2].text) : "";
    // False where the name is none of the table's.
    const auto look_in = [&](const parse::Name& name, const parse::Name& called) {
        const TableDefinition* table = definitions.find_table(name.text);
        if (table == nullptr || (!table_name.empty() && parse::folded(called.text) != table_name) ||
            table->find_column(column.names.back().text) == nullptr)
            return false;
        for (std::string& other : like_columns(*table, column.names.back().text)) {
            others.push_back(column);
            others.back().names.back() = parse::make_name(std::move(other));
        }
        return true;
    };
    if (site.changed != nullptr && look_in(site.changed->name, site.changed->name))
        return others;
    for (const parse::Source& source : site.from == nullptr ? std::vector<parse::Source>{} : *site.from)
        if (look_in(source.table.name, source.alias ? *source.alias : source.table.name))
            break;
    return others;
}

std::string replaced_words(const Expression& before, const Expression& after) {
    return "`" + parse::print(after) + "` for `" + parse::print(before) + "`";
}

class Maker {
public:
    Maker(const parse::Statement& statement, const schema::Definitions& definitions, std::size_t most)
        : m_original(statement), m_statement(statement), m_definitions(definitions), m_most(most),
          m_sites(sites_of(m_statement)) {}

    std::vector<Mutant> make() {
        for (std::size_t i = 0; i < m_sites.expressions.size(); ++i)
            of_expression(i);
        of_nodes(&Sites::cores);
        of_nodes(&Sites::queries);
        of_nodes(&Sites::sources);
        for (std::size_t i = 0; i < m_sites.conditions.size(); ++i)
            if (*m_sites.conditions[i])
                add({MutantKind::all_rows, Clause::where, (*m_sites.conditions[i])->place, "without `WHERE`", {}},
                    [i](Sites& sites) { sites.conditions[i]->reset(); });
        for (std::size_t i = 0; i < m_sites.updates.size(); ++i)
            of_assignments(i);
        for (std::size_t i = 0; i < m_sites.inserts.size(); ++i)
            of_targets(i);
        std::stable_sort(m_mutants.begin(), m_mutants.end(),
                         [](const Mutant& a, const Mutant& b) { return a.place.offset < b.place.offset; });
        return std::move(m_mutants);
    }

private:
    template <class Change>
    void add(Mutant mutant, Change change) {
        if (m_mutants.size() >= m_most)
            return;
        mutant.statement = m_original;
        Sites sites = sites_of(mutant.statement);
        change(sites);
        if (!(mutant.statement == m_original))
            m_mutants.push_back(std::move(mutant));
    }

    void of_expression(std::size_t i) {
        const ExpressionSite& site = m_sites.expressions[i];
        const auto replace = [&](MutantKind kind, const Expression& replacement) {
            add({kind, site.clause, site.expression->place, replaced_words(*site.expression, replacement), {}},
                [&](Sites& sites) { *sites.expressions[i].expression = replacement; });
        };
        for (const ExpressionEdit& edit : edits_of(*site.expression))
            replace(edit.kind, edit.replacement);
        for (const Expression& other : other_columns(site, m_definitions))
            replace(MutantKind::column, other);
    }

    // One column is not set, or another one.
    void of_assignments(std::size_t i) {
        const parse::Update& update = *m_sites.updates[i];
        const TableDefinition* table = m_definitions.find_table(update.table.name.text);
        for (std::size_t k = 0; k < update.assignments.size(); ++k) {
            const parse::Assignment& assignment = update.assignments[k];
            const std::string name = "`" + assignment.columns.front().text + "`";
            const TextSpan place = assignment.value.place;
            if (update.assignments.size() > 1)
                add({MutantKind::assignment, Clause::set, place, "without setting " + name, {}}, [&](Sites& sites) {
                    auto& assignments = sites.updates[i]->assignments;
                    assignments.erase(assignments.begin() + static_cast<std::ptrdiff_t>(k));
                });
            if (table == nullptr || assignment.columns.size() > 1)
                continue;
            const std::string instead = "` set instead of " + name;
            for (const std::string& other : like_columns(*table, assignment.columns.front().text))
                add({MutantKind::assignment, Clause::set, place, std::string("`").append(other).append(instead), {}},
                    [&](Sites& sites) { sites.updates[i]->assignments[k].columns.front() = parse::make_name(other); });
        }
    }

    // Two neighbours among the columns of an INSERT change places.
    void of_targets(std::size_t i) {
        const parse::Insert& insert = *m_sites.inserts[i];
        for (std::size_t k = 0; k + 1 < insert.columns.size(); ++k)
            add({MutantKind::assignment,
                 Clause::values,
                 {},
                 "`" + insert.columns[k].text + "` and `" + insert.columns[k + 1].text + "` the other way round",
                 {}},
                [&](Sites& sites) { std::swap(sites.inserts[i]->columns[k], sites.inserts[i]->columns[k + 1]); });
    }

    template <class Node>
    void of_nodes(std::vector<Node*> Sites::*nodes) {
        for (std::size_t i = 0; i < (m_sites.*nodes).size(); ++i)
            for (auto& edit : edits_of(*(m_sites.*nodes)[i]))
                add({edit.kind, edit.clause, edit.place, std::move(edit.words), {}},
                    [&](Sites& sites) { *(sites.*nodes)[i] = std::move(edit.replacement); });
    }

    const parse::Statement& m_original;
    parse::Statement m_statement;
    const schema::Definitions& m_definitions;
    std::size_t m_most;
    Sites m_sites;
    std::vector<Mutant> m_mutants;
};

} // namespace

std::string_view name(MutantKind kind) { return k_kinds[static_cast<std::size_t>(kind)].name; }

std::string_view taxonomy(MutantKind kind) { return k_kinds[static_cast<std::size_t>(kind)].taxonomy; }

std::vector<Mutant> mutants_of(const parse::Statement& statement, const schema::Definitions& definitions,
                               std::size_t most) {
    return Maker(statement, definitions, most).make();
}

} // namespace joinery::search
