// All packs that the site offers, what they teach, and how far the learner is in each.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shell/model/course.hpp"

namespace joinery::shell {

// An exercise of any pack, as far as it matters to somebody who has not opened that pack.
struct LibraryExercise {
    std::string id;
    std::vector<std::string> concepts;
    int difficulty = 1;
    int minutes = 0;
};

struct LibraryPack {
    std::string id;
    std::string title;
    std::string description;
    std::vector<LibraryExercise> exercises;
    std::map<std::string, Progress> progress; // as storage had it; of the open pack the course knows better
    bool is_foreign = false;                  // from elsewhere: the open one, and then in front of all others
};

struct Concept {
    std::string id;
    std::string title;
    std::vector<std::string> prerequisites; // some may be taught nowhere here
};

struct Library {
    std::vector<LibraryPack> packs; // none until the page has told them
    std::vector<Concept> concepts;  // of the pack from elsewhere where one is open, else of the site's
    std::string reason;             // why there are none; empty while they may come
};

// Of the open pack.
LibraryPack library_pack(const session::PackSummary& pack);

// Gives a name to every concept that is taught and has none: its id.
void name_concepts(Library& library);

bool is_open(const Course& course, const LibraryPack& pack);

Progress progress_of(const Course& course, const LibraryPack& pack, const LibraryExercise& exercise);

std::size_t solved_count(const Course& course, const LibraryPack& pack);

// What there is to learn about one concept. Refers into the library.
struct ConceptPlace {
    const Concept* what = nullptr;
    const LibraryPack* pack = nullptr;      // the first that teaches it
    const LibraryPack* next_pack = nullptr; // where `next` is
    const LibraryExercise* next = nullptr;  // the first unsolved exercise on it, else the first
    std::size_t solved = 0;
    std::size_t total = 0;              // exercises on it, of all packs
    std::size_t depth = 0;              // the longest way of prerequisites to it
    std::vector<std::size_t> builds_on; // indexes into the same list
};

// Every concept that some exercise teaches: pack by pack, in each from the foundations up. Where a pack from elsewhere
// is open, its own alone. A circle of prerequisites, which only such a pack can have, is cut somewhere.
std::vector<ConceptPlace> concept_places(const Library& library, const Course& course);

// Which places the one at `index` builds on, directly or not, itself included.
std::vector<bool> foundations(const std::vector<ConceptPlace>& places, std::size_t index);

} // namespace joinery::shell
