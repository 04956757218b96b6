#include "engine/pack/compiled.hpp"
#include "engine/pack/compiled_members.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/sealed.hpp"

namespace joinery::pack {

namespace {

std::vector<std::string> read_sentences(const JsonPlace& place) {
    const auto plain = unseal(place.text());
    if (!plain) {
        place.refuse("cannot be read");
        return {};
    }
    const JsonReading reading(*plain);
    std::vector<std::string> sentences = read_list(reading.root(), k_most_answers, read_long_text);
    if (reading.has_fault())
        place.refuse("cannot be read");
    return sentences;
}

TranslatedExercise read_exercise(const JsonPlace& place, const Pack& pack) {
    TranslatedExercise exercise{.id = read_id(place.member("id")),
                                .title = read_line(place.member("title")),
                                .task = read_long_text(place.member("task")),
                                .hints = read_list(place.member("hints"), k_most_hints, read_long_text),
                                .after = read_long_text(place.member("after")),
                                .says = read_sentences(place.member("sealed"))};
    const Exercise* const original = pack.find_exercise(exercise.id);
    if (!original)
        place.member("id").refuse("names no exercise of the pack");
    else if (exercise.hints.size() > original->hints.size() || exercise.says.size() > original->wrong.size())
        place.refuse("has more parts than the original");
    return exercise;
}

// Two builds of a pack may number their hints and sentences otherwise.
bool belongs_to(const Translation& translation, std::string_view hash, const Pack& pack) {
    return std::any_of(pack.translations.begin(), pack.translations.end(), [&](const OtherLanguage& other) {
        return other.language == translation.language && other.hash == hash;
    });
}

} // namespace

Result<Translation, std::string> read_translation(std::string_view text, const Pack& pack) {
    const JsonReading reading(text.size() > k_pack_bytes ? std::string_view() : text);
    if (auto fault = head_fault(reading, text, k_translation_file))
        return Failure<std::string>(*std::move(fault));
    const JsonPlace& root = reading.root();
    const std::string pack_id = root.member("pack").text();
    Translation translation{.language = read_language(root.member("language")),
                            .title = read_line(root.member("title")),
                            .description = read_line(root.member("description")),
                            .exercises = {}};
    if (!reading.has_fault() && (pack_id != pack.id || !belongs_to(translation, hash_of(text), pack)))
        return Failure<std::string>("This translation belongs to another pack, or to another build of this one.");
    const JsonPlace exercises = root.member("exercises");
    translation.exercises =
        read_list(exercises, k_most_exercises, [&](const JsonPlace& place) { return read_exercise(place, pack); });
    refuse_duplicates(exercises, translation.exercises, &TranslatedExercise::id);
    if (reading.has_fault())
        return Failure<std::string>(broken(k_translation_file, reading.fault()));
    return translation;
}

} // namespace joinery::pack
