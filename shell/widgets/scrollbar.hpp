// A bar that shows how much of something is to be seen, and moves it.
#pragma once

#include <string>

#include "shell/model/places.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

inline constexpr float k_scrollbar = 10; // its breadth

// Along an axis: where the view begins, how long it is, and how long the whole is. Pixels, as doubles because a million
// rows are more of them than a float can tell apart.
struct Extent {
    double position = 0;
    double view = 0;
    double content = 0;

    double furthest() const { return content > view ? content - view : 0; }
};

// Each returns the position that the learner drags it to; the same position otherwise. Draws nothing where all is seen.
double upright_scrollbar(Ui& ui, const std::string& key, const Rect& track, const Extent& extent);
double sideways_scrollbar(Ui& ui, const std::string& key, const Rect& track, const Extent& extent);

} // namespace joinery::shell
