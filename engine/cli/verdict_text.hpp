// A verdict as the command prints it.
#pragma once

#include <string>
#include <string_view>

#include "engine/grade/verdict/verdict.hpp"

namespace joinery::cli {

// As docs/protocol.md describes it, on one line.
std::string verdict_json(const grade::Verdict& verdict);

// For a terminal: the sentence, the author's own, the rows that differ, the data, the notes, the error in the answer's
// text.
std::string verdict_text(const grade::Verdict& verdict, std::string_view answer_path, std::string_view answer);

} // namespace joinery::cli
