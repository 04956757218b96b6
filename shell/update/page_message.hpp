// What the page tells the shell. docs/protocol.md has the JSON of each.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/session/messages.hpp"
#include "shell/model/action.hpp"
#include "shell/model/course.hpp"
#include "shell/model/library.hpp"
#include "shell/model/preferences.hpp"
#include "shell/model/view.hpp"

namespace joinery::shell {

namespace message {

enum class EndedBy { watchdog, learner, network };

// In place of a reply: the engine was ended and rebuilt.
struct Interrupted {
    session::RequestId id = 0;
    EndedBy by = EndedBy::watchdog;
    std::size_t replayed = 0; // statements that were run again
};
struct EngineProgress {
    std::uint64_t received = 0;
    std::uint64_t total = 0;
};
struct EngineReady {};
struct EngineFailed {
    std::string reason;
};
struct Restored {
    std::map<std::string, std::string> answers;
    std::map<std::string, Progress> progress;
    std::map<std::string, std::vector<std::string>> witnesses;
    Preferences preferences;
    std::string exercise; // empty where none was saved
};
struct EditorChanged {
    std::string text;
};
struct EditorCaret {
    std::optional<Span> selection;
    std::optional<std::size_t> caret;
};
// Another tab of this pack has saved these.
struct OtherTab {
    std::map<std::string, std::string> answers;
    std::map<std::string, Progress> progress;
};

// The pack is not the site's own.
struct ForeignPack {
    std::string origin;
};
// In answer to effect::AskLibrary.
struct LibraryTold {
    std::vector<LibraryPack> packs;
    std::vector<Concept> concepts;
};
struct LibraryFailed {
    std::string reason;
};

} // namespace message

using PageMessage =
    std::variant<session::Reply, session::StatementStarted, message::Interrupted, message::EngineProgress,
                 message::EngineReady, message::EngineFailed, message::Restored, message::EditorChanged,
                 message::EditorCaret, Environment, Notice, message::OtherTab, message::ForeignPack,
                 message::LibraryTold, message::LibraryFailed, Action>;

} // namespace joinery::shell
