// How long a check takes beside SQLite itself: for each case a line with its name, the CPU milliseconds that SQLite
// takes for the reference and the answer alone, and those of what is measured. The least of several rounds counts. With
// the number of a check as its argument: only that one, once, as the first thing that the process does.
#include <cstdlib>
#include <iterator>
#include <string>
#include <vector>

#include "engine/grade/expectation.hpp"
#include "engine/grade/grade_answer.hpp"
#include "engine/grade/judge_result.hpp"
#include "engine/grade/judged_data.hpp"
#include "engine/grade/rows/compare_rows.hpp"
#include "engine/grade/run/fixture_database.hpp"
#include "engine/grade/run/trial.hpp"
#include "tests/bench/least.hpp"

using namespace joinery;
using namespace joinery::grade;
using bench::least;

namespace {

struct Exercise {
    const char* name;
    const char* reference;
    const char* answer;
};

const std::string k_shop = R"(
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT);
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id), day TEXT, amount REAL);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
        INSERT INTO customers SELECT i, 'Customer ' || i, 'City ' || (i % 17) FROM n;
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 800)
        INSERT INTO orders SELECT i, i * 104729 % 180 + 1, date('2024-01-01', (i % 365) || ' days'), i % 97 / 4.0 FROM n;
)";

std::vector<Fixture> shops() {
    return {{{"shop", false}, {k_shop}},
            {{"hidden-none", true}, {k_shop, "DELETE FROM orders WHERE id % 2;"}},
            {{"hidden-null", true}, {k_shop, "UPDATE orders SET amount = NULL WHERE id % 5 = 0;"}}};
}

constexpr const char* k_totals =
    "SELECT c.name, count(o.id) AS orders, total(o.amount) AS amount FROM customers c "
    "LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id ORDER BY amount DESC, c.name";

constexpr Exercise k_checks[] = {
    {"check, right", k_totals,
     "SELECT name, coalesce(n, 0), coalesce(a, 0.0) FROM customers LEFT JOIN (SELECT customer_id, count(*) AS n, "
     "sum(amount) AS a FROM orders GROUP BY customer_id) ON customer_id = id ORDER BY coalesce(a, 0.0) DESC, name"},
    {"check, right, ties to be turned", "SELECT name, city FROM customers ORDER BY city",
     "SELECT name, city FROM customers WHERE rowid > 0 ORDER BY city"},
    {"check, wrong where it is seen", k_totals,
     "SELECT c.name, count(*), total(o.amount) AS a FROM customers c JOIN orders o ON o.customer_id = c.id "
     "GROUP BY c.id ORDER BY a DESC, c.name"},
    {"check, wrong where it is hidden", "SELECT id, amount FROM orders WHERE amount > 3 OR amount IS NULL",
     "SELECT id, amount FROM orders WHERE NOT amount <= 3"},
};

// What the two queries alone take on all data sets.
template <class Measure>
double measure_sqlite(const Exercise& exercise, const std::vector<Fixture>& fixtures, Measure measure) {
    double sqlite = 0;
    for (const Fixture& fixture : fixtures) {
        auto database = build_database(fixture);
        if (!database)
            return 0;
        sqlite += measure([&] {
            run_trial(*database, exercise.reference);
            run_trial(*database, exercise.answer);
        });
    }
    return sqlite;
}

void measure_checks() {
    const std::vector<Fixture> fixtures = shops();
    for (const Exercise& exercise : k_checks) {
        const double sqlite = measure_sqlite(exercise, fixtures, [](auto work) { return least(work); });
        const auto grade = [&](JudgedData& data) {
            return grade_answer(data, exercise.reference, exercise.answer, {});
        };
        bench::print_times(exercise.name, sqlite, least([&] {
                               JudgedData data(fixtures);
                               return grade(data);
                           }));
        JudgedData data(fixtures);
        grade(data);
        const std::string once_more = exercise.name + std::string(", once more");
        bench::print_times(once_more.c_str(), sqlite, least([&] { return grade(data); }));
    }
}

void measure_first_check(const Exercise& exercise) {
    const std::vector<Fixture> fixtures = shops();
    const double before = bench::now();
    grade_answer(fixtures, exercise.reference, exercise.answer, {});
    const double ours = bench::now() - before;
    const double sqlite = measure_sqlite(exercise, fixtures, [](auto work) {
        const double begin = bench::now();
        work();
        return bench::now() - begin;
    });
    const std::string name = exercise.name + std::string(", in a fresh process");
    bench::print_times(name.c_str(), sqlite, ours);
}

void measure_comparisons() {
    const Fixture fixture{{"many", false},
                          {"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, price REAL, n);"
                           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                           "INSERT INTO t SELECT i, 'name ' || (i * 7919 % 5000), i / 7.0, i % 100 FROM n;"}};
    static constexpr const char* k_all = "SELECT id, name, price, n FROM t";
    static constexpr const char* k_sorted = "SELECT id, name, price, n FROM t ORDER BY n, id";
    const Exercise comparisons[] = {
        {"compare 100,000 rows: equal", k_all, "SELECT id, name, price + 1e-10, n FROM t ORDER BY name"},
        {"compare 100,000 rows: sorted", k_sorted, "SELECT id, name, price, n FROM t ORDER BY n, -id DESC"},
        {"compare 100,000 rows: one is missing", k_all, "SELECT id, name, price, n FROM t WHERE id <> 777"},
        {"compare 100,000 rows: all changed", k_all, "SELECT id, name, price + 1, n + 1 FROM t"},
        {"compare 100,000 rows: all of another class", k_all, "SELECT id, name, price, n || '' FROM t"},
        {"compare 100,000 rows: all twice", k_all, "SELECT t.* FROM t, (VALUES (1), (2)) WHERE id <= 50000"},
        {"compare 100,000 rows: none in common", k_all, "SELECT -id, name || 'x', -price, n + 1000 FROM t"},
    };
    for (const Exercise& one : comparisons) {
        auto kept = build_database(fixture);
        KeptDatabase database(fixture);
        const auto expectation = expect_of(database, one.reference);
        if (!kept || !expectation)
            return;
        const Trial answer = run_trial(*kept, one.answer);
        if (!answer.result)
            return;
        const double sqlite = least([&] {
            run_trial(*kept, one.reference);
            run_trial(*kept, one.answer);
        });
        const Arrangement columns = first_numbers(4);
        bench::print_times(one.name, sqlite, least([&] {
                               return judge_result(*expectation, {*answer.result, true}, {}, columns);
                           }));
    }
}

} // namespace

int main(int count, char** arguments) {
    if (count > 1) {
        const auto number = static_cast<std::size_t>(std::strtoul(arguments[1], nullptr, 10));
        if (number < std::size(k_checks))
            measure_first_check(k_checks[number]);
        return 0;
    }
    measure_checks();
    measure_comparisons();
    return 0;
}
