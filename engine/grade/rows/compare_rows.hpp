// The rule of rows: an answer has the reference's rows, each as often.
#pragma once

#include "engine/grade/rows/match_rows.hpp"
#include "engine/grade/rows/row_selection.hpp"
#include "engine/grade/verdict/verdict.hpp"

namespace joinery::grade {

// The verdict on two multisets that do not agree: `types`, `duplicates` or `rows`, whichever says most. Both selections
// have as many columns; the expected one's names are those shown.
Verdict verdict_on_rows(const RowSelection& expected, const RowSelection& actual, const RowMatching& matching,
                        Tolerance tolerance);

// Rows to show.
ShownRows show_rows(const RowSelection& selection, const std::vector<std::size_t>& rows);

// A whole result to show.
ShownResult show_result(const sql::ResultSet& result);

// A value in a sentence: a text in 'quotes', cut where it is long.
std::string value_in_words(const sql::ValueView& value);

} // namespace joinery::grade
