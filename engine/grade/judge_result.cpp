#include "engine/grade/judge_result.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "engine/grade/check_order.hpp"
#include "engine/grade/rows/compare_rows.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

Verdict wrong(VerdictKind kind, std::string text) {
    Verdict verdict;
    verdict.kind = kind;
    verdict.text = std::move(text);
    return verdict;
}

Verdict other_column_count(const Expectation& expectation, const sql::ResultSet& answer) {
    return wrong(VerdictKind::column_count,
                 say(Phrase::other_column_count, {answer.column_count(), expectation.result.column_count(),
                                                  list_of_names(expectation.result.column_names())}));
}

std::optional<Verdict> other_names(const Expectation& expectation, const sql::ResultSet& answer) {
    std::vector<std::string> expected;
    std::vector<std::string> actual;
    for (std::size_t i = 0; i < answer.column_count(); ++i) {
        const std::string& expected_name = expectation.result.column_names()[i];
        const std::string& actual_name = answer.column_names()[i];
        if (parse::folded(expected_name) == parse::folded(actual_name))
            continue;
        expected.push_back(expected_name);
        actual.push_back(actual_name);
    }
    if (expected.empty())
        return std::nullopt;
    const Argument count(expected.size());
    return wrong(VerdictKind::column_names,
                 say(Phrase::other_column_name, {count, list_of_names(actual), list_of_names(expected)}));
}

// Rows that agree in another order of columns have a verdict of their own.
std::optional<Verdict> other_column_order(const Expectation& expectation, const RowSelection& chosen,
                                          const RowSelection& actual, Tolerance tolerance) {
    if (actual.column_count() < 2 || actual.row_count() != chosen.row_count() ||
        !arrange_columns({{chosen, actual}}, tolerance))
        return std::nullopt;
    return wrong(VerdictKind::column_order,
                 say(Phrase::other_column_order, {list_of_names(expectation.result.column_names())}));
}

Verdict judge_order(const Expectation& expectation, const RowSelection& chosen, const RowSelection& actual,
                    const RowMatching& matching, bool has_order) {
    const auto order_break = find_order_break(expectation, chosen, matching);
    Verdict verdict;
    verdict.right = !order_break && (has_order || !expectation.has_two_blocks());
    if (verdict.right)
        return verdict;
    verdict.kind = VerdictKind::order;
    verdict.order_break = order_break;
    verdict.text = has_order ? say(Phrase::order_broken, {order_break->first + 1, order_break->second + 1,
                                                          keys_in_words(expectation, actual, *order_break)})
                             : say(Phrase::order_not_asked);
    return verdict;
}

} // namespace

Verdict judge_result(const Expectation& expectation, const AnswerResult& answer, const Rules& rules,
                     const Arrangement& arrangement) {
    if (answer.rows.column_count() != expectation.result.column_count())
        return other_column_count(expectation, answer.rows);
    const Tolerance tolerance{rules.digits};
    const RowSelection actual{&answer.rows, first_numbers(answer.rows.row_count()), arrangement};
    const RowSelection chosen = choose_rows(expectation, actual, tolerance);
    const RowMatching matching = match_rows(chosen, actual, tolerance);
    if (!matching.is_perfect()) {
        if (rules.columns != pack::ColumnRule::any_order)
            if (auto verdict = other_column_order(expectation, chosen, actual, tolerance))
                return *std::move(verdict);
        return verdict_on_rows(chosen, actual, matching, tolerance);
    }
    if (rules.columns == pack::ColumnRule::names)
        if (auto verdict = other_names(expectation, answer.rows))
            return *std::move(verdict);
    return judge_order(expectation, chosen, actual, matching, answer.has_order);
}

} // namespace joinery::grade
