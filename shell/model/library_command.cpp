#include "shell/model/library_command.hpp"

#include <algorithm>

#include "shell/model/wording.hpp"

namespace joinery::shell {

namespace {

std::string range_text(int least, int most) {
    return std::to_string(least) + (least == most ? "" : " to " + std::to_string(most));
}

std::string duration_text(int minutes) {
    constexpr int k_in_hours_from = 120;
    const auto count = static_cast<std::size_t>(minutes < k_in_hours_from ? minutes : (minutes + 30) / 60);
    return minutes < k_in_hours_from ? counted(count, "minute", "minutes") : counted(count, "hour", "hours");
}

} // namespace

Command packs_command(const Model&) {
    return {.key = "packs", .text = "All packs", .action = action::ShowShelf{Shelf::packs}};
}

Command concepts_command(const Model&) {
    return {.key = "concepts", .text = "Concepts", .action = action::ShowShelf{Shelf::concepts}};
}

std::vector<Command> shelf_commands(const Model& model) {
    const auto shelf = [&model](std::string key, std::string text, Shelf which) {
        return Command{.key = std::move(key),
                       .text = std::move(text),
                       .action = action::ShowShelf{which},
                       .is_pressed = model.view.shelf == which};
    };
    return {shelf("shelf.packs", "Packs", Shelf::packs), shelf("shelf.concepts", "Concepts", Shelf::concepts)};
}

Command pack_entry_command(const Model& model, const LibraryPack& pack) {
    const std::string solved = solved_text(solved_count(model.course, pack), pack.exercises.size());
    return {.key = (pack.is_foreign ? "foreign." : "pack.") + pack.id,
            .text = pack.title + " (" + solved + ')',
            .action = pack.is_foreign ? Action(action::Close{}) : Action(action::OpenPack{pack.id}),
            .is_pressed = is_open(model.course, pack)};
}

Command concept_command(const ConceptPlace& place) {
    return {.key = "concept." + place.what->id,
            .text = place.what->title + " (" + solved_text(place.solved, place.total) + ')',
            .action = action::OpenConcept{place.what->id}};
}

std::string origin_text(const Model& model) {
    return model.course.origin.empty() ? "" : "Pack from " + model.course.origin;
}

std::string solved_text(std::size_t solved, std::size_t total) {
    return std::to_string(solved) + " of " + std::to_string(total) + " solved";
}

std::string pack_facts(const LibraryPack& pack) {
    std::string text = counted(pack.exercises.size(), "exercise", "exercises");
    if (pack.exercises.empty())
        return text;
    int minutes = 0;
    for (const LibraryExercise& exercise : pack.exercises)
        minutes += exercise.minutes;
    const auto [least, most] = std::minmax_element(
        pack.exercises.begin(), pack.exercises.end(),
        [](const LibraryExercise& a, const LibraryExercise& b) { return a.difficulty < b.difficulty; });
    text += " · difficulty " + range_text(least->difficulty, most->difficulty);
    return minutes == 0 ? text : text + " · about " + duration_text(minutes);
}

std::string builds_on_text(const std::vector<ConceptPlace>& places, std::size_t index) {
    std::string text;
    for (const std::size_t below : places[index].builds_on)
        text += (text.empty() ? "Builds on " : ", ") + places[below].what->title;
    return text.empty() ? text : text + '.';
}

std::string no_library_text(const Model& model) {
    if (!model.library.packs.empty())
        return {};
    return model.library.reason.empty() ? "The packs of this site will be listed here as soon as the list has come."
                                        : model.library.reason;
}

std::string no_concepts_text(const Model& model, const std::vector<ConceptPlace>& places) {
    if (!places.empty())
        return {};
    const std::string nothing = no_library_text(model);
    return nothing.empty() ? "The exercises here name no concepts." : nothing;
}

} // namespace joinery::shell
