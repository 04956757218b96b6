#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/grade/rows/value_equality.hpp"

using namespace joinery;
using sql::BlobView;
using sql::Null;
using sql::ValueView;
using namespace std::string_view_literals;

namespace {

ValueView integer(std::int64_t number) { return number; }
ValueView real(double number) { return number; }
ValueView text(std::string_view bytes) { return bytes; }
ValueView blob(std::string_view bytes) { return BlobView{bytes}; }

constexpr double k_infinity = std::numeric_limits<double>::infinity();
constexpr std::int64_t k_two_to_53 = std::int64_t{1} << 53;

struct Pair {
    ValueView a;
    ValueView b;
};

const std::vector<Pair> k_equal_pairs = {
    {Null{}, Null{}},
    {integer(0), integer(0)},
    {integer(2), real(2.0)},
    {integer(-7), real(-7.0)},
    {real(0.1 + 0.2), real(0.3)},
    {real(0.0), real(-0.0)},
    {real(0.0), real(1e-13)},
    {integer(0), real(-1e-13)},
    {real(1e300), real(1.0000000001e300)},
    {real(k_infinity), real(k_infinity)},
    {real(-k_infinity), real(-k_infinity)},
    {text(""), text("")},
    {text("naïve"), text("naïve")},
    {text("a\0b"sv), text("a\0b"sv)},
    {blob(""), blob("")},
    {blob("\x00\xFF"sv), blob("\x00\xFF"sv)},
};

const std::vector<Pair> k_different_pairs = {
    {Null{}, text("")},
    {Null{}, integer(0)},
    {Null{}, text("NULL")},
    {Null{}, blob("")},
    {integer(1), text("1")},
    {real(1.0), text("1.0")},
    {integer(1), integer(2)},
    {integer(k_two_to_53), integer(k_two_to_53 + 1)},
    {integer(1'000'000'000'000), integer(1'000'000'000'001)},
    {integer(2), real(2.00001)},
    {real(0.0), real(1e-11)},
    {real(1.0), real(1.00000001)},
    {real(k_infinity), real(1e308)},
    {real(k_infinity), real(-k_infinity)},
    {real(k_infinity), integer(std::numeric_limits<std::int64_t>::max())},
    {text("a"), text("A")},
    {text("a"), text("a ")},
    {text("é"), text("e\u0301")},
    {text("a"), text("a\0"sv)},
    {text("a"), blob("a")},
    {blob("a"), blob("b")},
};

} // namespace

TEST_CASE("Values that are equal, either way round") {
    for (const auto& [a, b] : k_equal_pairs) {
        CAPTURE(a.index(), b.index(), &a - &k_equal_pairs[0].a);
        CHECK(grade::equal(a, b, {}));
        CHECK(grade::equal(b, a, {}));
    }
}

TEST_CASE("Values that differ, either way round") {
    for (const auto& [a, b] : k_different_pairs) {
        CAPTURE(a.index(), b.index(), &a - &k_different_pairs[0].a);
        CHECK_FALSE(grade::equal(a, b, {}));
        CHECK_FALSE(grade::equal(b, a, {}));
        CHECK(grade::compare(a, b) != 0);
    }
}

TEST_CASE("Digits allow half a unit, no more and no less") {
    const grade::Tolerance two{.digits = 2};
    CHECK(grade::equal(real(3.14159), real(3.14), two));
    CHECK(grade::equal(real(2.675), real(2.68), two));
    CHECK(grade::equal(real(0.125), real(0.13), two));
    CHECK(grade::equal(integer(3), real(3.004), two));
    CHECK_FALSE(grade::equal(real(3.14159), real(3.15), two));
    CHECK_FALSE(grade::equal(real(2.675), real(2.6801), two));
    const grade::Tolerance none{.digits = 0};
    CHECK(grade::equal(real(12.5), real(12.0), none));
    CHECK_FALSE(grade::equal(real(1e12), real(1e12 + 1), none));
    CHECK_FALSE(grade::equal(integer(12), integer(13), none));
    CHECK_FALSE(grade::equal(real(k_infinity), real(1.0), none));
    CHECK_FALSE(grade::equal(text("3.14159"), text("3.14"), two));
}

TEST_CASE("Integers and reals have one exact order") {
    const std::vector<ValueView> ascending = {
        Null{},
        real(-k_infinity),
        real(-1e300),
        integer(std::numeric_limits<std::int64_t>::min()),
        real(-1.5),
        integer(-1),
        real(0.5),
        integer(1),
        integer(k_two_to_53),
        integer(k_two_to_53 + 1),
        real(static_cast<double>(k_two_to_53) + 2),
        integer(std::numeric_limits<std::int64_t>::max()),
        real(9223372036854775808.0),
        real(k_infinity),
        text(""),
        text("B"),
        text("a"),
        blob(""),
        blob("a"),
    };
    for (std::size_t i = 0; i < ascending.size(); ++i)
        for (std::size_t j = 0; j < ascending.size(); ++j) {
            CAPTURE(i, j);
            CHECK((grade::compare(ascending[i], ascending[j]) < 0) == (i < j));
            CHECK((grade::compare(ascending[i], ascending[j]) == 0) == (i == j));
        }
    CHECK(grade::compare(integer(2), real(2.0)) == 0);
    CHECK(grade::compare(real(-0.0), integer(0)) == 0);
}

TEST_CASE("Whatever is equal lies within the bounds") {
    for (const grade::Tolerance tolerance : {grade::Tolerance{}, grade::Tolerance{.digits = 3}})
        for (const auto& [a, b] : k_equal_pairs) {
            const auto [low, high] = grade::bounds_of_equals(a, tolerance);
            CHECK(grade::compare(low, a) <= 0);
            CHECK(grade::compare(a, high) <= 0);
            if (grade::equal(a, b, tolerance)) {
                CHECK(grade::compare(low, b) <= 0);
                CHECK(grade::compare(b, high) <= 0);
            }
        }
}
