// What is said about SQL that does not run, against an approved text: each statement, then the kind and the bytes that
// are marked, SQLite's words, the sentence and the suggestion. After a change that is meant, run with
// JOINERY_APPROVE=1.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/sql/nearest_name.hpp"
#include "tests/engine/sql/database.hpp"

using namespace joinery;
using namespace joinery::sql;

namespace {

const char* const k_approved = JOINERY_SOURCE_DIR "/tests/engine/sql/approved/errors.txt";

constexpr const char* k_schema = R"(
    CREATE TABLE guests (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, first_visit TEXT);
    CREATE TABLE things (id INTEGER PRIMARY KEY, guest_id INTEGER NOT NULL REFERENCES guests (id),
                         kind TEXT NOT NULL, weight_kg REAL CHECK (weight_kg > 0)) STRICT;
    CREATE TABLE repairs (thing_id INTEGER REFERENCES things, day TEXT, PRIMARY KEY (thing_id, day)) WITHOUT ROWID;
    CREATE VIEW heavy AS SELECT * FROM things WHERE weight_kg > 10;
    CREATE TRIGGER no_zed BEFORE INSERT ON guests WHEN new.name = 'Zed'
        BEGIN SELECT raise(ABORT, 'Zed is not welcome'); END;
    INSERT INTO guests VALUES (1, 'Ada', 'ada@example.org', '2025-01-01'), (2, 'Bob', NULL, '2025-01-02');
    INSERT INTO things VALUES (1, 1, 'lamp', 1.5), (2, 2, 'bicycle', 14);
    INSERT INTO repairs VALUES (1, '2025-02-01');
)";

std::string whole_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string described(const std::string& script) {
    const ScriptOutcome outcome = Database(k_schema).run(script);
    if (!outcome.error)
        return "  no error\n";
    const SqlError& error = *outcome.error;
    std::string text = "  " + std::string(name(error.kind)) + " at ";
    if (error.place)
        text += std::to_string(error.place->offset) + ": " + std::string(text_at(script, *error.place)) + "\n";
    else
        text += "no place\n";
    text += "  " + error.message + "\n  " + error.sentence + "\n";
    return error.suggestion.empty() ? text : text + "  " + error.suggestion + "\n";
}

// The statements of the approved text: the lines that are not indented.
std::vector<std::string> scripts_in(const std::string& text) {
    std::vector<std::string> scripts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at && text[at] != ' ')
            scripts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return scripts;
}

std::string all_described(const std::vector<std::string>& scripts) {
    std::string text;
    for (const std::string& script : scripts)
        text += (text.empty() ? "" : "\n") + script + "\n" + described(script);
    return text;
}

SqlError error_of(const std::string& script) { return Database(k_schema).error(script); }

} // namespace

TEST_CASE("Each kind of mistake has its place, its sentence and its way on") {
    const std::string approved = whole_file(k_approved);
    const std::vector<std::string> scripts = scripts_in(approved);
    REQUIRE(scripts.size() >= 60);
    const std::string now = all_described(scripts);
    if (std::getenv("JOINERY_APPROVE") != nullptr)
        std::ofstream(k_approved, std::ios::binary) << now;
    CHECK(now == approved);
}

TEST_CASE("A place counts bytes from the start of the whole script") {
    for (const std::string before :
         {"", "SELECT 1; ", "SELECT 'größe 日本語'; -- ü\n", "/* é */ SELECT \"name\" FROM guests;\n\n"})
        for (const std::string within : {"SELECT ", "SELECT '日本', ", "SELECT /* ö */ name,\n\t"}) {
            const std::string script = before + within + "nmae FROM guests; SELECT 2;";
            CAPTURE(script);
            const SqlError error = error_of(script);
            CHECK(error.place == TextSpan{before.size() + within.size(), 4});
            CHECK(error.message == "no such column: nmae");
        }
}

TEST_CASE("An error at the last character has its place") {
    CHECK(error_of("SELECT name FROM guests)").place == TextSpan{23, 1});
    CHECK(error_of("SELECT name FROM guests WHERE").place == TextSpan{29, 0});
    CHECK(error_of("SELECT 1 FROM guests '").place == TextSpan{21, 1});
}

TEST_CASE("An explanation leaves the database and the connection as they were") {
    Database database(k_schema);
    const SqlError error = database.error("BEGIN; DELETE FROM repairs; SELECT nmae FROM guests;");
    CHECK(error.suggestion == "Did you mean `name`?");
    CHECK(database.rows("SELECT count(*) FROM repairs") == "0");
    CHECK(database.rows("ROLLBACK; SELECT count(*) FROM repairs") == "1");
}

TEST_CASE("Without tables to look into there is still a sentence") {
    const SqlError error = Database().error("SELECT nmae FROM gusets");
    CHECK(error.kind == SqlErrorKind::unknown_table);
    CHECK(error.sentence == "There is no table `gusets`.");
    CHECK(error.suggestion.empty());
}

TEST_CASE("Edits are counted as a typing hand makes them") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("name", "nmae") == 1);
    CHECK(edit_distance("NAME", "name") == 0);
    CHECK(edit_distance("lenght", "length") == 1);
    CHECK(edit_distance("guest", "guests") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("The nearest name is near, or none") {
    const std::vector<std::string> names = {"name", "id", "first_visit", "email", "emails"};
    CHECK(nearest_name("nmae", names) == "name");
    CHECK(nearest_name("Emial", names) == "email");
    CHECK(nearest_name("first_visti", names) == "first_visit");
    CHECK(nearest_name("firstvisit", names) == "first_visit");
    CHECK(nearest_name("email", names) == "emails");
    CHECK(nearest_name("ix", names) == std::nullopt);
    CHECK(nearest_name("weight", names) == std::nullopt);
    CHECK(nearest_name("", names) == std::nullopt);
    CHECK(nearest_name(std::string(100'000, 'n'), names) == std::nullopt);
}

TEST_CASE("A query that is cut off anywhere is explained") {
    Database database(k_schema);
    for (const std::string& script : scripts_in(whole_file(k_approved))) {
        if (script.rfind("SELECT", 0) != 0)
            continue;
        for (std::size_t length = 1; length < script.size(); ++length) {
            const std::string part = script.substr(0, length);
            const auto error = database.run(part).error;
            if (!error)
                continue;
            CAPTURE(part);
            CHECK_FALSE(error->sentence.empty());
            CHECK(error->sentence.rfind("SQLite refuses this", 0) != 0);
            REQUIRE(error->place);
            CHECK(error->place->offset + error->place->length <= part.size());
        }
    }
}
