// What a pack holds, in numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cli/open_pack.hpp"
#include "engine/pack/limits.hpp"

namespace joinery::cli {

// Of one number over all exercises; all 0 where there are none.
struct Spread {
    std::int64_t sum = 0;
    std::int64_t least = 0;
    std::int64_t most = 0;
    double median = 0;
};

struct TableRows {
    std::string name;
    std::int64_t rows = 0;
};

struct DataNumbers {
    std::string name;
    std::size_t exercises = 0; // that use it
    std::size_t variants = 0;
    std::vector<TableRows> tables; // as learners see them
    std::string fault;             // SQLite's words where it cannot be set up; then it has no tables
};

// Of a translation. A text is a title, a task, a hint, what follows, or the sentence of a wrong answer.
struct LanguageNumbers {
    std::string language;
    bool is_there = false;            // false: a compiled pack without the file of this language beside it
    std::size_t exercises = 0;        // that have all their texts in it
    std::size_t texts = 0;            // that are there in it
    std::optional<std::size_t> stale; // exercises whose original has changed since, where that is known
};

struct PackNumbers {
    std::size_t exercises = 0;
    std::map<std::string, std::size_t> concepts;                         // how many exercises teach each
    std::map<std::string, std::size_t> modes;                            // those that there are
    std::array<std::size_t, pack::k_most_difficulty + 1> difficulties{}; // how many exercises have each, from 1
    Spread difficulty;
    Spread minutes;
    Spread words; // of the task, code aside
    Spread hints;
    Spread accepts;
    Spread wrongs;
    std::vector<DataNumbers> data;
    std::size_t texts = 0; // of all exercises
    std::vector<LanguageNumbers> languages;
};

// Sets up each data set to count its rows.
PackNumbers numbers_of(const OpenPack& opened);

// Words of Markdown: what blanks part and has a letter or a digit, outside of fenced code.
std::int64_t count_words(std::string_view markdown);

} // namespace joinery::cli
