// Which part of the learner's text a press on Run means.
#pragma once

#include "engine/session/messages.hpp"

namespace joinery::session {

// What is selected; else the statement around the caret; else, and where neither names a statement, the whole text.
// Offsets past the end mean the end, and a selection may be given from either side.
sql::TextSpan part_to_run(const Run& run);

} // namespace joinery::session
