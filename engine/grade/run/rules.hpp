// What is asked of an answer, and how closely it is looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/pack/pack.hpp"

namespace joinery::grade {

struct Rules {
    pack::Mode mode = pack::Mode::result;
    pack::ColumnRule columns = pack::ColumnRule::position;
    std::optional<int> digits;
    bool multi = false;
    std::vector<std::string> probes;         // for definitions
    std::vector<std::string> require_uses;   // constructs that the answer must have
    std::vector<std::string> require_avoids; // and those that it may not
    std::vector<std::string> require_plan;   // shapes of the plan (engine/pack/plan_shape.hpp)
    std::string plan_of;                     // whose plan and steps count; empty: the answer's own
    std::optional<std::int64_t> max_steps;
    std::string steps_on; // the data set on which they are counted; empty: the first
};

} // namespace joinery::grade
