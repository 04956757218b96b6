// An exercise pack as the engine uses it: validated, trusted inside. Made from a compiled file (read_compiled.hpp) or
// from an author's folder (source/, native only).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/requirement.hpp"

namespace joinery::pack {

inline constexpr int k_search_ms = 150;

enum class ColumnRule { position, names, any_order };

// What an answer is judged by: the result it returns, the state it leaves the database in, or what it defines there.
enum class Mode { result, state, definition };

struct WrongAnswer {
    std::string sql;
    std::string says; // the author's sentence for it; may be empty
};

struct Exercise {
    std::string id;
    std::string title;
    std::vector<std::string> concepts;
    int difficulty = 1; // 1 to 5
    int minutes = 0;
    std::string data; // names a DataSet
    Mode mode = Mode::result;
    ColumnRule columns = ColumnRule::position;
    std::optional<int> digits;      // reals agree within half a unit of this digit
    bool multi = false;             // more than one statement allowed
    Requirement require;            // of an answer that is right
    std::string task;               // Markdown
    std::string starter;            // SQL
    std::vector<std::string> hints; // Markdown
    std::string after;              // Markdown
    std::string solution;
    std::vector<std::string> probes; // SQL run after a definition, on the reference's database and on the answer's
    std::vector<std::string> accepted;
    std::vector<WrongAnswer> wrong;
    // For a search for a database on which an answer is wrong that is right on all data; 0: there is none.
    int search_ms = k_search_ms;
    std::vector<std::string> witnesses; // INSERT scripts: databases that the search tries first
};

// Statements run after the seed: one more database the answer is tried on.
struct Variant {
    std::string name; // "hidden-nulls"
    std::string sql;
};

struct DataSet {
    std::string name;
    std::string schema; // SQL
    std::string seed;   // SQL
    std::vector<Variant> variants;
    std::vector<std::string> assumptions; // queries that return no row on any database the exercises speak of

    // Its own name, or that of one of its variants.
    bool has_name(std::string_view of) const;
};

// What an exercise teaches, and what one should know before.
struct Concept {
    std::string id;                         // "join.left"
    std::string title;                      // one line; the id where the author has no other
    std::vector<std::string> prerequisites; // ids; a pack need not hold them all
};

// That a pack can be read in another language too. The prose is in a file of its own (compiled.hpp), which only those
// fetch who want it.
struct OtherLanguage {
    std::string language; // BCP 47
    std::string hash;     // of that file
};

struct Pack {
    std::string id;
    std::string version; // semantic version
    std::string title;
    std::string description;
    std::string language; // BCP 47
    std::string license;  // SPDX, of the text
    std::string data_license;
    std::vector<std::string> authors;
    std::string hash;              // of the content, 16 hexadecimal digits
    std::vector<Concept> concepts; // those that the exercises teach, in the order of the author's list
    std::vector<DataSet> data;
    std::vector<Exercise> exercises;
    std::vector<OtherLanguage> translations; // sorted by language

    // Null where there is none of that name.
    const Exercise* find_exercise(std::string_view exercise_id) const;
    const DataSet* find_data(std::string_view name) const;
};

} // namespace joinery::pack
