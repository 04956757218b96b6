// `[require]`: what an exercise asks of an answer that is right already.
#pragma once

#include "engine/pack/requirement.hpp"
#include "engine/pack/source/report.hpp"
#include "engine/pack/source/settings.hpp"

namespace joinery::pack {

// `settings` are those of the section. Whether `steps_on` names anything is for the caller to see.
Requirement read_requirement(Settings settings, Report& report);

} // namespace joinery::pack
