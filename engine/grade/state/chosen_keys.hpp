// Keys that SQLite chose because the script gave none: INSERT INTO books (title) VALUES ('Emma'), where `id` is an
// INTEGER PRIMARY KEY. Their numbers say nothing; what refers to them does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/grade/state/aftermath.hpp"
#include "engine/sql/connection.hpp"

namespace joinery::grade {

// A column in which chosen keys of a table stand: its own key, or one that refers to it.
struct KeyPlace {
    std::size_t table = 0; // of the state; of no meaning in a result
    std::size_t column = 0;
    std::size_t key_table = 0;
};

struct ChosenKeys {
    std::vector<KeyPlace> places; // no column is in two
    std::vector<KeyPlace> result_places;
    std::vector<std::vector<std::int64_t>> keys; // of each table of the state, ascending
};

// Which keys of `expected` SQLite chose. `database` is an unrestricted copy of the one that the script ran on.
//
// Found out by trying: the script runs once more on a copy in which every INTEGER PRIMARY KEY is made AUTOINCREMENT and
// its sequence moved far up, so that a key that SQLite chooses there is one that nothing else in the database can be,
// and every cell that holds it is seen. Nothing else about the database changes, so a key that the script gave, in
// whatever way, stays as it was.
//
// Nothing where there are no such keys, or where something hangs on their numbers: the script fails on the copy, or
// leaves other rows there in more than these keys (a condition on the number, a text made of it), or refers to such a
// key by a number of its own. Then keys are compared as they are.
std::optional<ChosenKeys> find_chosen_keys(sql::Connection database, std::string_view script, const Aftermath& expected,
                                           Tolerance tolerance);

} // namespace joinery::grade
