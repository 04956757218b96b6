#include "engine/search/other_orders.hpp"

#include <algorithm>
#include <numeric>

#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"
#include "engine/parse/token.hpp"
#include "engine/search/query_pair.hpp"
#include "engine/search/script_pair.hpp"

namespace joinery::search {

namespace {

using parse::folded;

bool is_row_id(const parse::CreateTable& table, const parse::ColumnDefinition& column) {
    if (folded(column.type) != "integer")
        return false;
    const bool is_own_key = std::any_of(column.constraints.begin(), column.constraints.end(),
                                        [](const parse::ColumnConstraint& constraint) {
                                            return constraint.kind == parse::ColumnConstraintKind::primary_key;
                                        });
    return is_own_key ||
           std::any_of(
               table.constraints.begin(), table.constraints.end(), [&](const parse::TableConstraint& constraint) {
                   return constraint.kind == parse::TableConstraintKind::primary_key && constraint.terms.size() == 1 &&
                          !constraint.terms.front().expression.names.empty() &&
                          folded(constraint.terms.front().expression.names.back().text) == folded(column.name.text);
               });
}

void free_row_ids(parse::CreateTable& table) {
    for (parse::ColumnDefinition& column : table.columns) {
        if (!is_row_id(table, column))
            continue;
        column.type = "INT";
        for (parse::ColumnConstraint& constraint : column.constraints)
            constraint.is_autoincrement = false;
        for (parse::TableConstraint& constraint : table.constraints)
            constraint.is_autoincrement = false;
    }
}

bool names_row_id(std::string_view query) {
    const auto tokens = parse::tokenize(query);
    return std::any_of(tokens.begin(), tokens.end(), [](const parse::Token& token) {
        return parse::is_word(token, "ROWID") || parse::is_word(token, "OID") || parse::is_word(token, "_ROWID_");
    });
}

// So many places a row of a larger table comes to stand in.
constexpr std::size_t k_rotations = 6;

bool is_small(const Content& content) {
    return std::all_of(content.begin(), content.end(),
                       [](const Rows& rows) { return rows.size() <= OtherOrders::k_permuted_rows; });
}

// Until a visit returns false, which is then the answer: the content itself, its reverse, and of a small one every
// order of the rows of each table.
template <class Visit>
bool for_each_order(const Content& content, Visit visit) {
    Content other = content;
    for (Rows& rows : other)
        std::reverse(rows.begin(), rows.end());
    if (!visit(content) || !visit(other))
        return false;
    for (std::size_t k = 1; !is_small(content) && k < k_rotations; ++k) {
        for (Rows& rows : other)
            if (!rows.empty())
                std::rotate(rows.begin(), rows.begin() + 1, rows.end());
        if (!visit(other))
            return false;
    }
    for (std::size_t table = 0; is_small(content) && table < content.size(); ++table) {
        const Rows& rows = content[table];
        other = content;
        std::vector<std::size_t> places(rows.size());
        std::iota(places.begin(), places.end(), std::size_t{0});
        while (std::next_permutation(places.begin(), places.end())) {
            for (std::size_t i = 0; i < rows.size(); ++i)
                other[table][i] = rows[places[i]];
            if (!visit(other))
                return false;
        }
    }
    return true;
}

} // namespace

std::string with_free_row_ids(std::string_view schema) {
    auto statements = parse::parse_script(schema);
    if (!statements)
        return std::string(schema);
    std::string text;
    for (parse::Statement& statement : *statements) {
        if (auto* table = std::get_if<parse::CreateTable>(&statement.body))
            free_row_ids(*table);
        text.append(parse::print(statement)).append(";\n");
    }
    return text;
}

std::unique_ptr<OtherOrders> OtherOrders::make(const Scripts& scripts, const Model& model, const sql::Budget& budget,
                                               sql::BudgetWatch& watch) {
    const bool may_move = scripts.are_queries && !names_row_id(scripts.reference) && !names_row_id(scripts.answer);
    auto database = ScratchDatabase::make(may_move ? with_free_row_ids(scripts.schema) : std::string(scripts.schema));
    if (!database)
        return nullptr;
    // Before anything is compiled. What a script does may hang on references.
    database->read_backwards();
    if (scripts.are_queries)
        database->forget_references();
    if (!database->prepare(model))
        return nullptr;
    std::unique_ptr<OtherOrders> orders(new OtherOrders(std::move(*database), budget, watch));
    Query failed = Query::reference;
    if (scripts.are_queries) {
        auto pair = QueryPair::prepare(orders->m_database, scripts.reference, scripts.answer, orders->m_watch, failed);
        if (!pair)
            return nullptr;
        orders->m_contest = std::make_unique<QueryPair>(std::move(*pair));
        return orders;
    }
    auto pair = ScriptPair::prepare(orders->m_database, scripts.reference, scripts.answer, orders->m_watch, failed);
    if (!pair)
        return nullptr;
    auto kept = std::make_unique<ScriptPair>(std::move(*pair));
    orders->m_scripts = kept.get();
    orders->m_contest = std::move(kept);
    return orders;
}

OtherOrders::OtherOrders(ScratchDatabase database, const sql::Budget& budget, sql::BudgetWatch& watch)
    : m_database(std::move(database)), m_watch(m_database.connection(), budget), m_told(watch) {}

// Between filling and emptying the database; true where it cannot be filled.
template <class Visit>
bool OtherOrders::for_content(const Content& content, Visit visit) {
    m_database.begin();
    const bool answer = !m_database.insert_all(content) || visit();
    m_database.undo();
    return answer;
}

bool OtherOrders::keep(const Content& content, const Prints& prints, const std::string& probe) {
    if (m_scripts != nullptr)
        m_scripts->set_probe(probe);
    const std::uint64_t before = m_watch.steps();
    const bool is_kept = for_each_order(content, [&](const Content& other) {
        return for_content(other, [&] {
            return m_contest->run(Query::reference).is_same_bag(prints.reference) &&
                   (!prints.answer.is_whole || m_contest->run(Query::answer).is_same_bag(prints.answer));
        });
    });
    m_told.count_statement(m_watch.steps() - before);
    return is_kept && !m_watch.is_used_up();
}

bool OtherOrders::never_agree(const Content& content, const Prints& prints, const std::string& probe) {
    if (!is_small(content))
        return false;
    if (m_scripts != nullptr)
        m_scripts->set_probe(probe);
    const std::uint64_t before = m_watch.steps();
    std::vector<Fingerprint> references{prints.reference};
    std::vector<Fingerprint> answers{prints.answer};
    for_each_order(content, [&](const Content& other) {
        return for_content(other, [&] {
            references.push_back(m_contest->run(Query::reference));
            answers.push_back(m_contest->run(Query::answer));
            return true;
        });
    });
    m_told.count_statement(m_watch.steps() - before);
    const auto is_reached = [&](const Fingerprint& answer) {
        return std::any_of(references.begin(), references.end(), [&](const Fingerprint& reference) {
            return !reference.is_whole || (answer.is_whole && answer.is_same_bag(reference));
        });
    };
    return !m_watch.is_used_up() && std::none_of(answers.begin(), answers.end(), is_reached);
}

} // namespace joinery::search
