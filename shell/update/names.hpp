// The names that docs/protocol.md gives to the shell's enumerations, each pair once.
#pragma once

#include <optional>
#include <string_view>

#include "shell/model/course.hpp"
#include "shell/model/preferences.hpp"
#include "shell/model/view.hpp"
#include "shell/update/effect.hpp"
#include "shell/update/page_message.hpp"

namespace joinery::shell {

template <class Value>
struct Named {
    Value value;
    std::string_view name;
};

template <class Value>
struct Names;

template <>
struct Names<ThemePreference> {
    static constexpr Named<ThemePreference> k_all[] = {
        {ThemePreference::automatic, "auto"}, {ThemePreference::light, "light"}, {ThemePreference::dark, "dark"}};
};
template <>
struct Names<Theme> {
    static constexpr Named<Theme> k_all[] = {{Theme::light, "light"}, {Theme::dark, "dark"}};
};
template <>
struct Names<Progress> {
    static constexpr Named<Progress> k_all[] = {
        {Progress::untouched, "untouched"}, {Progress::tried, "tried"}, {Progress::solved, "solved"}};
};
template <>
struct Names<Tab> {
    static constexpr Named<Tab> k_all[] = {{Tab::result, "result"}, {Tab::verdict, "verdict"}};
};
template <>
struct Names<Pane> {
    static constexpr Named<Pane> k_all[] = {{Pane::task, "task"}, {Pane::sql, "sql"}, {Pane::result, "result"}};
};
template <>
struct Names<Shelf> {
    static constexpr Named<Shelf> k_all[] = {{Shelf::packs, "packs"}, {Shelf::concepts, "concepts"}};
};
template <>
struct Names<Tone> {
    static constexpr Named<Tone> k_all[] = {{Tone::info, "info"}, {Tone::warning, "warning"}, {Tone::error, "error"}};
};
template <>
struct Names<effect::Portal> {
    static constexpr Named<effect::Portal> k_all[] = {{effect::Portal::editor, "editor"},
                                                      {effect::Portal::lesson, "lesson"}};
};
template <>
struct Names<message::EndedBy> {
    static constexpr Named<message::EndedBy> k_all[] = {{message::EndedBy::watchdog, "watchdog"},
                                                        {message::EndedBy::learner, "learner"},
                                                        {message::EndedBy::network, "network"}};
};

template <class Value>
std::string_view name(Value value) {
    for (const Named<Value>& named : Names<Value>::k_all)
        if (named.value == value)
            return named.name;
    return {};
}

// None where no value has the name.
template <class Value>
std::optional<Value> named(std::string_view name) {
    for (const Named<Value>& named : Names<Value>::k_all)
        if (named.name == name)
            return named.value;
    return std::nullopt;
}

} // namespace joinery::shell
