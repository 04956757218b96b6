// How long the search takes for its trials beside SQLite itself: for each case a line with its name, the CPU
// milliseconds in which SQLite carries out the same statements (fill, two queries, undo) and those of the search. The
// two queries of a case are equal, so that all trials are made.
#include <array>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "engine/parse/parse.hpp"
#include "engine/search/counterexample.hpp"
#include "engine/search/generate.hpp"
#include "engine/search/harvest.hpp"
#include "engine/search/used_tables.hpp"
#include "tests/bench/least.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

constexpr std::uint64_t k_trials = 2'000;

constexpr const char* k_shop =
    "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT);"
    "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),"
    " placed_on TEXT, total INTEGER NOT NULL CHECK (total >= 0));";

struct Case {
    const char* name;
    const char* reference;
    const char* answer;
};

constexpr std::array k_cases = {
    Case{"search: one table", "SELECT name FROM customers WHERE city = 'Oslo'",
         "SELECT name FROM customers WHERE city BETWEEN 'Oslo' AND 'Oslo'"},
    Case{"search: a join", "SELECT c.name FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.total > 99",
         "SELECT c.name FROM orders o JOIN customers c ON o.customer_id = c.id WHERE o.total >= 100"},
    Case{"search: groups", "SELECT city, count(*) FROM customers GROUP BY city HAVING count(*) > 2 ORDER BY city",
         "SELECT city, count(id) FROM customers GROUP BY city HAVING count(*) >= 3 ORDER BY city"},
    Case{"search: a subquery", "SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)",
         "SELECT name FROM customers c WHERE NOT EXISTS (SELECT 1 FROM orders WHERE customer_id = c.id)"},
};

struct Contents {
    Model model;
    std::vector<Content> all;
};

// Those that the search makes: the same seed gives the same. Empty where something does not run.
Contents contents_of(const Case& one) {
    Contents contents;
    auto database = ScratchDatabase::make(k_shop);
    if (!database)
        return contents;
    const auto definitions = schema::read_definitions(database->connection());
    if (!definitions)
        return contents;
    contents.model = make_model(*definitions, used_tables(*definitions, {one.reference, one.answer}), {});
    if (!database->prepare(contents.model))
        return contents;
    Pools pools(contents.model);
    const DefinitionTrees trees = parse_definitions(*definitions);
    Harvest harvest(contents.model, trees, pools);
    harvest.read_definitions();
    for (const char* text : {one.reference, one.answer})
        if (const auto statement = parse::parse_statement(text))
            harvest.read(*statement);
    pools.finish();
    const GeneratorRules rules{.sizes = harvest.sizes()};
    Generator generator(contents.model, pools, rules);
    Chance chance(SearchBudget{}.seed);
    for (std::uint64_t trial = 0; trial < k_trials; ++trial) {
        database->begin();
        contents.all.push_back(content_of(generator.fill(*database, chance, trial)));
        database->undo();
    }
    return contents;
}

void step_to_end(sqlite3_stmt* statement) {
    while (sqlite3_step(statement) == SQLITE_ROW) {
    }
    sqlite3_reset(statement);
}

void bind(sqlite3_stmt* statement, const Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (const auto* integer = std::get_if<std::int64_t>(&row[i]))
            sqlite3_bind_int64(statement, number, *integer);
        else if (const auto* text = std::get_if<std::string>(&row[i]))
            sqlite3_bind_text(statement, number, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
        else
            sqlite3_bind_null(statement, number);
    }
}

// Milliseconds of bare SQLite, without any of our code.
double sqlite_alone(const Case& one, const Contents& contents) {
    sqlite3* database = nullptr;
    sqlite3_open(":memory:", &database);
    sqlite3_exec(database, k_shop, nullptr, nullptr, nullptr);
    const auto prepare = [&](const std::string& text) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(database, text.c_str(), -1, &statement, nullptr);
        return statement;
    };
    std::vector<sqlite3_stmt*> inserts;
    for (const ModelTable& table : contents.model.tables) {
        std::string places = "?";
        for (std::size_t i = 1; i < table.columns.size(); ++i)
            places += ", ?";
        inserts.push_back(prepare(table.insert_into + " VALUES (" + places + ")"));
    }
    const std::array frame = {prepare("BEGIN"), prepare(one.reference), prepare(one.answer), prepare("ROLLBACK")};
    const double best = bench::least([&] {
        for (const Content& content : contents.all) {
            step_to_end(frame[0]);
            for (std::size_t table = 0; table < content.size(); ++table)
                for (const Row& row : content[table]) {
                    bind(inserts[table], row);
                    step_to_end(inserts[table]);
                }
            for (std::size_t i = 1; i < frame.size(); ++i)
                step_to_end(frame[i]);
        }
    });
    for (sqlite3_stmt* statement : inserts)
        sqlite3_finalize(statement);
    for (sqlite3_stmt* statement : frame)
        sqlite3_finalize(statement);
    sqlite3_close(database);
    return best;
}

} // namespace

int main() {
    for (const Case& one : k_cases) {
        const Contents contents = contents_of(one);
        const SearchTask task{.schema = k_shop, .reference = one.reference, .answer = one.answer};
        const SearchBudget budget{.trials = k_trials, .milliseconds = 60'000};
        if (find_counterexample(task, budget).trials != k_trials || contents.all.size() != k_trials)
            return 1; // what is measured would be something else
        const double ours = bench::least([&] { find_counterexample(task, budget); });
        bench::print_times(one.name, sqlite_alone(one, contents), ours);
    }
    return 0;
}
