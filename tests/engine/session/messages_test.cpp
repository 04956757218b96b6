#include "engine/session/messages.hpp"

#include <limits>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace joinery;
using namespace joinery::session;
using Catch::Matchers::ContainsSubstring;

namespace {

Cell text(std::string value) { return {sql::StorageClass::text, std::move(value), 0}; }
Cell integer(std::string digits) { return {sql::StorageClass::integer, std::move(digits), 0}; }

const Cell k_null{};

schema::Catalogue two_tables_and_a_view() {
    schema::Column id{.name = "id", .type = "INTEGER", .not_null = true, .primary_key = 1};
    schema::Column owner{.name = "owner \"id\"", .type = "", .references = schema::Reference{"owners", "id"}};
    schema::Column age{.name = "age", .type = "INT", .generated = true};
    return {{{.name = "owners", .rows = 0, .columns = {id}},
             {.name = "bikes", .rows = 120, .columns = {id, owner, age}},
             {.name = "old", .kind = schema::RelationKind::view, .rows = std::nullopt, .columns = {age}}}};
}

sql::SqlError unknown_column() {
    return {.kind = sql::SqlErrorKind::unknown_column,
            .message = "no such column: nmae",
            .place = sql::TextSpan{7, 4},
            .sentence = "There is no column `nmae` here.",
            .suggestion = "Did you mean `name`?",
            .id = "unknown_column_nearest"};
}

grade::Verdict full_verdict() {
    grade::Verdict verdict;
    verdict.kind = grade::VerdictKind::rows;
    verdict.text = "2 rows missing and 1 row too many.";
    verdict.says = "An order may have no date.";
    verdict.data_set = grade::DataSetName{"hidden-nulls", true};
    verdict.difference.columns = {"name", "city"};
    verdict.difference.missing = {2, {{text("Ada"), k_null}}};
    verdict.difference.extra = {1, {{text(""), {sql::StorageClass::blob, "00FF", 0}}}};
    verdict.difference.changed = {
        2, {{{text("Ada"), integer("1")}, {text("Ada"), text("1")}, {{1, "A number there, a text here."}}}}};
    verdict.tables = {{"orders", verdict.difference}};
    verdict.definitions = {{"column `price` of `books`", "NOT NULL", "may be NULL"}};
    verdict.data = {{"orders", {{"id"}, {12, {{integer("1")}}}}}};
    verdict.marks = {{{7, 4}, "Not allowed here."}};
    verdict.expected = grade::ShownResult{{"name", "city"}, {7, {{integer("1"), {sql::StorageClass::real, "2.5", 0}}}}};
    verdict.actual = grade::ShownResult{{"name", "city"}, {6, {}}};
    verdict.order_break = {3, 4};
    verdict.notes = {"One.", "Two."};
    verdict.error = unknown_column();
    return verdict;
}

ExerciseSummary summary() { return {"all-bikes", "All bikes", {"select", "from"}, 2, 4}; }

PackSummary pack_summary() {
    return {"first-steps", "0.1.0", "First steps", "Learn.", "9f00", {summary(), summary()}, "pt-BR"};
}

ExerciseText exercise_text() {
    return {summary(), "Task\n", "SELECT\n", {"Look.", "Closer."}, "Well.", "shop", {"es", "es", {"es", "en"}, "en"}};
}

std::vector<Reply> one_reply_of_each_type() {
    Ran ran;
    ran.ran = {0, 9};
    ran.statements = {{0, 9, 0, 0}, {10, 12, 3, std::nullopt}};
    ran.results = {{{"1", "1"}, 1'000'000, false}};
    ran.page = Page{0, 512, {{integer("-9223372036854775808"), {sql::StorageClass::text, "cut", 20'000'000}}, {}}};
    ran.steps = 2'000'000'000;
    ran.milliseconds = 0.4;
    ran.error = unknown_column();
    ran.schema = two_tables_and_a_view();
    ran.in_transaction = true;
    return {
        {1, PackOpened{"3.54.1", pack_summary()}},
        {2, ExerciseOpened{exercise_text(), two_tables_and_a_view()}},
        {2, Translated{pack_summary(), exercise_text()}},
        {2, Translated{pack_summary(), std::nullopt}},
        {3, ran},
        {4, Ran{}},
        {5, PageRead{{1, 256, {{k_null}}}}},
        {6, Checked{full_verdict()}},
        {6, Checked{full_verdict(), std::nullopt, "es"}},
        {7, Checked{grade::Verdict{.right = true}}},
        {8, WasReset{two_tables_and_a_view()}},
        {9, Checked{full_verdict(), "INSERT INTO bikes VALUES (1, 'é');\n"}},
        {10, WitnessOpened{two_tables_and_a_view()}},
        {11, Hinted{{"Look at `WHERE`.", "Look at `a > 1`."}}},
        {12, Hinted{}},
        {-9, Refused{"No pack is open."}},
    };
}

std::string fault_of_request(std::string_view json) {
    const auto request = request_from_json(json);
    return request.has_value() ? "" : request.error();
}

std::string fault_of_reply(std::string_view json) {
    const auto reply = reply_from_json(json);
    return reply.has_value() ? "" : reply.error();
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string whole;
    for (std::size_t i = 0; i < times; ++i)
        whole += piece;
    return whole;
}

} // namespace

TEST_CASE("Every reply comes back from its JSON as it was") {
    const auto replies = one_reply_of_each_type();
    const Reply& reply = GENERATE_REF(from_range(replies));
    CAPTURE(to_json(reply));
    const auto back = reply_from_json(to_json(reply));
    REQUIRE(back.has_value());
    CHECK(*back == reply);
}

TEST_CASE("Every kind of verdict and of SQL error comes back from its JSON") {
    for (int i = 0; i <= static_cast<int>(grade::VerdictKind::reference_broken); ++i) {
        const Reply reply{1, Checked{grade::Verdict{.kind = static_cast<grade::VerdictKind>(i)}}};
        CHECK(reply_from_json(to_json(reply)) == reply);
    }
    for (int i = 0; i <= static_cast<int>(sql::SqlErrorKind::other); ++i) {
        Ran ran;
        ran.error = sql::SqlError{.kind = static_cast<sql::SqlErrorKind>(i)};
        CHECK(reply_from_json(to_json(Reply{1, ran})) == Reply{1, ran});
    }
}

TEST_CASE("Requests have the JSON that the protocol documents") {
    CHECK(to_json(Request{1, OpenPack{"{\"format\":1}"}}) == R"({"id":1,"type":"open_pack","pack":"{\"format\":1}"})");
    CHECK(to_json(Request{2, OpenExercise{"all-bikes"}}) ==
          R"({"id":2,"type":"open_exercise","exercise":"all-bikes"})");
    CHECK(to_json(Request{0, Translate{"{}"}}) == R"({"id":0,"type":"translate","translation":"{}"})");
    CHECK(to_json(Request{0, Translate{}}) == R"({"id":0,"type":"translate","translation":null})");
    CHECK(to_json(Request{3, Run{"SELECT 1;", std::pair<std::size_t, std::size_t>{0, 9}, 4}}) ==
          R"({"id":3,"type":"run","sql":"SELECT 1;","selection":[0,9],"caret":4})");
    CHECK(to_json(Request{3, Run{"SELECT 1;", {}, {}}}) == R"({"id":3,"type":"run","sql":"SELECT 1;"})");
    CHECK(to_json(Request{4, GetPage{0, 700}}) == R"({"id":4,"type":"page","result":0,"row":700})");
    CHECK(to_json(Request{5, Check{"é\n"}}) == R"({"id":5,"type":"check","sql":"é\n"})");
    CHECK(to_json(Request{6, Reset{}}) == R"({"id":6,"type":"reset"})");
    CHECK(to_json(Request{7, Check{"S", {"INSERT"}}}) == R"({"id":7,"type":"check","sql":"S","witnesses":["INSERT"]})");
    CHECK(to_json(Request{8, OpenWitness{"INSERT"}}) == R"({"id":8,"type":"open_witness","witness":"INSERT"})");
    CHECK(to_json(Request{9, GetHints{"S", std::nullopt}}) == R"({"id":9,"type":"hint","sql":"S"})");
    CHECK(to_json(Request{9, GetHints{"S", "INSERT"}}) == R"({"id":9,"type":"hint","sql":"S","witness":"INSERT"})");
}

TEST_CASE("Requests come back from their JSON") {
    const auto back = [](const Request& request) { return to_json(request_from_json(to_json(request)).value()); };
    for (const Request& request :
         {Request{1, OpenPack{"{}"}}, Request{2, OpenExercise{"x"}},
          Request{3, Run{"SELECT 1", std::pair<std::size_t, std::size_t>{0, 6}, 3}}, Request{4, Run{"", {}, {}}},
          Request{5, GetPage{1, 700}}, Request{6, Check{std::string("\0\x1F\"\\/", 5)}}, Request{7, Reset{}},
          Request{8, Check{"S", {"", "INSERT"}}}, Request{9, OpenWitness{"INSERT"}},
          Request{10, GetHints{"S", std::nullopt}}, Request{11, GetHints{"S", ""}}})
        CHECK(back(request) == to_json(request));
}

TEST_CASE("Replies have the JSON that the protocol documents") {
    CHECK(to_json(Reply{3, Ran{.ran = {0, 9},
                               .statements = {{0, 9, 0, 0}},
                               .results = {{{"1"}, 1, true}},
                               .page = Page{0, 0, {{integer("1")}}},
                               .steps = 212,
                               .milliseconds = 0.4}}) ==
          R"({"id":3,"type":"ran","ran":[0,9],"statements":[{"offset":0,"length":9,"changes":0,"result":0}],)"
          R"("results":[{"columns":["1"],"row_count":1,"complete":true}],)"
          R"("page":{"result":0,"first_row":0,"rows":[[["i","1"]]]},"steps":212,"milliseconds":0.4,)"
          R"("error":null,"schema":null,"in_transaction":false})");
    const std::string changed = R"("changed":{"count":2,"rows":[{"expected":[["t","Ada"],["i","1"]],)"
                                R"("actual":[["t","Ada"],["t","1"]],)"
                                R"("cells":[{"column":1,"why":"A number there, a text here."}]}]})";
    CHECK(
        to_json(Reply{5, Checked{full_verdict()}}) ==
        R"({"id":5,"type":"checked","verdict":{"right":false,"kind":"rows",)"
        R"("text":"2 rows missing and 1 row too many.","says":"An order may have no date.",)"
        R"("data_set":{"name":"hidden-nulls","hidden":true},"columns":["name","city"],)"
        R"("missing":{"count":2,"rows":[[["t","Ada"],null]]},)"
        R"("extra":{"count":1,"rows":[[["t",""],["b","00FF"]]]},)" +
            changed +
            R"(,"tables":[{"table":"orders","columns":["name","city"],)"
            R"("missing":{"count":2,"rows":[[["t","Ada"],null]]},)"
            R"("extra":{"count":1,"rows":[[["t",""],["b","00FF"]]]},)" +
            changed +
            R"(}],"definitions":[{"object":"column `price` of `books`","expected":"NOT NULL",)"
            R"("actual":"may be NULL"}],"data":[{"name":"orders","columns":["id"],"row_count":12,)"
            R"("rows":[[["i","1"]]]}],)"
            R"("expected":{"columns":["name","city"],"row_count":7,"rows":[[["i","1"],["r","2.5"]]]},)"
            R"("actual":{"columns":["name","city"],"row_count":6,"rows":[]},"order_break":[3,4],)"
            R"("notes":["One.","Two."],"marks":[{"offset":7,"length":4,"text":"Not allowed here."}],"error":{"kind":"unknown_column","id":"unknown_column_nearest","message":"no such column: nmae",)"
            R"("offset":7,"length":4,"sentence":"There is no column `nmae` here.",)"
            R"("suggestion":"Did you mean `name`?"}}})");
    CHECK(to_json(Reply{6, Hinted{{"Look."}}}) == R"({"id":6,"type":"hinted","hints":["Look."]})");
    CHECK(to_json(Reply{6, WitnessOpened{}}) == R"({"id":6,"type":"witness_opened","schema":{"tables":[]}})");
    CHECK(to_json(Reply{6, Checked{{}, "INSERT"}}).find(R"(,"witness":"INSERT"})") != std::string::npos);
    CHECK(to_json(Reply{6, Refused{"No."}}) == R"({"id":6,"type":"refused","reason":"No."})");
    CHECK(to_json(Reply{7, WasReset{{{{.name = "v", .kind = schema::RelationKind::view}}}}}) ==
          R"({"id":7,"type":"was_reset","schema":{"tables":[{"name":"v","kind":"view","rows":null,"columns":[]}]}})");
}

TEST_CASE("The event has the JSON that the protocol documents") {
    const StatementStarted event{3, 10};
    CHECK(to_json(event) == R"({"id":3,"type":"statement_started","offset":10})");
    CHECK(statement_started_from_json(to_json(event)) == event);
    CHECK(statement_started_from_json(R"({"id":3,"type":"ran","offset":1})").error() ==
          "`type` is not a type known here.");
}

TEST_CASE("Bytes that are not UTF-8 are written as U+FFFD") {
    CHECK(to_json(Reply{1, Refused{"a\xFFz"}}) == "{\"id\":1,\"type\":\"refused\",\"reason\":\"a\xEF\xBF\xBDz\"}");
    CHECK(to_json(Reply{1, Refused{std::string("\0\x1B", 2)}}) ==
          R"({"id":1,"type":"refused","reason":"\u0000\u001b"})");
}

TEST_CASE("A text that is no message is answered by a sentence that names the member") {
    CHECK(fault_of_request(R"({"id":"1","type":"reset"})") == "`id` must be a number.");
    CHECK(fault_of_request(R"({"id":1.5,"type":"reset"})") == "`id` must be a whole number.");
    CHECK_THAT(fault_of_request(R"({"id":99999999999999999999,"type":"reset"})"), ContainsSubstring("`id` must be"));
    CHECK_THAT(fault_of_request(R"({"id":18446744073709551615,"type":"reset"})"),
               ContainsSubstring("`id` must be from"));
    CHECK(fault_of_request(R"({"type":"reset"})") == "`id` is missing.");
    CHECK(fault_of_request(R"({"id":1})") == "`type` is missing.");
    CHECK(fault_of_request(R"({"id":1,"type":"resett"})") == "`type` is not a type known here.");
    CHECK(fault_of_request(R"({"id":1,"type":"check","sql":7})") == "`sql` must be a text.");
    CHECK(fault_of_request(R"({"id":1,"type":"page","result":0,"row":-1})") ==
          (sizeof(std::size_t) == 8 ? "`row` must be from 0 to 9007199254740992."
                                    : "`row` must be from 0 to 4294967295."));
    CHECK(fault_of_request(R"({"id":1,"type":"run","sql":"","selection":[0]})") == "`selection[1]` is missing.");
    CHECK(fault_of_request(R"({"id":1,"type":"run","sql":"","selection":[5,2]})") ==
          "`selection` must be two offsets, the smaller one first.");
    CHECK(fault_of_request(R"({"id":1,"type":"run","sql":"","selection":{}})") == "`selection` must be a list.");
    CHECK(fault_of_request(R"({"id":1,"type":"check","sql":"","witnesses":"INSERT"})") ==
          "`witnesses` must be a list.");
    CHECK(fault_of_request(R"({"id":1,"type":"check","sql":"","witnesses":[7]})") == "`witnesses[0]` must be a text.");
    CHECK(fault_of_request(R"({"id":1,"type":"open_witness"})") == "`witness` is missing.");
    CHECK(fault_of_request("[]") == "The text must be an object.");
    CHECK(fault_of_request("7") == "The text must be an object.");
    CHECK(fault_of_request("") == "The text is not JSON, or it is cut off.");
    CHECK(fault_of_request("{\"id\":1,\"type\":\"check\",\"sql\":\"\xFF\"}") ==
          "The text is not JSON, or it is cut off.");
}

TEST_CASE("A fault deep inside a reply is named by its way there") {
    const std::string start = R"({"id":1,"type":"ran","ran":[0,1],"statements":[],"results":[],"page":)";
    const std::string end = R"(,"steps":1,"milliseconds":0,"error":null,"schema":null,"in_transaction":false})";
    CHECK(fault_of_reply(start + "null" + end).empty());
    CHECK(fault_of_reply(start + R"({"result":0,"first_row":0,"rows":[[null,["x","1"]]]})" + end) ==
          "`page.rows[0][1][0]` must be i, r, t or b.");
    CHECK(fault_of_reply(start + R"({"result":0,"first_row":0,"rows":[[null,[]]]})" + end) ==
          "`page.rows[0][1][0]` is missing.");
    CHECK(fault_of_reply(start + R"({"result":0,"first_row":0,"rows":[7]})" + end) == "`page.rows[0]` must be a list.");
    CHECK(fault_of_reply(start + "[]" + end) == "`page` must be an object.");
}

TEST_CASE("Unknown members are ignored") {
    CHECK(fault_of_request(R"({"later":{"a":[1]},"id":1,"type":"reset"})").empty());
}

TEST_CASE("Deep nesting and huge numbers are refused and harm nothing") {
    CHECK_FALSE(fault_of_request(repeated("[", 1'000'000)).empty());
    CHECK_FALSE(fault_of_request(repeated("{\"id\":", 1'000'000)).empty());
    CHECK_FALSE(fault_of_request("{\"id\":" + repeated("[", 200'000) + repeated("]", 200'000) + "}").empty());
    CHECK_FALSE(fault_of_request(R"({"id":1e999,"type":"reset"})").empty());
    CHECK_FALSE(fault_of_request("{\"id\":" + repeated("9", 100'000) + ",\"type\":\"reset\"}").empty());
}

TEST_CASE("A message cut anywhere is refused") {
    const auto replies = one_reply_of_each_type();
    const Reply& reply = GENERATE_REF(from_range(replies));
    const std::string whole = to_json(reply);
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK_FALSE(fault_of_reply(std::string_view(whole).substr(0, length)).empty());
}

TEST_CASE("A refused text's id is found where there is one") {
    CHECK(id_from_json(R"({"id":7,"type":"nonsense"})") == 7);
    CHECK(id_from_json(R"({"id":"7"})") == 0);
    CHECK(id_from_json("nonsense") == 0);
}

TEST_CASE("Milliseconds are written to the microsecond") {
    const auto written = [](double milliseconds) {
        const std::string json = to_json(Reply{1, Ran{.milliseconds = milliseconds}});
        const std::size_t begin = json.find("\"milliseconds\":") + 15;
        return json.substr(begin, json.find(',', begin) - begin);
    };
    CHECK(written(0) == "0");
    CHECK(written(0.0004) == "0");
    CHECK(written(0.0006) == "0.001");
    CHECK(written(12) == "12");
    CHECK(written(12.05) == "12.05");
    CHECK(written(2999.9996) == "3000");
    CHECK(written(-1) == "0");
    CHECK(written(1e300) == "3200000000000");
    CHECK(written(std::numeric_limits<double>::quiet_NaN()) == "0");
}
