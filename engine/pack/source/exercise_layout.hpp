// The file of an exercise in the one layout that all are to have.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/pack/source/exercise_markdown.hpp"
#include "engine/pack/source/report.hpp"

namespace joinery::pack {

// Settings in their order; the task; the blocks starter, solution, accept, wrong, probe; the hints; what follows when
// it is solved. One blank line between them, none at the end. Blocks and hints of one kind keep their order, and SQL
// and prose stay as they are, so that the exercise means what it meant. Laid out again it is the same.
//
// Nothing where the file cannot be read: then the report says why.
std::optional<std::string> lay_out_exercise(std::string_view text, const std::string& path, Report& report);

// A block as it stands in a file: its fence longer than any in it, so that it ends where it should.
std::string block_text(const SqlBlock& block);

} // namespace joinery::pack
