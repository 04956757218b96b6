#include "shell/update/stored.hpp"

#include <algorithm>

#include "shell/update/notices.hpp"

namespace joinery::shell {

namespace {

// Progress only grows: what was solved once stays solved, whoever says otherwise.
void merge_progress(Course& course, const std::map<std::string, Progress>& progress) {
    for (const auto& [exercise, state] : progress)
        course.progress[exercise] = std::max(progress_of(course, exercise), state);
}

} // namespace

void apply(Model& model, const message::Restored& message, Effects&) {
    model.course.answers.insert(message.answers.begin(), message.answers.end()); // what is here already is newer
    merge_progress(model.course, message.progress);
    model.course.witnesses.insert(message.witnesses.begin(), message.witnesses.end());
    model.preferences = message.preferences;
    if (model.course.place.empty())
        model.course.place = message.exercise;
    if (model.editor.exercise.empty())
        model.editor.exercise = message.exercise;
}

void apply(Model& model, const message::OtherTab& message, Effects&) {
    merge_progress(model.course, message.progress);
    for (const auto& [exercise, answer] : message.answers) {
        if (exercise != model.editor.exercise)
            model.course.answers[exercise] = answer;
        else if (answer != model.editor.text)
            show_notice(model, "other_tab", Tone::warning,
                        "The answer to this exercise was changed in another tab. The text here stays as it is; "
                        "what you type next is saved in place of the other.");
    }
}

} // namespace joinery::shell
