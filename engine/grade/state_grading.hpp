// Grading by what a script leaves behind: the reference and the answer run on two copies of each data set's database,
// and every table is compared, those that should not have changed included.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/grade/grader.hpp"
#include "engine/grade/run/fixture_database.hpp"
#include "engine/grade/state/state_reference.hpp"

namespace joinery::grade {

class StateGrading : public Grader {
public:
    // All arguments outlive it.
    StateGrading(JudgedData& data, std::string_view reference, std::string_view answer, const Rules& rules);

    Verdict grade() override;
    bool is_like(std::string_view other) override;

private:
    // Nothing where the answer is right on data set i.
    using Judge = std::optional<Verdict> (StateGrading::*)(std::size_t i);

    const Result<Aftermath, sql::SqlError>& answer(std::size_t i);
    Result<Aftermath, sql::SqlError> run(std::size_t i, std::string_view script, const TrialOptions& options);

    std::optional<Verdict> failure(std::size_t i, Judge judge_one);
    std::optional<Verdict> broken(std::size_t i);
    std::optional<Verdict> judge(std::size_t i);
    // As in Grading: an answer that is right is run again with tables read from the other end, with rows in other
    // places, and with what its own ORDER BYs leave tied in front of a LIMIT turned.
    std::optional<Verdict> judge_luck(std::size_t i);
    std::optional<Verdict> judge_moved(std::size_t i, std::string_view answer, std::string_view reference,
                                       RowOrder order);
    std::optional<Aftermath> run_moved(std::size_t i, std::string_view script, const TrialOptions& options);

    // What a script left behind, against what a reference did: definitions, rows, then what RETURNING gave back.
    bool is_like_in(std::size_t i, StateReference& other);
    std::optional<Verdict> compare(std::size_t i, StateReference& reference, std::string_view script,
                                   const Aftermath& actual);
    std::optional<Verdict> compare_definitions(std::size_t i, std::string_view reference, std::string_view script);
    std::optional<Verdict> compare_contents(std::size_t i, StateReference& reference, std::string_view script,
                                            const Aftermath& actual);
    // A database for each script, run on data set i. Nothing without memory.
    struct Definitions {
        sql::Connection expected;
        sql::Connection actual;
    };
    std::optional<Definitions> defined_by(std::size_t i, std::string_view reference, std::string_view script);
    std::vector<std::string> notes_on_definitions();
    std::optional<Verdict> compare_tables(std::size_t i, const DatabaseState& expected, const DatabaseState& actual,
                                          std::string_view script);
    std::optional<Verdict> compare_returned(const sql::ResultSet& expected, const Trial& actual) const;

    Tolerance tolerance() const { return {m_rules.digits}; }

    const std::vector<Fixture>& m_fixtures;
    std::string_view m_answer;
    const Rules& m_rules;
    JudgedData& m_data;
    FixtureDatabases& m_databases;
    StateReference& m_reference;
    std::vector<std::optional<Result<Aftermath, sql::SqlError>>> m_answers;
    std::vector<bool> m_defines_the_same; // the answer and the reference, worded otherwise, by data set
};

} // namespace joinery::grade
