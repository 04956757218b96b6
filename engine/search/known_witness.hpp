// Counterexamples that were found before, as INSERT scripts. They come out of packs and out of browsers' storage, and
// are believed no more than any other text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/verdict/verdict.hpp"
#include "engine/search/counterexample.hpp"

namespace joinery::search {

// Of one script, in bytes.
inline constexpr std::size_t k_witness_bytes = 10'000;

// Nothing but INSERTs of rows that are written out, each value a literal: no query, no REPLACE, nothing that returns.
bool is_witness(std::string_view script);

// Judges the queries on the schema and these rows alone. Nothing where the script is no witness, the rows are refused,
// an assumption does not hold, or the queries do not differ there, or only where SQLite may choose.
std::optional<Counterexample> try_witness(const SearchTask& task, const std::string& script);

// The tables that the queries read, as the script leaves them, at most k_shown_rows of each. Empty where it does not
// run.
std::vector<grade::ShownTable> tables_of_witness(const SearchTask& task, const std::string& script);

} // namespace joinery::search
