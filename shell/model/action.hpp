// Everything a learner can do. Panels, keys and the mirror all speak in these; docs/protocol.md has their names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shell/model/editor.hpp"
#include "shell/model/results.hpp"
#include "shell/model/view.hpp"
#include "shell/model/work.hpp"

namespace joinery::shell {

namespace action {

// Where neither is given, the editor's own selection and caret count.
struct Run {
    std::optional<Span> selection;
    std::optional<std::size_t> caret;
    friend bool operator==(const Run&, const Run&) = default;
};
struct Check {
    friend bool operator==(Check, Check) = default;
};
struct Stop {
    friend bool operator==(Stop, Stop) = default;
};
// Rebuilds the data; the learner's text stays.
struct Reset {
    friend bool operator==(Reset, Reset) = default;
};
struct PreviousExercise {
    friend bool operator==(PreviousExercise, PreviousExercise) = default;
};
struct NextExercise {
    friend bool operator==(NextExercise, NextExercise) = default;
};
struct OpenExercise {
    std::string exercise;
    friend bool operator==(const OpenExercise&, const OpenExercise&) = default;
};
struct ShowHint {
    friend bool operator==(ShowHint, ShowHint) = default;
};
struct ShowTab {
    Tab tab = Tab::result;
    friend bool operator==(ShowTab, ShowTab) = default;
};
struct ShowPane {
    Pane pane = Pane::task;
    friend bool operator==(ShowPane, ShowPane) = default;
};
struct ShowResult {
    std::size_t result = 0;
    friend bool operator==(ShowResult, ShowResult) = default;
};
struct TogglePack {
    friend bool operator==(TogglePack, TogglePack) = default;
};
struct ShowShelf {
    Shelf shelf = Shelf::packs;
    friend bool operator==(ShowShelf, ShowShelf) = default;
};
// Of the site.
struct OpenPack {
    std::string pack;
    friend bool operator==(const OpenPack&, const OpenPack&) = default;
};
// Opens the first unsolved exercise on it, in whichever pack that is.
struct OpenConcept {
    std::string what;
    friend bool operator==(const OpenConcept&, const OpenConcept&) = default;
};
struct ToggleTheme {
    friend bool operator==(ToggleTheme, ToggleTheme) = default;
};
struct ToggleTable {
    std::string table;
    friend bool operator==(const ToggleTable&, const ToggleTable&) = default;
};
struct ToggleHelp {
    friend bool operator==(ToggleHelp, ToggleHelp) = default;
};
struct Dismiss {
    std::string key; // of a notice
    friend bool operator==(const Dismiss&, const Dismiss&) = default;
};
// Closes what is open on top: the help, else the library, else the list of exercises.
struct Close {
    friend bool operator==(Close, Close) = default;
};
struct Copy {
    friend bool operator==(Copy, Copy) = default;
};

// Puts the counterexample's rows into the learner's database, until it is reset.
struct TryWitness {
    friend bool operator==(TryWitness, TryWitness) = default;
};

// From panels only.

// The grid shows these rows of the chosen result, the last one included. May be sent on every frame.
struct WantRows {
    std::size_t first = 0;
    std::size_t last = 0;
    friend bool operator==(WantRows, WantRows) = default;
};
// None chooses nothing.
struct ChooseCells {
    std::optional<CellRange> cells;
    friend bool operator==(const ChooseCells&, const ChooseCells&) = default;
};
// The canvas has this width now, in CSS pixels.
struct Resize {
    float width = 0;
    friend bool operator==(Resize, Resize) = default;
};
// The time of the frame that begins: the only clock the model knows. Sent first in every frame.
struct Tick {
    Milliseconds now = 0;
    friend bool operator==(Tick, Tick) = default;
};

} // namespace action

using Action =
    std::variant<action::Run, action::Check, action::Stop, action::Reset, action::PreviousExercise,
                 action::NextExercise, action::OpenExercise, action::ShowHint, action::ShowTab, action::ShowPane,
                 action::ShowResult, action::TogglePack, action::ShowShelf, action::OpenPack, action::OpenConcept,
                 action::ToggleTheme, action::ToggleTable, action::ToggleHelp, action::Dismiss, action::Close,
                 action::Copy, action::TryWitness, action::WantRows, action::ChooseCells, action::Resize, action::Tick>;

using Actions = std::vector<Action>;

} // namespace joinery::shell
