// When two values count as the same. Five storage classes, told apart; only integer and real may meet.
#pragma once

#include <optional>
#include <utility>

#include "engine/sql/value.hpp"

namespace joinery::grade {

// How near two numbers must be where at least one is real: within a relative 1e-9 or an absolute 1e-12, or, where
// `digits` is set, within half a unit of that digit after the point. Two integers are always compared exactly.
struct Tolerance {
    std::optional<int> digits;
};

// NULL equals NULL and nothing else. Text and blobs are compared byte for byte.
bool equal(const sql::ValueView& a, const sql::ValueView& b, Tolerance tolerance);

// A total order without tolerance: NULL, numbers, texts, blobs. An integer and a real of the same worth compare as 0,
// and whatever compares as 0 is equal under every tolerance. Negative, 0 or positive.
int compare(const sql::ValueView& a, const sql::ValueView& b);

// Two values such that everything equal to `value` lies between them in that order, both included.
std::pair<sql::ValueView, sql::ValueView> bounds_of_equals(const sql::ValueView& value, Tolerance tolerance);

} // namespace joinery::grade
