// Exercises that were written for another program, as far as they can be carried over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/pack.hpp"

namespace joinery::pack {

struct ImportedExercise {
    std::string id; // made from a file's name; an id
    std::string title;
    Mode mode = Mode::result;
    bool multi = false;
    std::string task; // Markdown
    std::string solution;
    std::vector<std::string> probes;
    std::vector<std::string> hints;
    std::string after;
    std::vector<std::string> notes; // what was not carried, or has to be looked at: a sentence each
};

struct ImportedPack {
    std::string language = "en";
    DataSet data; // that all exercises work on
    std::vector<ImportedExercise> exercises;
    std::vector<std::string> notes;
};

// An id from a name: small letters, digits and hyphens, without the number that orders files; "exercise" where nothing
// is left.
std::string id_from(std::string_view name);

// The file of the exercise. Where what came from elsewhere does not read back as it was meant (a heading, a fence in a
// task), a note is added.
std::string exercise_text(ImportedExercise& exercise, std::string_view data);

// Adds notes where the solution is not SQLite's SQL, and where it sorts although order does not count, or the reverse:
// here the order counts exactly where the solution sorts.
void note_dialect_and_order(ImportedExercise& exercise, bool order_counts);

} // namespace joinery::pack
