// What a verdict on a change holds besides its sentence. The verdicts themselves stand in cases/state.jsonl.
#include "tests/engine/grade/staff.hpp"

#include "engine/pack/pack.hpp"

using namespace joinery;
using namespace joinery::grade;
using sql::StorageClass;

namespace {

constexpr const char* k_shop = R"(
    CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, price INTEGER);
    CREATE TABLE tags (book INTEGER, tag TEXT);
    INSERT INTO books VALUES (1, 'Emma', 10), (2, 'Dune', 12), (3, 'Momo', 8), (4, 'Faust', 5);
    INSERT INTO tags VALUES (1, 'old'), (2, 'new');
)";

Verdict grade_in_shop(std::string_view reference, std::string_view answer) {
    const Rules rules{.mode = pack::Mode::state, .multi = true};
    return grade_answer({visible(k_shop)}, reference, answer, rules);
}

Cell integer(const char* text) { return {StorageClass::integer, text, 0}; }
Cell text(const char* words) { return {StorageClass::text, words, 0}; }

} // namespace

TEST_CASE("A verdict on a change has each table that differs, with its rows") {
    const Verdict verdict = grade_in_shop("UPDATE books SET price = 11 WHERE id = 1; DELETE FROM books WHERE id = 4",
                                          "UPDATE books SET price = 12 WHERE id < 3; DELETE FROM books WHERE id = 3;"
                                          "DELETE FROM tags WHERE book = 2");
    CHECK(verdict.kind == VerdictKind::state);
    CHECK(verdict.text == "In `books`, 1 row is still there and should be gone; 1 row is gone and should still be "
                          "there; `price` has the wrong value in 1 row, such as 12 instead of 11. 1 more table "
                          "differs: `tags`.");
    REQUIRE(verdict.tables.size() == 2);
    const TableDifference& books = verdict.tables[0];
    CHECK(books.table == "books");
    CHECK(books.rows.columns == std::vector<std::string>{"id", "title", "price"});
    CHECK(books.rows.missing == ShownRows{1, {{integer("3"), text("Momo"), integer("8")}}});
    CHECK(books.rows.extra == ShownRows{1, {{integer("4"), text("Faust"), integer("5")}}});
    REQUIRE(books.rows.changed.count == 1);
    CHECK(books.rows.changed.rows[0].expected == ShownRow{integer("1"), text("Emma"), integer("11")});
    CHECK(books.rows.changed.rows[0].actual == ShownRow{integer("1"), text("Emma"), integer("12")});
    CHECK(books.rows.changed.rows[0].cells == std::vector<CellChange>{{2, ""}});
    CHECK(verdict.tables[1].table == "tags");
    CHECK(verdict.tables[1].rows.missing == ShownRows{1, {{integer("2"), text("new")}}});
    CHECK(verdict.data.empty());
    CHECK(verdict.data_set == DataSetName{"staff", false});
}

TEST_CASE("At most twenty rows of a table are shown, and all are counted") {
    const std::string many = std::string(k_shop) + "WITH RECURSIVE n (i) AS (VALUES (10) UNION ALL SELECT i + 1 FROM n "
                                                   "WHERE i < 109) INSERT INTO books SELECT i, 'x', 1 FROM n;";
    const Rules rules{.mode = pack::Mode::state};
    const Verdict changed = grade_answer({visible(many)}, "UPDATE books SET price = 2 WHERE id > 9",
                                         "UPDATE books SET price = 3 WHERE id > 9", rules);
    REQUIRE(changed.tables.size() == 1);
    CHECK(changed.tables[0].rows.changed.count == 100);
    CHECK(changed.tables[0].rows.changed.rows.size() == 20);
    const Verdict kept = grade_answer({visible(many)}, "DELETE FROM books WHERE id > 9", "DELETE FROM tags", rules);
    REQUIRE(kept.tables.size() == 2);
    CHECK(kept.tables[0].rows.extra.count == 100);
    CHECK(kept.tables[0].rows.extra.rows.size() == 20);
}

TEST_CASE("On a hidden data set the tables are shown as they were before") {
    const Rules rules{.mode = pack::Mode::state};
    const std::vector<Fixture> fixtures = {visible(k_shop),
                                           {{"hidden-dear", true}, {k_shop, "DELETE FROM books WHERE id < 4"}}};
    const Verdict verdict = grade_answer(fixtures, "DELETE FROM books WHERE price < 9",
                                         "DELETE FROM books WHERE price < 9 AND id > 3 OR title = 'Momo'", rules);
    CHECK(verdict.right);
    const Verdict wrong = grade_answer(fixtures, "DELETE FROM books WHERE price < 6 OR title = 'Momo'",
                                       "DELETE FROM books WHERE title = 'Momo' OR (SELECT count(*) FROM books) = 4 "
                                       "AND id = 4",
                                       rules);
    CHECK(wrong.text == "On another data set, `hidden-dear`, this runs, but it changes nothing: every table is as it "
                        "was before.");
    REQUIRE(wrong.data.size() == 1);
    CHECK(wrong.data[0].name == "books");
    CHECK(wrong.data[0].content.rows == ShownRows{1, {{integer("4"), text("Faust"), integer("5")}}});
}

TEST_CASE("What is defined otherwise is told object by object") {
    const Verdict verdict = grade_in_shop("CREATE INDEX by_title ON books (title)",
                                          "CREATE INDEX by_title ON books (price); CREATE VIEW v AS SELECT 1");
    CHECK(verdict.kind == VerdictKind::definition);
    CHECK(verdict.text == "There is a view `v`, and there should be none.");
    std::vector<std::string> objects;
    for (const DefinitionDifference& difference : verdict.definitions)
        objects.push_back(difference.object + ": " + difference.actual + " for " + difference.expected);
    CHECK(objects == std::vector<std::string>{"view `v`: there for not there",
                                              "index on `books(title)`: not there for there",
                                              "index on `books(price)`: there for not there"});
}

TEST_CASE("An answer that leaves what an author's wrong answer leaves gets its sentence") {
    pack::Exercise exercise{.id = "dear", .data = "shop", .mode = pack::Mode::state, .multi = true};
    exercise.solution = "INSERT INTO books (title, price) VALUES ('Ulysses', 15), ('Solaris', 9)";
    exercise.wrong = {{"INSERT INTO books (title, price) VALUES ('Ulysses', 15)", "one is missing"},
                      {"DELETE FROM books", "all gone"},
                      {"INSERT INTO bocks VALUES (1)", "a typing mistake"},
                      {"CREATE TABLE books2 AS SELECT * FROM books", "a table of its own"},
                      {"SELECT 1", "nothing happens"}};
    const pack::Pack pack{.data = {{.name = "shop", .schema = k_shop}}, .exercises = {exercise}};
    const auto says = [&](const char* answer) { return grade_exercise(pack, pack.exercises[0], answer).says; };
    CHECK(says("INSERT INTO books VALUES (77, 'Ulysses', 15)") == "one is missing");
    CHECK(says("INSERT INTO books VALUES (77, 'Ulysses', 16)") == std::nullopt);
    CHECK(says("DELETE FROM books WHERE price > 0") == "all gone");
    CHECK(says("INSERT INTO bocks VALUES (2)") == "a typing mistake");
    CHECK(says("CREATE TABLE books2 AS SELECT * FROM books") == "a table of its own");
    CHECK(says("DELETE FROM books WHERE price > 99") == "nothing happens");
    CHECK(says("INSERT INTO books (title, price) VALUES ('Solaris', 9), ('Ulysses', 15)") == std::nullopt);
}
