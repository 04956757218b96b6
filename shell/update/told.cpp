#include "shell/update/told.hpp"

#include <algorithm>

#include "shell/model/wording.hpp"

namespace joinery::shell {

namespace {

std::vector<std::string> first_of(const std::vector<std::string>& texts, std::size_t size) {
    return {texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(size)};
}

effect::ShowLesson lesson(const Model& model) {
    const Course& course = model.course;
    const session::ExerciseText& exercise = *course.exercise;
    const std::size_t shown = std::min(course.hints_shown, exercise.hints.size());
    const bool is_solved = progress_of(course, exercise.summary.id) == Progress::solved;
    effect::ShowLesson lesson{.title = exercise.summary.title,
                              .task = exercise.task,
                              .hints = first_of(exercise.hints, shown),
                              .hints_left = exercise.hints.size() - shown,
                              .can_look = can_look_for_hint(model),
                              .none = std::nullopt,
                              .after = is_solved ? std::optional(exercise.after) : std::nullopt,
                              .languages = exercise.languages};
    lesson.languages.hints = first_of(exercise.languages.hints, std::min(shown, exercise.languages.hints.size()));
    if (const auto& found = course.answer_hints) {
        for (std::string& hint : first_of(found->texts, found->shown))
            lesson.hints.push_back(std::move(hint));
        lesson.languages.hints.resize(lesson.hints.size(), std::string(k_interface_language));
        lesson.hints_left += found->texts.size() - found->shown;
        if (found->texts.empty())
            lesson.none = no_hint_text();
    }
    return lesson;
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
        told.lesson = lesson(model);
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
