// What an exercise asks of an answer besides being right: constructs, a plan, a number of steps.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/grade/run/fixture_database.hpp"
#include "engine/grade/run/rules.hpp"
#include "engine/grade/verdict/verdict.hpp"

namespace joinery::grade {

// The first requirement that a right answer does not meet.
struct Unmet {
    Verdict verdict;
    std::size_t number = 0; // of all that the rules require, in the order: uses, avoids, plan, steps
};

// Nothing where the answer meets all of them, or is not right in the first place. `verdict` is on the rows it returned
// or left behind; its notes are taken over. Never fails: rules that ask for what there is not, such as an unknown
// construct, are the verdict `reference_broken`.
std::optional<Unmet> find_unmet(FixtureDatabases& databases, std::string_view answer, const Rules& rules,
                                const Verdict& verdict);

// Whether another script falls short of the same requirement; true where there is none of which an answer fell short.
bool lacks_the_same(FixtureDatabases& databases, std::string_view other, const Rules& rules,
                    const std::optional<Unmet>& unmet);

} // namespace joinery::grade
