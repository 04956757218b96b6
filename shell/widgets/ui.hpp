// What a panel draws with, for one frame.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shell/model/action.hpp"
#include "shell/model/places.hpp"
#include "shell/platform/input.hpp"
#include "shell/platform/scroll_areas.hpp"
#include "shell/theme/colors.hpp"
#include "shell/theme/fonts.hpp"
#include "shell/widgets/grid_state.hpp"

namespace joinery::shell {

struct ScrollState {
    std::uint64_t version = 0; // of the content: other content starts anew
    float y = 0;
    float content = 0; // height, as the newest frame found it
};

// What widgets keep between frames, as ImGui keeps the hovered item: where something is scrolled to, not what it means.
struct WidgetMemory {
    std::map<std::string, ScrollState> scrolls; // by the view's key
    std::map<std::string, float> shares;        // by the splitter's key
    std::map<std::string, GridState> grids;
};

// The whole of a text that is cut where the pointer is.
struct Tooltip {
    std::string text;
    Rect anchor; // what it explains
    Rect bounds; // where it may lie: never over a portal
};

struct Ui {
    const Colors& colors;
    const Fonts& fonts;
    WidgetMemory& memory;
    ScrollAreas& scrolls;
    const std::vector<KeyPress>& keys; // pressed since the last frame
    Modifiers modifiers;               // of the newest pointer event
    Places& places;
    Actions& actions; // what the learner did
    KeyWish& wish;    // which keys something drawn in this frame waits for
    std::optional<Tooltip>& tooltip;
};

} // namespace joinery::shell
