#include "engine/grade/rows/value_equality.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace joinery::grade {

namespace {

using sql::StorageClass;
using sql::ValueView;

constexpr double k_relative = 1e-9;
constexpr double k_absolute = 1e-12;
// What arithmetic on doubles may add to a difference that is half a unit on paper: 2.675 and 2.68 at two digits.
constexpr double k_rounding = 4 * std::numeric_limits<double>::epsilon();

bool is_number(const ValueView& value) {
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

double as_double(const ValueView& value) {
    const auto* integer = std::get_if<std::int64_t>(&value);
    return integer != nullptr ? static_cast<double>(*integer) : std::get<double>(value);
}

// The largest difference allowed between numbers of this size.
double allowed_difference(double size, Tolerance tolerance) {
    if (tolerance.digits)
        return 0.5 * std::pow(10.0, -*tolerance.digits) + k_rounding * size;
    return std::max(k_relative * size, k_absolute);
}

bool equal_numbers(double a, double b, Tolerance tolerance) {
    if (a == b)
        return true;
    if (std::isinf(a) || std::isinf(b))
        return false;
    return std::fabs(a - b) <= allowed_difference(std::max(std::fabs(a), std::fabs(b)), tolerance);
}

template <class Number>
int three_way(const Number& a, const Number& b) {
    return a < b ? -1 : static_cast<int>(b < a);
}

// Exact, though a double cannot hold every integer: 2^53 + 1 is larger than 2^53.
int compare_mixed(std::int64_t integer, double real) {
    constexpr double k_two_to_63 = 9223372036854775808.0;
    if (real >= k_two_to_63)
        return -1;
    if (real < -k_two_to_63)
        return 1;
    const double whole = std::trunc(real);
    const int order = three_way(integer, static_cast<std::int64_t>(whole));
    return order != 0 ? order : three_way(0.0, real - whole);
}

int compare_numbers(const ValueView& a, const ValueView& b) {
    const auto* integer_a = std::get_if<std::int64_t>(&a);
    const auto* integer_b = std::get_if<std::int64_t>(&b);
    if (integer_a != nullptr && integer_b != nullptr)
        return three_way(*integer_a, *integer_b);
    if (integer_a != nullptr)
        return compare_mixed(*integer_a, std::get<double>(b));
    if (integer_b != nullptr)
        return -compare_mixed(*integer_b, std::get<double>(a));
    return three_way(std::get<double>(a), std::get<double>(b));
}

int rank(const ValueView& value) {
    return is_number(value) ? static_cast<int>(StorageClass::integer) : static_cast<int>(sql::storage_class(value));
}

} // namespace

int compare(const ValueView& a, const ValueView& b) {
    if (const int order = three_way(rank(a), rank(b)); order != 0)
        return order;
    if (is_number(a))
        return compare_numbers(a, b);
    if (const auto* text = std::get_if<std::string_view>(&a))
        return text->compare(std::get<std::string_view>(b));
    if (const auto* blob = std::get_if<sql::BlobView>(&a))
        return blob->bytes.compare(std::get<sql::BlobView>(b).bytes);
    return 0;
}

bool equal(const ValueView& a, const ValueView& b, Tolerance tolerance) {
    const bool has_real = std::holds_alternative<double>(a) || std::holds_alternative<double>(b);
    if (has_real && is_number(a) && is_number(b))
        return equal_numbers(as_double(a), as_double(b), tolerance);
    return compare(a, b) == 0;
}

std::pair<ValueView, ValueView> bounds_of_equals(const ValueView& value, Tolerance tolerance) {
    if (!is_number(value) || std::isinf(as_double(value)))
        return {value, value};
    // Twice what is allowed: the neighbour may be the larger of the two, and rounding must not cost one.
    const double number = as_double(value);
    const double margin = 2 * allowed_difference(std::fabs(number), tolerance);
    return {number - margin, number + margin};
}

} // namespace joinery::grade
