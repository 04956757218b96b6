// What the page must do for the shell. docs/protocol.md has the JSON of each.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/session/messages.hpp"
#include "shell/model/course.hpp"
#include "shell/model/editor.hpp"
#include "shell/model/places.hpp"
#include "shell/model/preferences.hpp"

namespace joinery::shell {

namespace effect {

enum class Portal { editor, lesson };

struct AskEngine {
    session::Request request;
};
struct StopEngine {};
struct PlacePortal {
    Portal portal = Portal::editor;
    PortalPlace place;
};
struct SetEditorText {
    std::string text;
};
// Tables and their columns, in the catalogue's order.
struct SetEditorSchema {
    std::vector<std::pair<std::string, std::vector<std::string>>> tables;
    friend bool operator==(const SetEditorSchema&, const SetEditorSchema&) = default;
};
struct SetEditorMarks {
    std::vector<Mark> marks;
};
struct Focus {
    Portal portal = Portal::editor;
};
struct ShowLesson {
    std::string title;
    std::string task; // Markdown
    std::vector<std::string> hints;
    std::size_t hints_left = 0;
    bool can_look = false;            // for a hint in the learner's own answer
    std::optional<std::string> none;  // says that none was found there
    std::optional<std::string> after; // none until solved
    session::TextLanguages languages; // of what is shown
    friend bool operator==(const ShowLesson&, const ShowLesson&) = default;
};
struct SaveAnswer {
    std::string exercise;
    std::string text;
};
struct SaveProgress {
    std::string exercise;
    Progress state = Progress::tried;
};
struct SavePreference {
    std::string name;
    std::string value;
};
struct SavePlace {
    std::string exercise;
};
// The counterexamples to keep for an exercise, in place of those kept before.
struct SaveWitnesses {
    std::string exercise;
    std::vector<std::string> witnesses;
};
// The page tells the library, with the newest progress.
struct AskLibrary {};
// The page goes to another pack of the site.
struct OpenPack {
    std::string pack;
    std::string exercise; // to begin with; empty: where the learner was last
};
struct SetTheme {
    Theme theme = Theme::light;
};
struct SetTitle {
    std::string text;
};
struct Copy {
    std::string text;
};
struct SetCursor {
    std::string name; // of CSS
};

} // namespace effect

using Effect = std::variant<effect::AskEngine, effect::StopEngine, effect::PlacePortal, effect::SetEditorText,
                            effect::SetEditorSchema, effect::SetEditorMarks, effect::Focus, effect::ShowLesson,
                            effect::SaveAnswer, effect::SaveProgress, effect::SavePreference, effect::SavePlace,
                            effect::SaveWitnesses, effect::AskLibrary, effect::OpenPack, effect::SetTheme,
                            effect::SetTitle, effect::Copy, effect::SetCursor>;

using Effects = std::vector<Effect>;

} // namespace joinery::shell
