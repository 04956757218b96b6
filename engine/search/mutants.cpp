#include "engine/search/mutants.hpp"

#include <algorithm>
#include <array>

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
    KindText{MutantKind::all_rows, "all_rows", "LOG-4 expression"},
};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < k_kinds.size(); ++i)
        if (k_kinds[i].kind != static_cast<MutantKind>(i))
            return false;
    return k_kinds.size() == static_cast<std::size_t>(MutantKind::all_rows) + 1;
}
static_assert(is_in_order());

// The columns that a name could be mistaken for: of the same table and the same affinity.
std::vector<Expression> other_columns(const ExpressionSite& site, const schema::Definitions& definitions) {
    std::vector<Expression> others;
    const Expression& column = *site.expression;
    if (column.kind != ExpressionKind::column || site.from == nullptr)
        return others;
    const std::string table_name =
        column.names.size() > 1 ? parse::folded(column.names[column.names.size() - 2].text) : "";
    for (const parse::Source& source : *site.from) {
        const TableDefinition* table = definitions.find_table(source.table.name.text);
        const std::string called = parse::folded(source.alias ? source.alias->text : source.table.name.text);
        if (table == nullptr || (!table_name.empty() && called != table_name))
            continue;
        const schema::ColumnDefinition* own = table->find_column(column.names.back().text);
        for (const schema::ColumnDefinition& other : table->columns) {
            if (own == nullptr || other.name == own->name || other.affinity != own->affinity || others.size() == 3)
                continue;
            Expression made = column;
            made.names.back() = parse::make_name(other.name);
            others.push_back(std::move(made));
        }
        if (own != nullptr)
            break;
    }
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
