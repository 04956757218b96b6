// What an exercise asks of an answer that is right already.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace joinery::pack {

struct Requirement {
    std::vector<std::string> uses;   // constructs (construct.hpp), as the list writes them
    std::vector<std::string> avoids; // the same
    std::vector<std::string> plan;   // shapes (plan_shape.hpp)
    std::string plan_of;             // the query whose plan and steps count; empty: the answer itself
    std::optional<std::int64_t> max_steps;
    std::string steps_on; // a data set, or one of its variants; empty: the data set

    bool is_empty() const { return uses.empty() && avoids.empty() && plan.empty() && !max_steps; }
    friend bool operator==(const Requirement&, const Requirement&) = default;
};

} // namespace joinery::pack
