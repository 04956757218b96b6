// Data sets that together fill most of what is kept of databases.
#pragma once

#include "tests/engine/grade/staff.hpp"

namespace joinery::grade {

inline constexpr const char* k_padding =
    "CREATE TABLE padding (bytes); INSERT INTO padding VALUES (zeroblob(3000000));";

inline constexpr const char* k_ninety = R"(
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 90)
    INSERT INTO staff (name, salary) SELECT 'Eve', 1000 + i FROM n;
)";

// Five databases of three megabytes.
inline std::vector<Fixture> large_fixtures() {
    std::vector<Fixture> fixtures{{{.name = "staff", .hidden = false}, {k_staff, k_padding}}};
    for (const char* name : {"hidden-a", "hidden-b", "hidden-c"})
        fixtures.push_back({{.name = name, .hidden = true}, {k_staff, k_padding, "DELETE FROM staff WHERE id = 1;"}});
    fixtures.push_back({{.name = "hidden-many", .hidden = true}, {k_staff, k_padding, k_ninety}});
    return fixtures;
}

} // namespace joinery::grade
