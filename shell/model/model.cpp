#include "shell/model/model.hpp"

namespace joinery::shell {

Theme theme_in_force(const Model& model) {
    if (model.preferences.theme == ThemePreference::light)
        return Theme::light;
    if (model.preferences.theme == ThemePreference::dark)
        return Theme::dark;
    return model.environment && model.environment->is_dark ? Theme::dark : Theme::light;
}

bool is_verdict_stale(const Model& model) { return model.verdict && model.checked_sql != model.editor.text; }

bool is_exercise_open(const Model& model) {
    return model.course.exercise && model.course.exercise->summary.id == model.course.place;
}

bool can_look_for_hint(const Model& model) {
    const Course& course = model.course;
    return course.exercise && course.hints_shown >= course.exercise->hints.size() && !course.answer_hints &&
           model.verdict && !model.verdict->right && model.verdict->kind != grade::VerdictKind::reference_broken;
}

bool is_idle(const Model& model) { return model.engine.state == EngineState::ready && !model.work; }

bool can_stop(const Model& model) {
    if (!model.work || model.work->is_stopping)
        return false;
    const WorkKind kind = model.work->kind;
    return kind == WorkKind::run || kind == WorkKind::check || kind == WorkKind::hint;
}

} // namespace joinery::shell
