// What is said about SQL that does not run, against an approved text: each statement, then the kind and the bytes that
// are marked, SQLite's words, the sentence and the suggestion. After a change that is meant, run with
// JOINERY_APPROVE=1.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/sql/error_templates.hpp"
#include "engine/sql/nearest_name.hpp"
#include "tests/engine/sql/database.hpp"

using namespace joinery;
using namespace joinery::sql;

namespace {

const char* const k_list = JOINERY_SOURCE_DIR "/docs/error-ids.md";
const char* const k_approved = JOINERY_SOURCE_DIR "/tests/engine/sql/approved/errors.txt";

constexpr const char* k_schema = R"(
    CREATE TABLE guests (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, first_visit TEXT);
    CREATE TABLE things (id INTEGER PRIMARY KEY, guest_id INTEGER NOT NULL REFERENCES guests (id),
                         kind TEXT NOT NULL, weight_kg REAL CHECK (weight_kg > 0)) STRICT;
    CREATE TABLE repairs (thing_id INTEGER REFERENCES things, day TEXT, PRIMARY KEY (thing_id, day)) WITHOUT ROWID;
    CREATE TABLE prices (id INTEGER PRIMARY KEY, net REAL CHECK (net >= 0), gross REAL AS (net * 1.2),
                         CONSTRAINT not_too_dear CHECK (net < 1000));
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

std::string repeated(std::string_view text, std::size_t times, std::string_view separator = "") {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += (i == 0 ? "" : std::string(separator)) + std::string(text);
    return all;
}

// Too long to be read in the approved text.
const std::map<std::string, std::string>& long_scripts() {
    static const std::map<std::string, std::string> k_scripts = {
        {"too_many_queries", "SELECT " + repeated("1", 101, " UNION SELECT ")},
        {"too_many_tables", "SELECT 1 FROM " + repeated("guests", 65, ", ")},
        {"pattern_too_long", "SELECT name LIKE '" + repeated("a", 201) + "' FROM guests"},
        {"too_many_of_them", "SELECT " + repeated("1", 201, ", ")},
        {"expression_too_deep", "SELECT " + repeated("1", 202, " + ")},
        {"nested_too_deep", "SELECT " + repeated("(", 4000) + "1" + repeated(")", 4000)},
        {"script_too_long", "SELECT '" + repeated("a", 200'001) + "'"},
        {"nul_character", std::string("SELECT 1\0", 9)},
    };
    return k_scripts;
}

// No script of a few lines comes to these.
const std::map<std::string, std::string>& unreached() {
    static const std::map<std::string, std::string> k_reasons = {
        {"argument_count", "every function of SQLite that can be called wrongly says how many arguments it takes"},
        {"denied", "each refusal of the authorizer has its own words"},
        {"foreign_key_broken", "a key is broken without a table that has one"},
        {"foreign_key_without_partner", "the row is found unless a thousand others have no partner"},
        {"foreign_key_both_ways", "the same, in a table that refers and is referred to"},
        {"no_room_for_result", "it takes as many results as are kept: see run_script_test.cpp"},
        {"out_of_memory", "it takes all memory there is: see budget_test.cpp"},
        {"out_of_steps", "it takes a whole budget: see budget_test.cpp"},
        {"out_of_time", "it takes a whole budget: see budget_test.cpp"},
        {"too_many_to_judge", "only the judge of changed tables says so: see state_test.cpp"},
        {"views_too_deep", "SQLite's parser refuses such nesting first"},
    };
    return k_reasons;
}

std::vector<const ErrorTemplate*> all_templates() {
    std::vector<const ErrorTemplate*> rows;
    for (std::size_t i = 0; i < k_error_id_count; ++i)
        rows.push_back(&template_of(static_cast<ErrorId>(i)));
    return rows;
}

// A cell of a table in Markdown.
std::string cell(std::string_view text) {
    std::string escaped;
    for (const char letter : text)
        escaped += letter == '|' ? std::string("\\|") : std::string(1, letter);
    return escaped;
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

TEST_CASE("Each id of an error is met by a script, or has a reason why not") {
    std::set<std::string> met;
    for (const std::string& script : scripts_in(whole_file(k_approved)))
        if (const auto error = Database(k_schema).run(script).error)
            met.insert(error->id);
    for (const auto& [id, script] : long_scripts()) {
        CAPTURE(id);
        CHECK(error_of(script).id == id);
        met.insert(id);
    }
    for (const ErrorTemplate* row : all_templates()) {
        const std::string id(row->name);
        CAPTURE(id);
        CHECK(met.count(id) + unreached().count(id) == 1);
    }
}

TEST_CASE("Each id has a name of its own, a sentence and a way on") {
    std::set<std::string_view> names;
    for (const ErrorTemplate* row : all_templates()) {
        CAPTURE(row->name);
        CHECK(names.insert(row->name).second);
        CHECK(row->sentence.back() == '.');
        CHECK((row->id == ErrorId::unexplained || row->suggestion.back() == '.' || row->suggestion.back() == '?'));
    }
}

// After a change that is meant, run with JOINERY_APPROVE=1.
TEST_CASE("The documented list of ids is the table") {
    const std::string listed = whole_file(k_list);
    const std::size_t begin = listed.find("| id |");
    REQUIRE(begin != std::string::npos);
    std::string now = listed.substr(0, begin) + "| id | kind | sentence | suggestion |\n|---|---|---|---|\n";
    for (const ErrorTemplate* row : all_templates())
        now += "| `" + std::string(row->name) + "` | `" + std::string(name(row->kind)) + "` | " + cell(row->sentence) +
               " | " + cell(row->suggestion) + " |\n";
    if (std::getenv("JOINERY_APPROVE") != nullptr)
        std::ofstream(k_list, std::ios::binary) << now;
    CHECK(now == listed);
}

TEST_CASE("Explaining a broken reference runs nothing for good") {
    Database database(k_schema);
    const SqlError error = database.error("INSERT INTO guests (name) VALUES ('Cleo'); BEGIN; DELETE FROM repairs; "
                                          "INSERT INTO things VALUES (50, 99, 'cup', 1);");
    CHECK(error.id == "foreign_key_no_partner");
    CHECK(error.sentence == "`guests` has no row with `id` 99, so no row of `things` can refer to it.");
    CHECK(database.rows("SELECT last_insert_rowid(), (SELECT count(*) FROM things), (SELECT count(*) FROM repairs)") ==
          "3 2 0");
    CHECK(database.error("INSERT INTO things VALUES (50, 99, 'cup', 1)").id == "foreign_key_no_partner");
    CHECK(database.rows("ROLLBACK; SELECT count(*) FROM repairs") == "1");
}

TEST_CASE("A row that had no partner before is not blamed") {
    Database database(k_schema);
    database.run("PRAGMA foreign_keys = OFF; INSERT INTO things VALUES (7, 70, 'cup', 1); PRAGMA foreign_keys = ON;");
    const SqlError error = database.error("INSERT INTO things VALUES (8, 80, 'cup', 1)");
    CHECK(error.sentence == "`guests` has no row with `id` 80, so no row of `things` can refer to it.");
    CHECK(error.place == TextSpan{30, 2});
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
    CHECK(error.id == "unknown_table");
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
    std::size_t count = 0; // some of them are enough
    for (const std::string& script : scripts_in(whole_file(k_approved))) {
        if (script.rfind("SELECT", 0) != 0 || ++count % 8 != 0)
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
