// How much a pack may hold. Both readers keep to it: an author learns of it from `joinery build`, and a hostile file
// costs the page no more than this. In bytes, where nothing else is said.
#pragma once

#include <cstddef>

namespace joinery::pack {

inline constexpr std::size_t k_pack_bytes = 8'000'000; // a whole compiled pack
inline constexpr std::size_t k_text_bytes = 200'000;   // one script, task, hint or answer
inline constexpr std::size_t k_line_bytes = 2'000;     // a title, a description, an author
inline constexpr std::size_t k_id_bytes = 64;
inline constexpr std::size_t k_language_bytes = 35; // what BCP 47 asks readers to make room for

inline constexpr std::size_t k_most_exercises = 500;
inline constexpr std::size_t k_most_data_sets = 50;
inline constexpr std::size_t k_most_variants = 50;
inline constexpr std::size_t k_most_answers = 50; // accepted, and as many wrong ones
inline constexpr std::size_t k_most_probes = 20;
inline constexpr std::size_t k_most_hints = 20;
inline constexpr std::size_t k_most_names = 100; // concepts, authors
inline constexpr std::size_t k_most_languages = 50;
inline constexpr std::size_t k_most_concepts = 500;
inline constexpr std::size_t k_most_prerequisites = 20; // of one concept
inline constexpr std::size_t k_most_required = 20;      // constructs used, constructs avoided, shapes of a plan

inline constexpr std::size_t k_most_assumptions = 50;
inline constexpr std::size_t k_most_witnesses = 50;

inline constexpr int k_most_search_ms = 5'000;
inline constexpr int k_most_difficulty = 5;
inline constexpr int k_most_minutes = 600;
inline constexpr int k_most_digits = 15;
inline constexpr int k_most_steps = 50'000'000; // what a check may take at all

} // namespace joinery::pack
