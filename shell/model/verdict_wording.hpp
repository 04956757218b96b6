// The workbench's sentences about a verdict, once: the panel and the mirror say the same.
#pragma once

#include <string>

#include "shell/model/model.hpp"

namespace joinery::shell {

// "Solved.", "Not yet.", or that the exercise is broken: what stands before the verdict's own text.
std::string verdict_head(const grade::Verdict& verdict);

// "On the data you see here.", where the verdict is about that. Another data set is named by the verdict's own text.
std::string data_set_text(const grade::Verdict& verdict);

// All of a verdict but its rows, to be read aloud in one go.
std::string verdict_text(const grade::Verdict& verdict);

// "Missing: 23 rows, the first 20 of them here."
std::string missing_caption(const grade::Verdict& verdict);
std::string extra_caption(const grade::Verdict& verdict);

// The verdict's `expected` and `actual` must be there.
std::string expected_caption(const grade::Verdict& verdict);
std::string actual_caption(const grade::Verdict& verdict);

// What the verdict's place says before the first check. Else empty.
std::string no_verdict_text(const Model& model);

// Says that the text has changed since the check. Empty where it has not.
std::string stale_text(const Model& model);

} // namespace joinery::shell
