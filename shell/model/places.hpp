// Where the canvas shows what the mirror repeats and where the page's portals lie. Filled anew by every frame.
#pragma once

#include <map>
#include <string>

namespace joinery::shell {

// CSS pixels from the canvas's corner.
struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    friend bool operator==(const Rect&, const Rect&) = default;
};

struct PortalPlace {
    Rect rect;
    bool is_visible = false;
    friend bool operator==(const PortalPlace&, const PortalPlace&) = default;
};

struct Places {
    std::map<std::string, Rect> commands; // by Command::key; absent where it is not to be seen
    PortalPlace editor;
    PortalPlace lesson;
    friend bool operator==(const Places&, const Places&) = default;
};

} // namespace joinery::shell
