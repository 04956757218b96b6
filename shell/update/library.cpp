#include "shell/update/library.hpp"

#include <algorithm>

#include "shell/update/exercise.hpp"

namespace joinery::shell {

void apply(Model& model, const action::ShowShelf& action, Effects& effects) {
    // What is known stays to be seen until the newest has come: another tab may have solved something.
    if (!model.view.shelf)
        effects.emplace_back(effect::AskLibrary{});
    model.view.shelf = action.shelf;
}

void apply(Model& model, const action::OpenPack& action, Effects& effects) {
    const auto& packs = model.library.packs;
    const auto found = std::find_if(packs.begin(), packs.end(), [&action](const LibraryPack& pack) {
        return !pack.is_foreign && pack.id == action.pack;
    });
    if (found == packs.end())
        return;
    model.view.shelf.reset();
    if (!is_open(model.course, *found))
        effects.emplace_back(effect::OpenPack{found->id, ""});
}

void apply(Model& model, const action::OpenConcept& action, Effects& effects) {
    const std::vector<ConceptPlace> places = concept_places(model.library, model.course);
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&action](const ConceptPlace& place) { return place.what->id == action.what; });
    if (found == places.end())
        return;
    model.view.shelf.reset();
    if (is_open(model.course, *found->next_pack))
        apply(model, action::OpenExercise{found->next->id}, effects);
    else
        effects.emplace_back(effect::OpenPack{found->next_pack->id, found->next->id});
}

void apply(Model& model, const message::ForeignPack& message, Effects&) { model.course.origin = message.origin; }

void apply(Model& model, const message::LibraryTold& message, Effects&) {
    model.library = {message.packs, message.concepts, ""};
    if (!model.course.origin.empty() && model.course.pack)
        model.library.packs.insert(model.library.packs.begin(), library_pack(*model.course.pack));
    name_concepts(model.library);
}

void apply(Model& model, const message::LibraryFailed& message, Effects&) { model.library.reason = message.reason; }

} // namespace joinery::shell
