// What an answer is run on.
#pragma once

#include <string>
#include <vector>

#include "engine/grade/verdict/verdict.hpp"

namespace joinery::grade {

// One database to judge on: its scripts, in the order they are run.
struct Fixture {
    DataSetName name;
    std::vector<std::string> scripts;
    std::vector<std::string> assumptions = {}; // queries for what it never holds: they return no row
};

} // namespace joinery::grade
