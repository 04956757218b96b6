// One result against what the reference asks for on the same data set.
#pragma once

#include <string_view>

#include "engine/grade/expectation.hpp"
#include "engine/grade/rows/arrange_columns.hpp"
#include "engine/grade/run/rules.hpp"
#include "engine/grade/verdict/verdict.hpp"
#include "engine/sql/result_set.hpp"

namespace joinery::grade {

// What an answer returned.
struct AnswerResult {
    const sql::ResultSet& rows;
    bool has_order = false; // its query ends in an ORDER BY
};

// By position, names, rows and order, in that order of importance. `arrangement` says which of its columns stands for
// which expected one; it is used where the number of columns is right. The verdict has neither data set nor results
// yet.
Verdict judge_result(const Expectation& expectation, const AnswerResult& answer, const Rules& rules,
                     const Arrangement& arrangement);

} // namespace joinery::grade
