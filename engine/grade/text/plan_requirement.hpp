// Whether a plan has a shape that an exercise asks for.
#pragma once

#include <string>
#include <vector>

#include "engine/grade/text/query_plan.hpp"
#include "engine/pack/plan_shape.hpp"

namespace joinery::grade {

bool has_shape(const std::vector<PlanStep>& plan, const pack::PlanShape& shape);

// What it asks for, as the end of "a plan that …".
std::string shape_words(const pack::PlanShape& shape);

} // namespace joinery::grade
