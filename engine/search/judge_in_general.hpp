// Whether an answer that is right on all data of its exercise is right on every database that the exercise speaks of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/verdict/verdict.hpp"
#include "engine/pack/pack.hpp"
#include "engine/search/counterexample.hpp"

namespace joinery::search {

struct GeneralFault {
    grade::Verdict verdict; // of the kind `counterexample`
    std::string witness;    // INSERT statements for an empty database of the schema
};

// For an answer that grade_exercise() finds right. Looks at databases that were found before, those of the pack and
// then `witnesses`, then searches for one within the exercise's `search_ms`, always in the same way. Nothing where none
// was found: that proves nothing. Nothing, too, for answers that are no query, and for those that are the solution or
// an accepted answer but for names' case, spaces and comments.
std::optional<GeneralFault> judge_in_general(const pack::Pack& pack, const pack::Exercise& exercise,
                                             std::string_view answer, const std::vector<std::string>& witnesses);

// The same without a look at what was found before and at what is accepted, for so many milliseconds.
std::optional<GeneralFault> search_in_general(const pack::Pack& pack, const pack::Exercise& exercise,
                                              std::string_view answer, int milliseconds);

} // namespace joinery::search
