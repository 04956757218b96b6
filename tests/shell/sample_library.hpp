// A site of two packs on five concepts.
#pragma once

#include <string>
#include <vector>

#include "shell/model/library.hpp"
#include "shell/update/page_message.hpp"

namespace joinery::shell {

inline LibraryExercise library_exercise(std::string id, std::vector<std::string> concepts, int difficulty = 1) {
    return {std::move(id), std::move(concepts), difficulty, 30};
}

// The first is the pack of tests/shell/workbench.hpp: "all" and "some" are open to be solved there.
inline message::LibraryTold sample_library() {
    return {{{.id = "repair",
              .title = "Repair cafe",
              .description = "Mend things.",
              .exercises = {library_exercise("all", {"select"}), library_exercise("some", {"select", "where"}, 3),
                            library_exercise("none", {"where"})},
              .progress = {{"all", Progress::solved}}},
             {.id = "joins",
              .title = "Joins",
              .description = "Put tables together, `LEFT` and right.",
              .exercises = {library_exercise("pairs", {"inner"}), library_exercise("gaps", {"left", "where"}, 2)},
              .progress = {{"pairs", Progress::solved}, {"gaps", Progress::tried}, {"gone", Progress::solved}}}},
            {{"left", "LEFT JOIN", {"inner", "null"}},
             {"inner", "INNER JOIN", {"where"}},
             {"where", "WHERE", {"select"}},
             {"select", "SELECT", {}},
             {"null", "NULL", {"select"}}}};
}

} // namespace joinery::shell
