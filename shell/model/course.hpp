// The pack, the place in it, and what the learner has made of it so far.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/session/messages.hpp"

namespace joinery::shell {

enum class Progress { untouched, tried, solved };

// What the learner's own answer gives away, once the author's hints are all shown.
struct AnswerHints {
    std::vector<std::string> texts; // none: nothing was found
    std::size_t shown = 0;
};

struct Course {
    std::optional<session::PackSummary> pack; // none until the engine has opened it
    std::string sqlite_version;
    std::string origin; // of a pack from elsewhere: "https://example.org". Empty where the pack is the site's own

    // By exercise id. May hold ids that this version of the pack does not have: nothing a learner made is dropped.
    std::map<std::string, Progress> progress;
    std::map<std::string, std::string> answers;
    std::map<std::string, std::vector<std::string>> witnesses; // counterexamples of earlier checks, the newest first

    std::string place;                             // the exercise that is open or opening; empty until one is known
    std::optional<session::ExerciseText> exercise; // the open one; none until the engine has built its data
    std::size_t hints_shown = 0;                   // of the open exercise
    std::optional<AnswerHints> answer_hints;       // on the newest check; none until asked for
};

// The place's index in the pack; none where there is no pack or it lacks that exercise.
std::optional<std::size_t> exercise_index(const Course& course, const std::string& id);

Progress progress_of(const Course& course, const std::string& id);

std::size_t solved_count(const Course& course);

} // namespace joinery::shell
