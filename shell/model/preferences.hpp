// What the learner prefers, and what the machine around the page is like.
#pragma once

#include <map>
#include <optional>
#include <string>

namespace joinery::shell {

enum class ThemePreference { automatic, light, dark };
enum class Theme { light, dark };

struct Preferences {
    ThemePreference theme = ThemePreference::automatic;
};

struct Environment {
    bool is_dark = false;                                            // the system asks for dark
    std::optional<std::map<std::string, std::string>> forced_colors; // token name to CSS colour
    bool has_reduced_motion = false;
    bool is_mac = false;
    bool is_touch = false;
    friend bool operator==(const Environment&, const Environment&) = default;
};

} // namespace joinery::shell
