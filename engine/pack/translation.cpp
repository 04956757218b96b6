#include "engine/pack/translation.hpp"

#include <algorithm>

namespace joinery::pack {

namespace {

// The text at that place, if there is one.
std::string_view at(const std::vector<std::string>& texts, std::size_t number) {
    return number < texts.size() ? std::string_view(texts[number]) : std::string_view();
}

std::size_t count(const std::vector<std::string>& texts) {
    return texts.size() - static_cast<std::size_t>(std::count(texts.begin(), texts.end(), std::string()));
}

std::size_t count(const std::string& text) { return text.empty() ? 0 : 1; }

} // namespace

const TranslatedExercise* Translation::find_exercise(std::string_view id) const {
    const auto found =
        std::find_if(exercises.begin(), exercises.end(), [&](const TranslatedExercise& one) { return one.id == id; });
    return found == exercises.end() ? nullptr : &*found;
}

const TranslatedExercise* Reading::find(const Exercise& exercise) const {
    return m_translation ? m_translation->find_exercise(exercise.id) : nullptr;
}

Prose Reading::in_turn(std::string_view translated, std::string_view original) const {
    return translated.empty() ? Prose{original, m_pack.language} : Prose{translated, language()};
}

Prose Reading::title() const {
    return in_turn(m_translation ? std::string_view(m_translation->title) : "", m_pack.title);
}

Prose Reading::description() const {
    return in_turn(m_translation ? std::string_view(m_translation->description) : "", m_pack.description);
}

Prose Reading::title(const Exercise& exercise) const {
    const TranslatedExercise* const found = find(exercise);
    return in_turn(found ? std::string_view(found->title) : "", exercise.title);
}

Prose Reading::task(const Exercise& exercise) const {
    const TranslatedExercise* const found = find(exercise);
    return in_turn(found ? std::string_view(found->task) : "", exercise.task);
}

Prose Reading::hint(const Exercise& exercise, std::size_t number) const {
    const TranslatedExercise* const found = find(exercise);
    return in_turn(found ? at(found->hints, number) : "", at(exercise.hints, number));
}

Prose Reading::after(const Exercise& exercise) const {
    const TranslatedExercise* const found = find(exercise);
    return in_turn(found ? std::string_view(found->after) : "", exercise.after);
}

// A verdict names the sentence alone. Two wrong answers that have the same one need only one of them translated.
Prose Reading::says(const Exercise& exercise, std::string_view original) const {
    const TranslatedExercise* const found = find(exercise);
    for (std::size_t i = 0; found && i < exercise.wrong.size(); ++i)
        if (exercise.wrong[i].says == original && !at(found->says, i).empty())
            return {at(found->says, i), language()};
    return {original, m_pack.language};
}

std::size_t count_texts(const Exercise& exercise) {
    std::size_t sentences = 0;
    for (const WrongAnswer& wrong : exercise.wrong)
        sentences += count(wrong.says);
    return count(exercise.title) + count(exercise.task) + count(exercise.hints) + count(exercise.after) + sentences;
}

std::size_t count_texts(const TranslatedExercise& exercise) {
    return count(exercise.title) + count(exercise.task) + count(exercise.hints) + count(exercise.after) +
           count(exercise.says);
}

} // namespace joinery::pack
