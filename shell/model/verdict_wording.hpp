// The workbench's sentences about a verdict, once: the panel and the mirror say the same.
#pragma once

#include <string>
#include <vector>

#include "shell/model/model.hpp"

namespace joinery::shell {

// "Solved.", "Not yet.", or that the exercise is broken: what stands before the verdict's own text.
std::string verdict_head(const grade::Verdict& verdict);

// "On the data you see here.", where the verdict is about that. Another data set is named by the verdict's own text.
std::string data_set_text(const grade::Verdict& verdict);

// All of a verdict but its rows, to be read aloud in one go.
std::string verdict_text(const grade::Verdict& verdict);

// "Lines 2, 5: This task asks for a query without `DISTINCT`.", one for each thing that the verdict says of places in
// the text that was checked.
std::vector<std::string> mark_texts(const grade::Verdict& verdict, std::string_view checked_sql);

// "Missing: 23 rows, the first 20 of them here."
std::string shown_caption(std::string_view head, std::size_t count, std::size_t shown);

// A cell as SQL writes it, so that a number and a text that look alike do not: 1, '1', NULL. Long ones are cut.
std::string literal_text(const grade::Cell& cell);

// What a changed cell is and should be, and why two that look alike differ: "price: '1' here, 1 is expected. …".
std::string change_text(const grade::RowDifference& difference, const grade::RowChange& change,
                        const grade::CellChange& cell);

// The name of a changed cell's column, whatever the verdict holds.
std::string changed_column(const grade::RowDifference& difference, const grade::CellChange& cell);

// What the verdict's place says before the first check. Else empty.
std::string no_verdict_text(const Model& model);

// Says that the text has changed since the check. Empty where it has not.
std::string stale_text(const Model& model);

} // namespace joinery::shell
