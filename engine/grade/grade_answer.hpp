// Judges an answer: runs it and the reference on fresh databases, one for each data set, and compares. On databases
// that are shared the verdict is the same, whatever was judged on them before.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/grade/run/fixture.hpp"
#include "engine/grade/run/rules.hpp"
#include "engine/grade/verdict/verdict.hpp"
#include "engine/pack/pack.hpp"

namespace joinery::grade {

class JudgedData; // judged_data.hpp

// What the rules require besides is looked at once the answer is right: the learner first hears what is wrong with the
// rows.
//
// The verdict on the first fixture on which the answer fails, or `right`. Never fails: a reference that does not run is
// the verdict `reference_broken`.
Verdict grade_answer(const std::vector<Fixture>& fixtures, std::string_view reference, std::string_view answer,
                     const Rules& rules);

// The same for many answers on the same data.
Verdict grade_answer(JudgedData& data, std::string_view reference, std::string_view answer, const Rules& rules);

// The same for an exercise of a pack: its visible data set first, then its variants. Where the answer gives the same
// results as one of the author's wrong answers, the verdict carries that one's sentence.
Verdict grade_exercise(const pack::Pack& pack, const pack::Exercise& exercise, std::string_view answer);

// A data set's databases: the visible one first, then its variants.
std::vector<Fixture> fixtures_of(const pack::DataSet& data);

// The same for many answers, or many exercises, on the same data.
Verdict grade_exercise(JudgedData& data, const pack::Exercise& exercise, std::string_view answer);

// What an exercise asks of an answer.
Rules rules_of(const pack::Exercise& exercise);

// The verdict `luck` on the solution itself, on the first data set where it gives another result once SQLite reads the
// same rows in another order; nothing where there is none. Answers may then be judged by accident.
std::optional<Verdict> find_moving_solution(JudgedData& data, const pack::Exercise& exercise);

} // namespace joinery::grade
