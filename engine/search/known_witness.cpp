#include "engine/search/known_witness.hpp"

#include <algorithm>

#include "engine/grade/judge_once.hpp"
#include "engine/parse/parse.hpp"
#include "engine/search/difference.hpp"
#include "engine/search/other_orders.hpp"
#include "engine/search/query_pair.hpp"
#include "engine/search/used_tables.hpp"
#include "engine/sql/quoted_name.hpp"
#include "engine/sql/run_script.hpp"

namespace joinery::search {

namespace {

constexpr sql::Budget k_witness_budget{.steps = 1'000'000, .milliseconds = 500};

bool is_value(const parse::Expression& expression) {
    switch (expression.kind) {
    case parse::ExpressionKind::literal:
        return true;
    case parse::ExpressionKind::unary:  // -1
    case parse::ExpressionKind::binary: // the least integer is written as a difference
        return std::all_of(expression.operands.begin(), expression.operands.end(), is_value);
    default:
        return false;
    }
}

bool is_plain_insert(const parse::Statement& statement) {
    const auto* const insert = std::get_if<parse::Insert>(&statement.body);
    if (insert == nullptr || statement.explain != parse::Explain::no || !insert->with.tables.empty() ||
        insert->is_replace || !insert->upserts.empty() || !insert->returning.empty() || !insert->query)
        return false;
    const parse::Query& query = *insert->query;
    if (!query.with.tables.empty() || query.cores.size() != 1 || query.cores.front().rows.empty())
        return false;
    const auto& rows = query.cores.front().rows;
    return std::all_of(rows.begin(), rows.end(), [](const std::vector<parse::Expression>& row) {
        return std::all_of(row.begin(), row.end(), is_value);
    });
}

// The declared schema and the script's rows. Nothing where they do not go together.
std::optional<ScratchDatabase> fill(const SearchTask& task, const std::string& script) {
    auto database = ScratchDatabase::make(task.schema);
    if (!database || sql::run_script(database->connection(), script, {.budget = k_witness_budget}).error)
        return std::nullopt;
    return std::move(*database);
}

// The rows of the tables that the queries are about.
Content content_of(sql::Connection& connection, const Model& model) {
    Content content(model.tables.size());
    for (std::size_t table = 0; table < content.size(); ++table) {
        std::string columns;
        for (const ModelColumn& column : model.tables[table].columns)
            columns.append(columns.empty() ? "" : ", ").append(sql::quoted_name(column.name));
        const std::string text = "SELECT " + columns + " FROM main." + sql::quoted_name(model.tables[table].name);
        auto rows = sql::Statement::prepare(connection, text);
        while (rows && rows->step_quietly() == sql::Statement::Step::row) {
            Row& row = content[table].emplace_back();
            for (const sql::ValueView& value : rows->row())
                row.push_back(owned(value));
        }
    }
    return content;
}

// Whether they differ only where SQLite may choose, as the search asks of what it finds itself.
bool rests_on_order(const SearchTask& task, ScratchDatabase& database, QueryPair& queries, sql::BudgetWatch& watch) {
    const auto definitions = schema::read_definitions(database.connection());
    if (!definitions)
        return true;
    const Model model =
        make_model(*definitions, used_tables(*definitions, {task.reference, task.answer}), task.soft_references);
    const auto orders = OtherOrders::make({task.schema, task.reference, task.answer}, model, k_witness_budget, watch);
    if (orders == nullptr)
        return false;
    const Content content = content_of(database.connection(), model);
    const OtherOrders::Prints prints{queries.run(Query::reference), queries.run(Query::answer)};
    return !orders->keep(content, prints, {}) && !orders->never_agree(content, prints, {});
}

// Not only where SQLite may choose.
bool do_differ(const SearchTask& task, ScratchDatabase& database) {
    sql::BudgetWatch watch(database.connection(), k_witness_budget);
    Query failed = Query::reference;
    auto queries = QueryPair::prepare(database, task.reference, task.answer, watch, failed);
    std::vector<sql::Statement> assumptions;
    for (const std::string& assumption : task.assumptions) {
        auto statement = sql::Statement::prepare(database.connection(), assumption);
        if (!statement)
            return false;
        assumptions.push_back(std::move(*statement));
    }
    if (!queries)
        return false;
    const Difference difference = DifferenceTest(database, *queries, assumptions, task.is_order_asked).here();
    const bool is_other = difference == Difference::rows || difference == Difference::order;
    return is_other && !rests_on_order(task, database, *queries, watch) && !watch.is_used_up();
}

grade::ShownTable shown(sql::Connection& connection, const std::string& table) {
    const std::string query = "SELECT * FROM main." + sql::quoted_name(table);
    grade::ShownTable shown{.name = table};
    const sql::ScriptOutcome outcome = sql::run_script(connection, query, {.budget = k_witness_budget});
    if (outcome.error || outcome.results.empty())
        return shown;
    const sql::ResultSet& result = outcome.results.front();
    shown.content.columns = result.column_names();
    shown.content.rows.count = result.row_count();
    for (std::size_t row = 0; row < std::min(result.row_count(), grade::k_shown_rows); ++row) {
        grade::ShownRow& cells = shown.content.rows.rows.emplace_back();
        for (std::size_t column = 0; column < result.column_count(); ++column)
            cells.push_back(grade::shown_cell(result.value(row, column)));
    }
    return shown;
}

} // namespace

bool is_witness(std::string_view script) {
    if (script.size() > k_witness_bytes)
        return false;
    const auto statements = parse::parse_script(script);
    return statements && std::all_of(statements->begin(), statements->end(), is_plain_insert);
}

std::optional<Counterexample> try_witness(const SearchTask& task, const std::string& script) {
    if (!is_witness(script))
        return std::nullopt;
    auto database = fill(task, script);
    if (!database || !do_differ(task, *database))
        return std::nullopt;
    const grade::Fixture fixture{{.name = "counterexample", .hidden = true}, {task.schema, script}};
    grade::Verdict verdict = grade::judge_once(fixture, task.reference, task.answer, task.rules);
    if (verdict.right || verdict.kind == grade::VerdictKind::reference_broken)
        return std::nullopt;
    return Counterexample{.script = script, .verdict = std::move(verdict)};
}

std::vector<grade::ShownTable> tables_of_witness(const SearchTask& task, const std::string& script) {
    std::vector<grade::ShownTable> tables;
    auto database = fill(task, script);
    if (!database)
        return tables;
    const auto definitions = schema::read_definitions(database->connection());
    if (!definitions)
        return tables;
    for (const std::string& table : used_tables(*definitions, {task.reference, task.answer}))
        tables.push_back(shown(database->connection(), table));
    return tables;
}

} // namespace joinery::search
