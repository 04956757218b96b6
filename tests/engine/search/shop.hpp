// A small schema for the tests of the search, and the shortest way to ask it.
#pragma once

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "engine/search/counterexample.hpp"

namespace joinery::search {

inline constexpr std::string_view k_shop =
    "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT);"
    "CREATE TABLE orders (id INTEGER PRIMARY KEY,"
    " customer_id INTEGER NOT NULL REFERENCES customers (id),"
    " placed_on TEXT, total INTEGER NOT NULL CHECK (total >= 0));";

inline SearchResult differ(std::string_view reference, std::string_view answer, std::string_view schema = k_shop) {
    return find_counterexample(
        {.schema = std::string(schema), .reference = std::string(reference), .answer = std::string(answer)},
        {.trials = 1'500, .milliseconds = 60'000});
}

} // namespace joinery::search
