// Small tables of the verdict panel: captions, and grids as high as their rows. For the files of the panel only.
#pragma once

#include <string>
#include <vector>

#include "shell/model/verdict_sides.hpp"
#include "shell/panels/verdict_parts.hpp"
#include "shell/widgets/grid.hpp"

namespace joinery::shell {

inline constexpr float k_caption = 32;

void draw_caption(const Ui& ui, const VerdictPlace& place, std::string_view text);

// "THE DATA · hidden-nulls"; what follows `what` is a name of the learner's and stays as it is.
std::string caption(std::string_view what, std::string_view name);

// The grid alone; cells that differ are marked and explained by `difference`. Returns its height.
float draw_side(Ui& ui, const VerdictPlace& place, const std::string& key, const Side& side,
                const grade::RowDifference& difference, GridGutter gutter);

} // namespace joinery::shell
