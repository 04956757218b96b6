// The library's buttons, as data, and its sentences: the panels and the mirror say the same.
#pragma once

#include <string>
#include <vector>

#include "shell/model/command.hpp"
#include "shell/model/library.hpp"

namespace joinery::shell {

// Opens the library at its packs, at its concepts.
Command packs_command(const Model& model);
Command concepts_command(const Model& model);

// The shelves, as tabs.
std::vector<Command> shelf_commands(const Model& model);

// "Joins (3 of 26 solved)". The pack from elsewhere cannot be left for itself: its command does nothing.
Command pack_entry_command(const Model& model, const LibraryPack& pack);

// "LEFT JOIN (2 of 5 solved)".
Command concept_command(const ConceptPlace& place);

// "Pack from https://example.org". Empty where the pack is the site's own.
std::string origin_text(const Model& model);

// "3 of 26 solved".
std::string solved_text(std::size_t solved, std::size_t total);

// "26 exercises · difficulty 1 to 4 · about 95 minutes".
std::string pack_facts(const LibraryPack& pack);

// "Builds on INNER JOIN, NULL." Empty for what builds on nothing.
std::string builds_on_text(const std::vector<ConceptPlace>& places, std::size_t index);

// Why no pack is to be seen: not there yet, or not to be had. Else empty.
std::string no_library_text(const Model& model);

// The same for concepts.
std::string no_concepts_text(const Model& model, const std::vector<ConceptPlace>& places);

} // namespace joinery::shell
