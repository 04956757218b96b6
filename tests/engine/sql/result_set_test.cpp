#include <limits>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/sql/result_set.hpp"

using namespace joinery::sql;

TEST_CASE("An empty result has columns and no rows") {
    const ResultSet result({"a", "a"});
    CHECK(result.column_count() == 2);
    CHECK(result.column_names() == std::vector<std::string>{"a", "a"});
    CHECK(result.row_count() == 0);
    CHECK(result.is_complete());
}

TEST_CASE("A result gives back what was appended") {
    ResultSet result({"n", "v"});
    const std::vector<ValueView> values = {Null{},
                                           std::numeric_limits<std::int64_t>::min(),
                                           std::numeric_limits<std::int64_t>::max(),
                                           -0.0,
                                           std::numeric_limits<double>::denorm_min(),
                                           std::numeric_limits<double>::infinity(),
                                           std::string_view(""),
                                           std::string_view("a\0b", 3),
                                           std::string_view("\xFF\xFE"),
                                           BlobView{""},
                                           BlobView{std::string_view("\0\0", 2)}};
    for (std::size_t i = 0; i < values.size(); ++i)
        result.append_row({static_cast<std::int64_t>(i), values[i]});
    REQUIRE(result.row_count() == values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        CAPTURE(i);
        CHECK(result.value(i, 0) == ValueView(static_cast<std::int64_t>(i)));
        CHECK(result.value(i, 1) == values[i]);
    }
}

TEST_CASE("Texts of every length lie side by side without touching") {
    ResultSet result({"a", "b"});
    // Around the sizes at which texts stop sharing room.
    const std::vector<std::size_t> lengths = {0,      1, 15,     16, 4'095,   65'535, 65'536,
                                              65'537, 1, 65'535, 1,  200'000, 2,      65'534};
    for (const std::size_t length : lengths)
        result.append_row({std::string_view(std::string(length, 'x')), BlobView{std::string(length + 1, 'y')}});
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        CAPTURE(i);
        CHECK(result.value(i, 0) == ValueView(std::string_view(std::string(lengths[i], 'x'))));
        CHECK(result.value(i, 1) == ValueView(BlobView{std::string(lengths[i] + 1, 'y')}));
    }
}

TEST_CASE("A hundred thousand rows are found again, and their bytes counted") {
    ResultSet result({"i", "name"});
    const std::size_t empty = result.byte_count();
    for (std::int64_t i = 0; i < 100'000; ++i)
        result.append_row({i, std::string_view("row " + std::to_string(i % 10))});
    CHECK(result.row_count() == 100'000);
    CHECK(result.byte_count() - empty == std::size_t{100'000} * (9 + 9 + 5));
    for (const std::size_t i : {0U, 4'095U, 4'096U, 65'535U, 99'999U}) {
        CHECK(result.value(i, 0) == ValueView(static_cast<std::int64_t>(i)));
        CHECK(result.value(i, 1) == ValueView(std::string_view("row " + std::to_string(i % 10))));
    }
}

TEST_CASE("A result that was cut says so") {
    ResultSet result({"a"});
    result.mark_cut();
    CHECK_FALSE(result.is_complete());
}
