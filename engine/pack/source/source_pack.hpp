// A pack as its folder has it: the pack itself, and where in which file each of its scripts stands.
#pragma once

#include <string>
#include <vector>

#include "engine/pack/pack.hpp"
#include "engine/pack/translation.hpp"

namespace joinery::pack {

struct WrittenScript {
    std::string path;
    int first_line = 1; // of the file: the script's first line
    std::string sql;
    std::vector<int> statement_lines; // of the file, where the script was made from another; else empty
};

struct DataSource {
    std::string folder;
    WrittenScript schema;
    std::vector<WrittenScript> rows;     // of CSV files, in the order they are loaded
    WrittenScript seed;                  // run after them
    std::vector<WrittenScript> variants; // in the order of the data set's
    WrittenScript assumptions;           // queries that return no row on any legal database
};

// In the order of the exercise's own.
struct ExerciseSource {
    WrittenScript solution;
    std::vector<WrittenScript> accepted;
    std::vector<WrittenScript> wrong;
    std::vector<WrittenScript> probes;
};

// The prose in another language, and of how many exercises the original has changed since.
struct SourceTranslation {
    Translation prose;
    std::size_t stale = 0;
};

// A file of an exercise, or of its translation, and the id it has, read so far as that.
struct ExerciseFile {
    std::string path;
    std::string id;
};

struct SourcePack {
    Pack pack;
    std::vector<ExerciseFile> files;             // of all exercises, of those too that are not in the pack
    std::vector<DataSource> data;                // one for each of pack.data
    std::vector<ExerciseSource> exercises;       // one for each of pack.exercises
    std::vector<SourceTranslation> translations; // one for each of pack.translations
};

} // namespace joinery::pack
