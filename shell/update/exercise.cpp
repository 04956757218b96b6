#include "shell/update/exercise.hpp"

#include "shell/update/notices.hpp"
#include "shell/update/work.hpp"

namespace joinery::shell {

namespace {

void start_opening(Model& model, Effects& effects) {
    start_work(model, {.kind = WorkKind::open_exercise}, session::OpenExercise{model.course.place}, effects);
}

void go_to(Model& model, const std::string& exercise, Effects& effects) {
    model.view.is_pack_open = false;
    model.view.shelf.reset();
    model.view.pane = Pane::task;
    if (exercise == model.course.place && (model.work || is_exercise_open(model)))
        return;
    model.course.place = exercise;
    if (is_idle(model))
        start_opening(model, effects);
    else
        model.next_up = exercise;
}

void go_to_neighbour(Model& model, std::size_t index, Effects& effects) {
    if (model.course.pack && index < model.course.pack->exercises.size())
        go_to(model, model.course.pack->exercises[index].id, effects);
}

// The saved answer, else the starter; but never over what the learner has typed for this exercise already.
void set_editor(Model& model, const session::ExerciseText& exercise, Effects& effects) {
    const std::string& id = exercise.summary.id;
    Editor& editor = model.editor;
    if (editor.exercise == id && editor.is_edited) {
        model.course.answers[id] = editor.text;
        effects.emplace_back(effect::SaveAnswer{id, editor.text});
        return;
    }
    const auto answer = model.course.answers.find(id);
    editor = Editor{.exercise = id, .text = answer == model.course.answers.end() ? exercise.starter : answer->second};
    effects.emplace_back(effect::SetEditorText{editor.text});
}

} // namespace

void start_next_up(Model& model, Effects& effects) {
    if (!model.next_up || !is_idle(model))
        return;
    model.next_up.reset();
    if (!is_exercise_open(model))
        start_opening(model, effects);
}

void return_to_open_exercise(Model& model) {
    if (model.course.exercise && !model.next_up)
        model.course.place = model.course.exercise->summary.id;
}

void apply(Model& model, const action::PreviousExercise&, Effects& effects) {
    const auto index = exercise_index(model.course, model.course.place);
    if (index && *index > 0)
        go_to_neighbour(model, *index - 1, effects);
}

void apply(Model& model, const action::NextExercise&, Effects& effects) {
    if (const auto index = exercise_index(model.course, model.course.place))
        go_to_neighbour(model, *index + 1, effects);
}

void apply(Model& model, const action::OpenExercise& action, Effects& effects) {
    if (exercise_index(model.course, action.exercise))
        go_to(model, action.exercise, effects);
}

void apply(Model& model, const session::PackOpened& opened, Effects& effects) {
    const bool is_first = !model.course.pack;
    model.engine = {.state = EngineState::ready};
    remove_notice(model, "engine");
    model.course.pack = opened.pack;
    model.course.sqlite_version = opened.sqlite_version;
    if (!is_first)
        return;
    if (opened.pack.exercises.empty()) {
        show_notice(model, "engine", Tone::error, "This pack has no exercises.");
        return;
    }
    // What was typed before the pack was known answers the exercise that the page showed: by the same rule, this one.
    if (!exercise_index(model.course, model.course.place))
        model.course.place = opened.pack.exercises.front().id;
    model.editor.exercise = model.course.place;
    start_opening(model, effects);
}

// Other words for the same: nothing that the learner has done changes. A verdict stays as it was told.
void apply(Model& model, const session::Translated& translated, Effects&) {
    Course& course = model.course;
    if (course.pack)
        course.pack = translated.pack;
    if (course.exercise && translated.exercise && translated.exercise->summary.id == course.exercise->summary.id)
        course.exercise = translated.exercise;
}

void apply(Model& model, const session::ExerciseOpened& opened, Effects& effects) {
    const bool is_new_data = !model.course.exercise || model.course.exercise->data != opened.exercise.data;
    const std::string id = opened.exercise.summary.id;
    model.course.exercise = opened.exercise;
    model.course.hints_shown = 0;
    model.course.answer_hints.reset();
    model.witness.reset();
    model.is_on_witness = false;
    model.schema = opened.schema;
    model.results = Results{.run = model.results.run + 1};
    model.verdict.reset();
    model.checked_sql.clear();
    model.view.tab = Tab::result;
    // One table stands open to show that tables open.
    if (is_new_data) {
        model.view.open_tables.clear();
        if (!opened.schema.relations.empty())
            model.view.open_tables.insert(opened.schema.relations.front().name);
    }
    set_editor(model, opened.exercise, effects);
    effects.emplace_back(effect::SavePlace{id});
}

} // namespace joinery::shell
