// What each command for authors and classrooms does, once its arguments are known. Results go to standard output,
// findings and complaints to standard error.
#pragma once

#include <string>

#include "engine/cli/exit_code.hpp"

namespace joinery::cli {

struct GradeOptions {
    std::string pack; // a folder, or a compiled pack
    std::string exercise;
    std::string answer; // a file; - is standard input
    bool is_json = false;
};

// Judges one answer for a person, or for a program that reads JSON. Ends with `usage` where the pack, the exercise or
// the answer's file is at fault, so that a learner never loses a point to a broken pack.
ExitCode grade_command(const GradeOptions& options);

// Writes a pack with one exercise into a folder that is not there yet, or is empty. The folder's name is its id.
ExitCode new_pack(const std::string& folder);

// Writes an exercise behind the last one of a pack, on the data set of that one.
ExitCode new_exercise(const std::string& pack, const std::string& id);

struct FmtOptions {
    std::string path = ".";  // an exercise's file, a pack's folder, or a folder with packs in it
    bool is_check = false;   // writes nothing
    bool is_marking = false; // says of each translation that it is one of the original as that is now
};

// Lays exercises and translations out in the one way, and prints the paths of those that are not so yet. Ends with
// `findings` where one cannot be read, and with --check where one would change.
ExitCode fmt(const FmtOptions& options);

struct StatsOptions {
    std::string pack; // a folder, or a compiled pack
    bool is_json = false;
};

// Prints what a pack holds, in numbers. Ends with `usage` where it cannot be read.
ExitCode stats(const StatsOptions& options);

struct PreviewOptions {
    std::string pack;
    std::string site;      // a folder; empty for the one that this command was built beside
    std::string program;   // how this command was called
    int port = 8080;       // or the first free one behind it
    bool is_print = false; // print the pack in place of serving it, and a line more for each translation
};

// Serves the page with a pack that is compiled anew after each save. Node does it, in this command's place: the call
// returns only where it cannot, or with --print.
ExitCode preview(const PreviewOptions& options);

struct ImportOptions {
    std::string from;   // a file of PgExercises' blocks (.ex), a folder of such, or a problem of LearnSQL (.zip)
    std::string folder; // a pack's; it is begun where it is not there yet
};

// Carries exercises into a pack, and prints the files and what could not be carried. Writes over nothing. Ends with
// `findings` where something is to be looked at, with `usage` where nothing was carried.
ExitCode import_exercises(const ImportOptions& options);

} // namespace joinery::cli
