// What the learner sees, as plain data. Changed only by shell/update/; panels and the mirror read it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/session/messages.hpp"
#include "shell/model/course.hpp"
#include "shell/model/editor.hpp"
#include "shell/model/library.hpp"
#include "shell/model/preferences.hpp"
#include "shell/model/results.hpp"
#include "shell/model/view.hpp"
#include "shell/model/work.hpp"

namespace joinery::shell {

struct Model {
    Course course;
    Library library;
    Editor editor;
    schema::Catalogue schema; // of the learner's database
    Results results;
    std::optional<grade::Verdict> verdict; // on `checked_sql`
    std::string says_language;             // of the author's sentence in it
    std::string checked_sql;
    std::optional<std::string> witness; // the rows of a verdict `counterexample`, as SQL
    bool is_on_witness = false;         // the learner's database holds such rows, not the exercise's
    View view;
    std::vector<Notice> notices; // the newest last
    Preferences preferences;
    std::optional<Environment> environment; // none until the page has told it
    Engine engine;
    std::optional<Work> work;           // what the learner waits for
    std::optional<std::string> next_up; // an exercise to open when `work` is done
    session::RequestId newest_id = 0;
};

Theme theme_in_force(const Model& model);

// The text has changed since it was checked.
bool is_verdict_stale(const Model& model);

// The exercise at the learner's place is built: what is written now is its answer.
bool is_exercise_open(const Model& model);

// A run or a check is on and has not been told to stop. Opening and resetting are the pack's own SQL and short.
bool can_stop(const Model& model);

// The author's hints are all shown, and the newest answer is one that a hint can be looked for in.
bool can_look_for_hint(const Model& model);

// The engine is here and the learner waits for nothing.
bool is_idle(const Model& model);

} // namespace joinery::shell
