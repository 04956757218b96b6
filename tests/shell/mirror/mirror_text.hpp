// The mirror against approved texts: one line a section, `region role key: what it says`. After a change that is meant,
// run with JOINERY_APPROVE=1 and read the difference before committing it.
#pragma once

#include <string>

#include "shell/mirror/mirror.hpp"

namespace joinery::shell {

std::string mirror_text(const Model& model, const Places& places = {});

// Checks the text against tests/shell/mirror/approved/`name`.txt.
void check_approved(const std::string& name, const std::string& text);

} // namespace joinery::shell
