// A pack of one exercise whose data lets an answer pass that is wrong in general.
#pragma once

#include "engine/pack/pack.hpp"

namespace joinery::search {

inline constexpr const char* k_solution =
    "SELECT c.name FROM customers AS c LEFT JOIN orders AS o ON o.customer_id = c.id WHERE o.id IS NULL";

// Right where every order has a date.
inline constexpr const char* k_right_here =
    "SELECT c.name FROM customers AS c LEFT JOIN orders AS o ON o.customer_id = c.id WHERE o.placed_on IS NULL";

inline constexpr const char* k_witness = "INSERT INTO customers VALUES (7, 'Eve');\n"
                                         "INSERT INTO orders VALUES (3, 7, NULL);\n";

inline pack::Pack general_pack() {
    return {.id = "shop",
            .version = "1.0.0",
            .title = "Shop",
            .data = {{.name = "shop",
                      .schema = "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
                                "CREATE TABLE orders (id INTEGER PRIMARY KEY,"
                                " customer_id INTEGER NOT NULL REFERENCES customers (id), placed_on TEXT);",
                      .seed = "INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bo');"
                              "INSERT INTO orders VALUES (1, 1, '2024-05-01');"}},
            .exercises = {{.id = "never",
                           .title = "Never ordered",
                           .data = "shop",
                           .task = "Who has never ordered?",
                           .solution = k_solution}}};
}

} // namespace joinery::search
