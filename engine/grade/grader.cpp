#include "engine/grade/grader.hpp"

#include "engine/grade/grading.hpp"
#include "engine/grade/state_grading.hpp"

namespace joinery::grade {

std::unique_ptr<Grader> grader_for(JudgedData& data, std::string_view reference, std::string_view answer,
                                   const Rules& rules) {
    if (rules.mode == pack::Mode::result)
        return std::make_unique<Grading>(data, reference, answer, rules);
    return std::make_unique<StateGrading>(data, reference, answer, rules);
}

} // namespace joinery::grade
