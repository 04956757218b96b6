#include "engine/grade/beyond_luck.hpp"

#include <algorithm>

#include "engine/grade/check_order.hpp"
#include "engine/grade/rows/match_rows.hpp"
#include "engine/grade/text/settled_query.hpp"
#include "engine/grade/tied_rows.hpp"

namespace joinery::grade {

bool is_beyond_luck(const Expectation& expectation, const Trial& trial, std::string_view answer, const Rules& rules,
                    const Arrangement& arrangement, const KnownTables& tables) {
    const bool is_cut = expectation.rows.row_count() != expectation.result.row_count();
    if (is_cut || !trial.result || !is_settled(answer, tables))
        return false;
    if (!expectation.has_two_blocks())
        return true;
    const auto tied = tied_rows(text_at(answer, trial.result_statement), *trial.result);
    if (tied.empty())
        return true;
    // Tied rows may change places where the reference leaves them tied as well.
    const RowSelection actual{&*trial.result, first_numbers(trial.result->row_count()), arrangement};
    const RowSelection chosen = choose_rows(expectation, actual, {rules.digits});
    const RowMatching matching = match_rows(chosen, actual, {rules.digits});
    return std::all_of(tied.begin(), tied.end(), [&](std::size_t row) {
        return block_of(expectation, chosen, matching, row - 1) == block_of(expectation, chosen, matching, row);
    });
}

} // namespace joinery::grade
