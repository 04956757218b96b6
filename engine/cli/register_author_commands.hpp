// How the commands for authors and classrooms are called.
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "engine/cli/exit_code.hpp"

namespace joinery::cli {

// Adds them to `app`. Each sets `code` when it has run; both outlive the parsing. `program` is how joinery was called.
void add_author_commands(CLI::App& app, ExitCode& code, const std::string& program);

} // namespace joinery::cli
