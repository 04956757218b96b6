// Two databases side by side: whether the same statement left them in the same state.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/grade/definition/definition_finding.hpp"
#include "engine/grade/definition/trial_bench.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::grade {

// How two states differ.
struct StateDifference {
    std::string fact;               // in words that follow "after …,"
    std::optional<Finding> finding; // where it is one of its own, whatever was done before
};

class BenchPair {
public:
    // The definitions outlive it.
    BenchPair(TrialBench expected, TrialBench actual, const schema::Definitions& right,
              const schema::Definitions& here);

    TrialBench& expected() { return m_expected; }
    TrialBench& actual() { return m_actual; }

    // How the rows of these tables differ; tables that are not the same on both sides are left out. Nothing where they
    // agree.
    std::optional<StateDifference> table_difference(const std::set<std::string>& tables);

    // The same of one table or view, which is on both sides with the same columns.
    std::optional<StateDifference> relation_difference(const schema::TableDefinition& table,
                                                       const schema::TableDefinition& other);

    // Rows in any order, names of columns aside.
    bool are_same_rows(const sql::ResultSet& expected, const sql::ResultSet& actual);

    // As values of a column that may hold the time.
    bool are_same_values(const sql::ValueView& expected, const sql::ValueView& actual);

private:
    struct RowPairs {
        std::vector<std::size_t> missing; // rows of the one side without a partner
        std::vector<std::size_t> extra;
    };
    RowPairs pair(const sql::ResultSet& expected, const sql::ResultSet& actual,
                  const std::vector<bool>& is_chance = {});
    static StateDifference describe(const schema::TableDefinition& table, const sql::ResultSet& expected,
                                    const sql::ResultSet& actual, const RowPairs& rows);

    TrialBench m_expected;
    TrialBench m_actual;
    const schema::Definitions& m_right;
    const schema::Definitions& m_here;
    bool m_has_time = false;
};

// A value as it stands in a sentence: 'new', -1, NULL; long ones cut.
std::string value_in_words(std::string_view literal);

} // namespace joinery::grade
