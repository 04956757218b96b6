#include "shell/update/told.hpp"

#include <algorithm>

namespace joinery::shell {

namespace {

effect::ShowLesson lesson(const Course& course) {
    const session::ExerciseText& exercise = *course.exercise;
    const std::size_t shown = std::min(course.hints_shown, exercise.hints.size());
    const bool is_solved = progress_of(course, exercise.summary.id) == Progress::solved;
    return {.title = exercise.summary.title,
            .task = exercise.task,
            .hints = {exercise.hints.begin(), exercise.hints.begin() + static_cast<std::ptrdiff_t>(shown)},
            .hints_left = exercise.hints.size() - shown,
            .after = is_solved ? std::optional(exercise.after) : std::nullopt};
}

effect::SetEditorSchema editor_schema(const schema::Catalogue& catalogue) {
    effect::SetEditorSchema schema;
    for (const schema::Relation& relation : catalogue.relations) {
        auto& [table, columns] = schema.tables.emplace_back(relation.name, std::vector<std::string>{});
        for (const schema::Column& column : relation.columns)
            columns.push_back(column.name);
    }
    return schema;
}

} // namespace

Told told(const Model& model) {
    Told told;
    if (model.environment)
        told.theme = theme_in_force(model);
    if (model.course.pack && model.course.exercise) {
        told.title = model.course.exercise->summary.title + " · " + model.course.pack->title + " · Joinery";
        told.lesson = lesson(model.course);
        told.schema = editor_schema(model.schema);
    }
    told.marks = model.editor.marks;
    return told;
}

void append_changes(const Told& before, const Told& after, Effects& effects) {
    if (after.theme && after.theme != before.theme)
        effects.emplace_back(effect::SetTheme{*after.theme});
    if (after.title != before.title)
        effects.emplace_back(effect::SetTitle{after.title});
    if (after.lesson && after.lesson != before.lesson)
        effects.emplace_back(*after.lesson);
    if (after.schema && after.schema != before.schema)
        effects.emplace_back(*after.schema);
    if (after.marks != before.marks)
        effects.emplace_back(effect::SetEditorMarks{after.marks});
}

} // namespace joinery::shell
