// A pack's prose in another language. SQL is not translated, so that a verdict never hangs on the language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/pack.hpp"

namespace joinery::pack {

// What is empty, or is not there, is read in the original.
struct TranslatedExercise {
    std::string id;
    std::string title;
    std::string task;               // Markdown
    std::vector<std::string> hints; // Markdown; at most as many as the original has
    std::string after;              // Markdown
    std::vector<std::string> says;  // one for each wrong answer of the original, as far as the last that is translated
};

struct Translation {
    std::string language; // BCP 47
    std::string title;
    std::string description;
    std::vector<TranslatedExercise> exercises; // in the order of the pack, those alone that have a translation

    // Null where that exercise has none.
    const TranslatedExercise* find_exercise(std::string_view id) const;
};

// A text and the language it is in. Lives as long as both the pack and the translation do.
struct Prose {
    std::string_view text;
    std::string_view language;
};

// Every text of a pack in the language that it is wanted in, part by part, where there is one in it.
class Reading {
public:
    // `translation` is null where the original is wanted.
    Reading(const Pack& pack, const Translation* translation) : m_pack(pack), m_translation(translation) {}

    const std::string& language() const { return m_translation ? m_translation->language : m_pack.language; }

    Prose title() const;
    Prose description() const;

    Prose title(const Exercise& exercise) const;
    Prose task(const Exercise& exercise) const;
    Prose hint(const Exercise& exercise, std::size_t number) const; // from 0
    Prose after(const Exercise& exercise) const;

    // The sentence of a wrong answer, found by that of the original.
    Prose says(const Exercise& exercise, std::string_view original) const;

private:
    const TranslatedExercise* find(const Exercise& exercise) const;
    Prose in_turn(std::string_view translated, std::string_view original) const;

    const Pack& m_pack;
    const Translation* m_translation;
};

// How many texts of an exercise there are to translate: title, task, hints, what follows, sentences.
std::size_t count_texts(const Exercise& exercise);
std::size_t count_texts(const TranslatedExercise& exercise);

} // namespace joinery::pack
