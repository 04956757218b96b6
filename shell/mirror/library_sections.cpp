#include "shell/mirror/mirror_builder.hpp"
#include "shell/model/library_command.hpp"

namespace joinery::shell {

namespace {

void add_packs(MirrorBuilder& builder) {
    const Model& model = builder.model();
    builder.add_text("packs.none", no_library_text(model));
    for (const LibraryPack& pack : model.library.packs) {
        const Command command = pack_entry_command(model, pack);
        builder.add_command(command);
        builder.add_text(command.key + ".facts", pack_facts(pack) + ". " + pack.description);
    }
}

// A pack, below it its concepts, below each of them what it builds on.
void add_concepts(MirrorBuilder& builder) {
    const std::vector<ConceptPlace> places = concept_places(builder.model().library, builder.model().course);
    builder.add_text("concepts.none", no_concepts_text(builder.model(), places));
    if (places.empty())
        return;
    mirror::Tree list{"Concepts, pack by pack, from the foundations up", {}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == 0 || places[i].pack != places[i - 1].pack)
            list.items.push_back({places[i].pack->title, {}, {}});
        mirror::Branch item{"", builder.button(concept_command(places[i])), {}};
        if (const std::string below = builds_on_text(places, i); !below.empty())
            item.items.push_back({below, {}, {}});
        list.items.back().items.push_back(std::move(item));
    }
    builder.add("concepts.list", std::move(list));
}

} // namespace

void add_library(MirrorBuilder& builder) {
    builder.set_region(Region::dialog);
    builder.add("library.title", mirror::Heading{2, "Packs and concepts"});
    builder.add_tabs("shelves", "Shelves", shelf_commands(builder.model()));
    if (builder.model().view.shelf == Shelf::concepts)
        add_concepts(builder);
    else
        add_packs(builder);
    builder.add_command(close_command());
}

} // namespace joinery::shell
