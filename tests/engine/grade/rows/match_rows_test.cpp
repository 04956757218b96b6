#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/grade/rows/match_rows.hpp"

using namespace joinery;
using grade::match_rows;
using grade::select_all;
using sql::Null;
using sql::ResultSet;

namespace {

using Row = std::vector<sql::ValueView>;
using Numbers = std::vector<std::size_t>;

ResultSet result_of(const std::vector<Row>& rows, std::size_t column_count = 1) {
    ResultSet result(std::vector<std::string>(rows.empty() ? column_count : rows.front().size(), "c"));
    for (const Row& row : rows)
        result.append_row(row);
    return result;
}

Row integers(std::int64_t a, std::int64_t b) { return {a, b}; }
Row real(double number) { return {number}; }

grade::RowMatching matched(const std::vector<Row>& expected, const std::vector<Row>& actual,
                           grade::Tolerance tolerance = {}) {
    const ResultSet expected_result = result_of(expected);
    const ResultSet actual_result = result_of(actual);
    return match_rows(select_all(expected_result), select_all(actual_result), tolerance);
}

} // namespace

TEST_CASE("Nothing matches nothing") {
    CHECK(matched({}, {}).is_perfect());
    CHECK(matched({}, {real(1)}).extra == Numbers{0});
    CHECK(matched({real(1)}, {}).missing == Numbers{0});
}

TEST_CASE("Rows without columns are only counted") {
    const ResultSet none(std::vector<std::string>{});
    CHECK(match_rows({&none, {0, 0}, {}}, {&none, {0, 0, 0}, {}}, {}).extra.size() == 1);
}

TEST_CASE("Rows are a multiset: their order is nothing, their number counts") {
    CHECK(matched({integers(1, 2), integers(3, 4)}, {integers(3, 4), integers(1, 2)}).is_perfect());
    const auto twice = matched({integers(1, 2), integers(1, 2)}, {integers(1, 2), integers(1, 2), integers(1, 2)});
    CHECK(twice.missing.empty());
    CHECK(twice.extra == Numbers{2});
    const auto once = matched({integers(1, 2), integers(3, 4), integers(1, 2)}, {integers(1, 2), integers(3, 4)});
    CHECK(once.missing == Numbers{2});
    CHECK(once.partners == Numbers{0, 1});
}

TEST_CASE("NULLs match each other and nothing else") {
    CHECK(matched({{Null{}, Null{}}, {Null{}, std::int64_t{1}}}, {{Null{}, std::int64_t{1}}, {Null{}, Null{}}})
              .is_perfect());
    CHECK(matched({{Null{}}}, {{std::string_view("")}}).extra.size() == 1);
}

TEST_CASE("Of rows that are the same, the first is given the first") {
    const auto matching =
        matched({integers(1, 1), integers(2, 2), integers(1, 1)}, {integers(2, 2), integers(1, 1), integers(1, 1)});
    CHECK(matching.partners == Numbers{1, 0, 2});
}

TEST_CASE("An integer and a real of the same worth are the same") {
    CHECK(matched({{std::int64_t{2}}, {std::int64_t{3}}}, {real(3.0), real(2.0)}).is_perfect());
}

TEST_CASE("Numbers within the tolerance find each other across every edge") {
    CHECK(matched({real(0.1 + 0.2), real(1.0)}, {real(1.0 + 1e-12), real(0.3)}).is_perfect());
    CHECK(matched({{0.5, std::int64_t{1}}, {0.5 + 4e-10, std::int64_t{2}}},
                  {{0.5 + 4e-10, std::int64_t{1}}, {0.5, std::int64_t{2}}})
              .is_perfect());
}

TEST_CASE("A chain of near numbers is matched as a whole, not greedily") {
    // Each real is near only its neighbours; 2 and 3 are on both sides, and matching them first leaves 1 and 4 alone.
    const grade::Tolerance digits{.digits = 0};
    const auto chain = matched({real(1.0), real(1.4), real(1.8)}, {real(1.4), real(1.8), real(2.2)}, digits);
    CHECK(chain.is_perfect());
    const auto too_far = matched({real(1.0), real(1.4)}, {real(1.4), real(2.2)}, digits);
    CHECK(too_far.missing.size() == 1);
    CHECK(too_far.extra.size() == 1);
}

TEST_CASE("Two integers never use the tolerance") {
    CHECK(matched({{std::int64_t{1'000'000'000'000}}}, {{std::int64_t{1'000'000'000'001}}}).missing.size() == 1);
    CHECK(matched({{std::int64_t{1'000'000'000'000}}}, {real(1'000'000'000'001.0)}).is_perfect());
}

TEST_CASE("A hundred thousand rows, shuffled, a hair's breadth off, with one wrong") {
    constexpr std::int64_t k_rows = 100'000;
    ResultSet expected({"id", "price"});
    ResultSet actual({"id", "price"});
    for (std::int64_t i = 0; i < k_rows; ++i) {
        const std::int64_t shuffled = i * 7919 % k_rows;
        expected.append_row({i / 2, static_cast<double>(i) / 7});
        actual.append_row({shuffled / 2, static_cast<double>(shuffled) / 7 * (1 + 1e-13)});
    }
    CHECK(match_rows(select_all(expected), select_all(actual), {}).is_perfect());
    expected.append_row({std::int64_t{-1}, 0.25});
    actual.append_row({std::int64_t{-1}, 0.26});
    const auto matching = match_rows(select_all(expected), select_all(actual), {});
    CHECK(matching.missing == Numbers{k_rows});
    CHECK(matching.extra == Numbers{k_rows});
}

TEST_CASE("A hundred thousand rows of which none is right come to an end") {
    ResultSet expected({"x"});
    ResultSet actual({"x"});
    for (int i = 0; i < 100'000; ++i) {
        expected.append_row({i + 0.25});
        actual.append_row({1e6 + i + 0.5});
    }
    CHECK(match_rows(select_all(expected), select_all(actual), {}).missing.size() == 100'000);
}
