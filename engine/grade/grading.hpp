// The grading of one answer: the reference and the answer on every data set, each run there once, when first asked for.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/grade/expectation.hpp"
#include "engine/grade/failing_data.hpp"
#include "engine/grade/grader.hpp"
#include "engine/grade/rows/arrange_columns.hpp"
#include "engine/grade/run/fixture.hpp"
#include "engine/grade/run/kept_database.hpp"
#include "engine/grade/run/rules.hpp"
#include "engine/grade/run/trial.hpp"
#include "engine/grade/verdict/verdict.hpp"

namespace joinery::grade {

class Grading : public Grader {
public:
    // All arguments outlive it.
    Grading(JudgedData& data, std::string_view reference, std::string_view answer, const Rules& rules);

    Verdict grade() override;

    // Does the answer do on every data set what this other script does? The same rows, where the exercise asks for an
    // order in the other's order too; or the same mistake, where they end in an error.
    bool is_like(std::string_view other) override;

    // The verdict `luck` on the reference itself, on the first data set where it gives another result with the rows in
    // another order; nothing where there is none.
    std::optional<Verdict> find_moving_reference();

private:
    // Nothing where the answer is right on data set i.
    using Judge = std::optional<Verdict> (Grading::*)(std::size_t i);

    const Result<Expectation, sql::SqlError>& expectation(std::size_t i);
    const Result<Trial, sql::SqlError>& trial(std::size_t i);
    Result<Expectation, sql::SqlError> sound_expectation(std::size_t i);

    std::optional<Verdict> failure(std::size_t i, Judge judge_one);
    Verdict right();
    // Adds the tables of data set i to the verdict on it. A hidden one with many rows is cut down, and the verdict then
    // is that on the rows left.
    void show_data(std::size_t i, Verdict& verdict);
    std::optional<Verdict> cut_down(std::size_t i, FailingData& data, const Verdict& verdict);
    std::optional<Verdict> judge(std::size_t i);
    // An answer that is right may be so by accident: it is run again with the rows in other orders. Where the reference
    // does not survive that either, the accident is the exercise's, and the answer stays right.
    std::optional<Verdict> judge_luck(std::size_t i);
    std::optional<Verdict> judge_ties(std::size_t i);
    // The verdict on a script that is right on data set i, with the rows in another order; nothing where it is right
    // then too, or where no verdict on its result can be had.
    std::optional<Verdict> judge_moved(std::size_t i, std::string_view script, const Arrangement& arrangement,
                                       RowOrder order);
    sql::Budget luck_budget(std::size_t i) const;

    // One for all data sets.
    const Arrangement& arrangement();
    Arrangement free_arrangement();

    bool is_like_on(std::size_t i, std::string_view other);

    JudgedData& m_data;
    const std::vector<Fixture>& m_fixtures;
    std::string_view m_reference;
    std::string_view m_answer;
    const Rules& m_rules;
    std::vector<KeptDatabase> m_databases;
    std::vector<std::optional<Result<Expectation, sql::SqlError>>> m_expectations;
    std::vector<std::optional<Result<Trial, sql::SqlError>>> m_trials;
    std::optional<Arrangement> m_arrangement;
};

} // namespace joinery::grade
