// What ends a judgement before anything is compared: no statement, an error, an exercise that is broken. The same in
// every mode.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/grade/run/fixture.hpp"
#include "engine/grade/run/rules.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/grade/verdict/verdict.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::grade {

// A verdict of that kind which says no more than its sentence.
Verdict wrong(VerdictKind kind, std::string text);

// Right on all of so many data sets.
Verdict right_on(std::size_t data_sets);

// An answer without a statement, or with more of them than the task asks for.
std::optional<Verdict> unfit_answer(std::string_view answer, const Rules& rules);

// An answer that ended in an error.
Verdict verdict_on_error(const sql::SqlError& error);

// An exercise that cannot be judged.
Verdict broken_reference(const sql::SqlError& error);

// An error that no statement made: what is wrong with an exercise, in a sentence.
sql::SqlError fault_of_exercise(std::string sentence);

// Says on which data set, where the learner has not seen it.
void name_data_set(const Fixture& fixture, Verdict& verdict);

} // namespace joinery::grade
