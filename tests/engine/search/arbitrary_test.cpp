// Differences that rest on a choice of SQLite's, and those that only look so.
#include <array>

#include "engine/search/other_orders.hpp"
#include "tests/engine/search/shop.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

// Rows of `notes` lie where they were inserted, those of `shelves` where their number says.
constexpr const char* k_notes = "CREATE TABLE notes (author TEXT, day INTEGER, text TEXT);"
                                "CREATE TABLE shelves (id INTEGER PRIMARY KEY, room TEXT, width INTEGER);";

struct Pair {
    const char* what;
    const char* reference;
    const char* answer;
};

constexpr std::array k_chosen = {
    Pair{"a bare column", "SELECT author, text FROM notes GROUP BY author",
         "SELECT author, min(text) FROM notes GROUP BY author"},
    Pair{"a bare column beside the greatest of several that are equal",
         "SELECT room, max(width), id FROM shelves GROUP BY room",
         "SELECT room, max(width), min(id) FILTER (WHERE width IS (SELECT max(s.width) FROM shelves s WHERE s.room IS "
         "shelves.room)) FROM shelves GROUP BY room"},
    Pair{"a LIMIT without an order", "SELECT author FROM notes ORDER BY author LIMIT 1",
         "SELECT author FROM notes LIMIT 1"},
    Pair{"a LIMIT of two without an order", "SELECT sum(width) FROM (SELECT width FROM shelves ORDER BY width LIMIT 2)",
         "SELECT sum(width) FROM (SELECT width FROM shelves LIMIT 2)"},
    Pair{"the order of group_concat", "SELECT group_concat(author ORDER BY author) FROM notes",
         "SELECT group_concat(author) FROM notes"},
    Pair{"ties under a LIMIT in a subquery",
         "SELECT count(*) FROM notes WHERE author = (SELECT author FROM notes ORDER BY day LIMIT 1)",
         "SELECT count(*) FROM notes WHERE author = (SELECT author FROM notes ORDER BY day, author LIMIT 1)"},
    Pair{"row_number over ties", "SELECT text, row_number() OVER (ORDER BY day) FROM notes",
         "SELECT text, row_number() OVER (ORDER BY day, text) FROM notes"},
    Pair{"the first row of a join", "SELECT a.text FROM notes a JOIN notes b ON a.day = b.day ORDER BY a.text LIMIT 1",
         "SELECT a.text FROM notes a JOIN notes b ON a.day = b.day LIMIT 1"},
};

// What is chosen differs, whichever it is.
constexpr std::array k_different_all_the_same = {
    Pair{"another column", "SELECT text FROM notes GROUP BY author HAVING count(*) > 2",
         "SELECT author FROM notes GROUP BY author HAVING count(*) > 2"},
    Pair{"another number of rows", "SELECT author FROM notes LIMIT 2", "SELECT author FROM notes LIMIT 1"},
    Pair{"a value that is none of those to choose from", "SELECT max(day) FROM notes",
         "SELECT day + 1 FROM notes LIMIT 1"},
};

} // namespace

TEST_CASE("What rests on a choice of SQLite's is called ambiguous, not different") {
    for (const Pair& pair : k_chosen) {
        INFO(pair.what);
        const SearchResult result = differ(pair.reference, pair.answer, k_notes);
        INFO((result.counterexample ? result.counterexample->script : ""));
        CHECK(result.outcome == SearchOutcome::arbitrary);
    }
}

TEST_CASE("What differs whatever SQLite chooses is different") {
    for (const Pair& pair : k_different_all_the_same) {
        INFO(pair.what);
        CHECK(differ(pair.reference, pair.answer, k_notes).outcome == SearchOutcome::different);
    }
}

TEST_CASE("Ties that the reference leaves open are no difference") {
    for (const char* answer :
         {"SELECT text FROM notes ORDER BY day, text LIMIT 2", "SELECT text FROM notes ORDER BY day, author LIMIT 2"})
        CHECK(differ("SELECT text FROM notes ORDER BY day LIMIT 2", answer, k_notes).outcome == SearchOutcome::none);
}

TEST_CASE("A key that is the row id is declared so that it fixes no place") {
    CHECK(with_free_row_ids("CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b INTEGER)") ==
          "CREATE TABLE t(a INT PRIMARY KEY, b INTEGER);\n");
    CHECK(with_free_row_ids("CREATE TABLE t (a integer, b TEXT, PRIMARY KEY (a))") ==
          "CREATE TABLE t(a INT, b TEXT, PRIMARY KEY (a));\n");
    CHECK(with_free_row_ids("CREATE TABLE t (a INTEGER, b INTEGER, PRIMARY KEY (a, b))") ==
          "CREATE TABLE t(a INTEGER, b INTEGER, PRIMARY KEY (a, b));\n");
    CHECK(with_free_row_ids("CREATE TABLE") == "CREATE TABLE");
}
