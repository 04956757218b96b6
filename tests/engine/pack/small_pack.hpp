// A small pack for tests, with one of everything.
#pragma once

#include "engine/pack/compiled.hpp"

namespace joinery::pack {

inline Pack small_pack() {
    Exercise all{.id = "all-bikes",
                 .title = "All bikes",
                 .concepts = {"select"},
                 .difficulty = 1,
                 .minutes = 2,
                 .data = "workshop",
                 .task = "Show **all** bikes.",
                 .starter = "SELECT\n",
                 .hints = {"Which table?", "`*` is all."},
                 .after = "Well done: é 日本語 \"quoted\"\n",
                 .solution = "SELECT * FROM bikes;",
                 .accepted = {"SELECT id, name FROM bikes;"},
                 .wrong = {{"SELECT name FROM bikes;", "All columns, please."}, {"SELECT 1;", ""}},
                 .witnesses = {"INSERT INTO bikes VALUES (1, NULL);"}};
    Exercise sorted{.id = "sorted",
                    .title = "Sorted",
                    .difficulty = 5,
                    .data = "workshop",
                    .mode = Mode::definition,
                    .columns = ColumnRule::any_order,
                    .digits = 2,
                    .multi = true,
                    .task = "Sort them.",
                    .solution = "SELECT name FROM bikes ORDER BY name;",
                    .probes = {"DELETE FROM bikes;", "SELECT 1;"},
                    .search_ms = 0};
    DataSet workshop{.name = "workshop",
                     .schema = "CREATE TABLE bikes (id INTEGER PRIMARY KEY, name TEXT);",
                     .seed = "INSERT INTO bikes VALUES (1, 'Ada'), (2, 'Bo');",
                     .variants = {{"hidden-empty", "DELETE FROM bikes;"}},
                     .assumptions = {"SELECT 1 FROM bikes WHERE name = '';"}};
    return {.id = "small",
            .version = "1.2.3",
            .title = "A small pack",
            .description = "For tests.",
            .language = "en",
            .license = "CC-BY-4.0",
            .data_license = "CC0-1.0",
            .authors = {"Joinery"},
            .concepts = {{"select", "SELECT", {}}, {"where", "WHERE", {"select", "not-here"}}},
            .data = {workshop},
            .exercises = {all, sorted}};
}

// Its prose in Spanish, without the description, the second hint, what follows, and the whole second exercise.
inline Translation small_translation() {
    return {.language = "es",
            .title = "Un pack pequeño",
            .description = "",
            .exercises = {{.id = "all-bikes",
                           .title = "Todas las bicis",
                           .task = "Muestra **todas** las bicis.",
                           .hints = {"¿Qué tabla?"},
                           .after = "",
                           .says = {"Todas las columnas, por favor."}}}};
}

// The pack that has it.
inline Pack translated_pack() {
    Pack pack = small_pack();
    const Translation spanish = small_translation();
    pack.translations = {{"es", std::string(hash_of(write_compiled(spanish, pack.id)))}};
    return pack;
}

} // namespace joinery::pack
