#include "shell/model/course.hpp"

#include <algorithm>

namespace joinery::shell {

std::optional<std::size_t> exercise_index(const Course& course, const std::string& id) {
    if (!course.pack)
        return std::nullopt;
    const auto& exercises = course.pack->exercises;
    const auto found = std::find_if(exercises.begin(), exercises.end(),
                                    [&id](const session::ExerciseSummary& exercise) { return exercise.id == id; });
    if (found == exercises.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - exercises.begin());
}

Progress progress_of(const Course& course, const std::string& id) {
    const auto found = course.progress.find(id);
    return found == course.progress.end() ? Progress::untouched : found->second;
}

std::size_t solved_count(const Course& course) {
    if (!course.pack)
        return 0;
    const auto& exercises = course.pack->exercises;
    return static_cast<std::size_t>(
        std::count_if(exercises.begin(), exercises.end(), [&course](const session::ExerciseSummary& exercise) {
            return progress_of(course, exercise.id) == Progress::solved;
        }));
}

} // namespace joinery::shell
