#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "engine/cli/error_text.hpp"
#include "engine/cli/plain_table.hpp"

using namespace joinery;
using namespace joinery::cli;

namespace {

sql::SqlError unknown_column(sql::TextSpan place) {
    return {.kind = sql::SqlErrorKind::unknown_column,
            .message = "no such column: nmae",
            .place = place,
            .sentence = "There is no column `nmae` here.",
            .suggestion = "Did you mean `name`?"};
}

} // namespace

TEST_CASE("A table shows each storage class, numbers to the right") {
    sql::ResultSet result({"id", "name", "size", "bytes"});
    result.append_row({std::int64_t{1}, "Ada", 2.5, sql::BlobView{"\x01\xFF"}});
    result.append_row({std::int64_t{-100}, "日本", sql::Null{}, sql::BlobView{""}});
    result.append_row({std::int64_t{3}, "two\nlines", 1e300, sql::Null{}});
    CHECK(plain_table(result) == "id    name       size    bytes\n"
                                 "----  ---------  ------  -------\n"
                                 "   1  Ada           2.5  x'01FF'\n"
                                 "-100  日本         NULL    x''\n"
                                 "   3  two lines  1e+300  NULL\n"
                                 "3 rows\n");
}

TEST_CASE("A table of nothing still has its columns") {
    CHECK(plain_table(sql::ResultSet({"a", "bc"})) == "a  bc\n-  --\n0 rows\n");
    sql::ResultSet one({"a"});
    one.append_row({std::int64_t{1}});
    CHECK(plain_table(one) == "a\n-\n1\n1 row\n");
}

TEST_CASE("A table says where rows or cells are cut") {
    const grade::ShownResult result{{"a"}, {3, {{{sql::StorageClass::text, "xx", 5'000}}}}};
    CHECK(plain_table(result) == "a\n---\nxx…\n…\n3 rows\n");
}

TEST_CASE("An error marks its place in the line") {
    CHECK(error_text(unknown_column({7, 4}), "SQL", "SELECT nmae FROM bikes") ==
          "SQL:1:8: error: no such column: nmae\n"
          "  1 | SELECT nmae FROM bikes\n"
          "    |        ^^^^\n"
          "There is no column `nmae` here. Did you mean `name`?\n");
    CHECK(error_text(unknown_column({22, 4}), "a.sql", "SELECT 1,\n\t'é日' x, nmae\nFROM bikes") ==
          "a.sql:2:10: error: no such column: nmae\n"
          "  2 | \t'é日' x, nmae\n"
          "    | \t        ^^^^\n"
          "There is no column `nmae` here. Did you mean `name`?\n");
}

TEST_CASE("An error at the end of the text, or longer than its line, has a mark") {
    CHECK(error_text({.message = "incomplete input", .place = sql::TextSpan{6, 0}}, "SQL", "SELECT") ==
          "SQL:1:7: error: incomplete input\n  1 | SELECT\n    |       ^\n");
    CHECK(error_text({.message = "m", .place = sql::TextSpan{0, 9}}, "SQL", "ab\ncd\nef") ==
          "SQL:1:1: error: m\n  1 | ab\n    | ^^\n");
    CHECK(error_text({.message = "m", .place = sql::TextSpan{3, 1}}, "SQL", "ab\n") ==
          "SQL:2:1: error: m\n  2 | \n    | ^\n");
}

TEST_CASE("An error whose length is not known marks the name that begins there") {
    const auto marks = [](std::string_view script) {
        const std::string text = error_text({.message = "m", .place = sql::TextSpan{7, 0}}, "SQL", script);
        return std::count(text.begin(), text.end(), '^');
    };
    CHECK(marks("SELECT nmae, b") == 4);
    CHECK(marks("SELECT größe FROM t") == 5);
    CHECK(marks("SELECT , b") == 1);
    CHECK(marks("SELECT ") == 1);
}

TEST_CASE("An error without a place has SQLite's words alone") {
    CHECK(error_text({.message = "out of memory"}, "SQL", "SELECT 1") == "SQL: error: out of memory\n");
}
