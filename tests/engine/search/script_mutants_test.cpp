#include "engine/search/script_mutants.hpp"

#include <algorithm>
#include <map>

#include "engine/search/mutation_test.hpp"
#include "engine/sql/run_script.hpp"
#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

// What was changed, by the whole script that it gives.
std::map<std::string, std::string> mutants(std::string_view script) {
    std::map<std::string, std::string> found;
    for (const ScriptMutant& one : mutants_of_script(script, {}))
        found.emplace(one.mutant.words, one.sql);
    return found;
}

struct Fates {
    std::size_t by_data = 0;
    std::vector<std::string> by_search; // in words
    std::vector<std::string> by_nothing;
};

Fates fates(std::string_view reference, std::string_view rows) {
    const MutationTask task{.schema = std::string(k_shop),
                            .fixtures = {{{"data", false}, {std::string(k_shop), std::string(rows)}}},
                            .reference = std::string(reference)};
    Fates found;
    for (const MutantFate& fate : test_mutants(task, {.trials = 200, .milliseconds = 60'000})) {
        if (fate.killer == Killer::data)
            ++found.by_data;
        else if (fate.killer == Killer::search)
            found.by_search.push_back(fate.mutant.words);
        else
            found.by_nothing.push_back(fate.mutant.words);
    }
    return found;
}

bool has(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

TEST_CASE("A mutant of a script is the script with one statement changed, or without it") {
    const std::string script = "DELETE FROM a; -- all\nUPDATE b SET x = 1 WHERE y > 2;";
    auto all = mutants(script);
    CHECK(all["`y >= 2` for `y > 2`"] == "DELETE FROM a; -- all\nUPDATE b SET x = 1 WHERE y >= 2;");
    CHECK(all["without this statement"] == " -- all\nUPDATE b SET x = 1 WHERE y > 2;");
    for (const ScriptMutant& one : mutants_of_script(script, {}))
        if (one.mutant.kind == MutantKind::comparison)
            CHECK(text_at(script, one.mutant.place) == "y > 2");
    for (const ScriptMutant& one : mutants_of_script("BEGIN; DELETE FROM a; COMMIT;", {}))
        CHECK(one.sql == "BEGIN;  COMMIT;"); // what begins and ends a transaction stays
    CHECK(mutants_of_script("no SQL at all; SELECT", {}).empty());
    CHECK(mutants_of_script("", {}).empty());
    CHECK(mutants_of_script(script, {}, 2).size() == 2);
}

TEST_CASE("Constraints, references, keys and options are left out or changed") {
    auto all = mutants("CREATE TABLE t (a INTEGER NOT NULL CHECK (a > 0), b TEXT DEFAULT 'x' UNIQUE, "
                       "c INTEGER REFERENCES u (id) ON DELETE CASCADE, PRIMARY KEY (a, b)) STRICT");
    CHECK(all["`a` without `NOT NULL`"] == "CREATE TABLE t(a INTEGER CHECK (a > 0), b TEXT DEFAULT 'x' UNIQUE, "
                                           "c INTEGER REFERENCES u(id) ON DELETE CASCADE, PRIMARY KEY (a, b)) STRICT");
    for (const char* words :
         {"`a` without `CHECK`", "`b` without `DEFAULT`", "`b` without `UNIQUE`", "`c` without `REFERENCES`",
          "without `ON DELETE CASCADE`", "`ON DELETE SET NULL` for `ON DELETE CASCADE`", "without `PRIMARY KEY`",
          "`PRIMARY KEY` without `b`", "without `STRICT`", "`a >= 0` for `a > 0`"}) {
        INFO(words);
        CHECK(all.count(words) == 1);
    }
}

TEST_CASE("Indexes, triggers, views and changes of tables have mutants, too") {
    auto index = mutants("CREATE INDEX i ON t (a, b) WHERE c > 1");
    CHECK(index["with `UNIQUE`"] == "CREATE UNIQUE INDEX i ON t(a, b) WHERE c > 1");
    CHECK(index["`b` first"] == "CREATE INDEX i ON t(b, a) WHERE c > 1");
    CHECK(index["without `b`"] == "CREATE INDEX i ON t(a) WHERE c > 1");
    CHECK(index["`c >= 1` for `c > 1`"] == "CREATE INDEX i ON t(a, b) WHERE c >= 1");
    const char* const trigger = "CREATE TRIGGER r AFTER UPDATE OF a ON t WHEN new.a > 5 BEGIN "
                                "UPDATE u SET n = n + 1 WHERE id = new.id; DELETE FROM v; END";
    auto triggers = mutants(trigger);
    for (const char* words : {"`BEFORE` for `AFTER`", "without `OF`", "without `WHEN`", "`new.a >= 5` for `new.a > 5`",
                              "without statement 2 of its body", "`n - 1` for `n + 1`"}) {
        INFO(words);
        CHECK(triggers.count(words) == 1);
    }
    CHECK(mutants("CREATE VIEW v AS SELECT a FROM t WHERE a > 1")["without `WHERE`"] ==
          "CREATE VIEW v AS SELECT a FROM t");
    CHECK(mutants("ALTER TABLE t ADD COLUMN c INTEGER NOT NULL DEFAULT 0")["`c` without `NOT NULL`"] ==
          "ALTER TABLE t ADD COLUMN c INTEGER DEFAULT 0");
}

TEST_CASE("Of a script that changes rows, the data tell some mutants and a search tells more") {
    const Fates found =
        fates("UPDATE orders SET total = 0 WHERE total > 100; DELETE FROM orders WHERE placed_on IS NULL;",
              "INSERT INTO customers VALUES (1, 'Ada', NULL);"
              "INSERT INTO orders VALUES (1, 1, NULL, 150), (2, 1, '2024-01-15', 150)");
    CHECK(found.by_data > 0);
    CHECK(has(found.by_search, "`total >= 100` for `total > 100`"));
}

TEST_CASE("A mutant that is refused a row on the data is told by them") {
    const Fates other = fates("INSERT INTO customers (id, name) SELECT id + 10, name FROM customers WHERE id < 5",
                              "INSERT INTO customers VALUES (1, 'Ada', NULL), (15, 'Bo', NULL), (5, 'Cleo', NULL)");
    CHECK_FALSE(has(other.by_search, "`id <= 5` for `id < 5`")); // 15 is there already
    CHECK_FALSE(has(other.by_nothing, "`id <= 5` for `id < 5`"));
    CHECK(other.by_data > 0);
}

TEST_CASE("Of a definition, the data tell mutants by what is defined and by rows") {
    const Fates copy = fates("CREATE TABLE large (id INTEGER NOT NULL); INSERT INTO large SELECT id FROM orders "
                             "WHERE total >= 100;",
                             "INSERT INTO customers VALUES (1, 'Ada', NULL);"
                             "INSERT INTO orders VALUES (1, 1, NULL, 150)");
    CHECK(copy.by_data > 0);
    CHECK(has(copy.by_search, "`total > 100` for `total >= 100`"));
    const Fates table = fates("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL, "
                              "customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL)",
                              "INSERT INTO customers VALUES (1, 'Ada', NULL)");
    CHECK(table.by_search.empty());
    CHECK(table.by_nothing.empty());
    CHECK(table.by_data >= 5);
}
