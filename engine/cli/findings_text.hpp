// Findings in the forms that people, programs and GitHub read.
#pragma once

#include <string>

#include "engine/cli/check_options.hpp"
#include "engine/cli/findings.hpp"

namespace joinery::cli {

std::string findings_text(const Findings& findings, FindingsFormat format);

// For people: path:line:column: error[code]: message, the line of the file, and a caret under the place.
std::string human_text(const Findings& findings);

// {"findings": […], "mutants": […], "errors": 0, "warnings": 0}: docs/pack-format.md.
std::string json_text(const Findings& findings);

// Commands for a workflow's log, which GitHub shows at the place in the file.
std::string github_text(const Findings& findings);

// SARIF 2.1.0 (OASIS): what code scanning and editors take.
std::string sarif_text(const Findings& findings);

} // namespace joinery::cli
