#include "engine/grade/state/compare_states.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "engine/grade/rows/compare_rows.hpp"
#include "engine/grade/rows/match_rows.hpp"
#include "engine/grade/rows/pair_rows.hpp"
#include "engine/grade/run/unjudged.hpp"

namespace joinery::grade {

namespace {

// What may be wrong with a row of a table, in the order in which it is said.
enum class Fault {
    not_deleted,
    wrongly_deleted,
    not_inserted,
    wrongly_inserted,
    not_changed,
    wrongly_changed,
    wrong_value,
};

constexpr std::array k_clauses = {
    Phrase::rows_not_deleted,       Phrase::rows_wrongly_deleted, Phrase::rows_not_inserted,
    Phrase::rows_wrongly_inserted,  Phrase::rows_not_changed,     Phrase::rows_wrongly_changed,
    Phrase::rows_with_wrong_values,
};

RowSelection some_of(const sql::ResultSet& result, const std::vector<std::size_t>& rows) {
    return {&result, rows, first_numbers(result.column_count())};
}

// Of each row of `some`, whether it stands in `all`; a row that is there once is found once.
std::vector<bool> find_rows(const RowSelection& some, const sql::ResultSet& all, Tolerance tolerance) {
    std::vector<bool> found;
    for (const std::size_t partner : match_rows(select_all(all), some, tolerance).partners)
        found.push_back(partner != k_no_partner);
    return found;
}

// One table, in the three states.
class TableComparison {
public:
    TableComparison(const TableState* before, const TableState& expected, const sql::ResultSet& actual,
                    Tolerance tolerance)
        : m_table(&expected), m_actual(&actual), m_tolerance(tolerance),
          m_before(before != nullptr ? before->rows : sql::ResultSet(expected.rows.column_names())) {
        RowMatching matching = match_rows(select_all(expected.rows), select_all(actual), tolerance);
        m_missing = std::move(matching.missing);
        m_extra = std::move(matching.extra);
        if (is_same())
            return;
        const RowSelection missing = some_of(expected.rows, m_missing);
        const RowSelection extra = some_of(actual, m_extra);
        m_pairs = pair_rows(missing, extra, expected.key, tolerance);
        for (const RowPair& pair : m_pairs)
            m_columns.push_back(other_columns(missing, extra, pair, tolerance));
        name_faults();
    }

    bool is_same() const { return m_missing.empty() && m_extra.empty(); }
    const std::string& name() const { return m_table->name; }
    bool should_be_untouched() const { return are_same_rows(m_before, m_table->rows, m_tolerance); }

    std::string in_words() const {
        std::string clauses;
        for (std::size_t i = 0; i < k_clauses.size(); ++i)
            if (m_counts[i] > 0)
                clauses += (clauses.empty() ? "" : "; ") + clause(static_cast<Fault>(i));
        return clauses;
    }

    TableDifference difference() const {
        TableDifference difference{.table = m_table->name};
        RowDifference& rows = difference.rows;
        rows.columns = m_table->rows.column_names();
        rows.missing = show_rows(select_all(m_table->rows), without_pairs(m_missing, &RowPair::expected));
        rows.extra = show_rows(select_all(*m_actual), without_pairs(m_extra, &RowPair::actual));
        rows.changed.count = m_pairs.size();
        for (std::size_t i = 0; i < std::min(m_pairs.size(), k_shown_rows); ++i)
            rows.changed.rows.push_back(change(i));
        return difference;
    }

    ShownTable table_before() const {
        const RowSelection all = select_all(m_before);
        return {m_table->name, {m_before.column_names(), show_rows(all, all.rows)}};
    }

private:
    void count(Fault fault) { ++m_counts[static_cast<std::size_t>(fault)]; }

    void name_faults() {
        const std::vector<bool> missing_before = find_rows(some_of(m_table->rows, m_missing), m_before, m_tolerance);
        const std::vector<bool> extra_before = find_rows(some_of(*m_actual, m_extra), m_before, m_tolerance);
        std::vector<bool> is_paired(m_missing.size());
        std::vector<bool> is_extra_paired(m_extra.size());
        for (const RowPair& pair : m_pairs) {
            is_paired[pair.expected] = is_extra_paired[pair.actual] = true;
            const bool was_expected = missing_before[pair.expected];
            const bool was_actual = extra_before[pair.actual];
            m_faults.push_back(was_expected == was_actual ? Fault::wrong_value
                               : was_expected             ? Fault::wrongly_changed
                                                          : Fault::not_changed);
            count(m_faults.back());
        }
        for (std::size_t i = 0; i < m_missing.size(); ++i)
            if (!is_paired[i])
                count(missing_before[i] ? Fault::wrongly_deleted : Fault::not_inserted);
        for (std::size_t i = 0; i < m_extra.size(); ++i)
            if (!is_extra_paired[i])
                count(extra_before[i] ? Fault::not_deleted : Fault::wrongly_inserted);
    }

    std::string clause(Fault fault) const {
        if (fault == Fault::wrong_value) {
            auto words = words_on_one_column();
            return words ? *std::move(words) : words_on_columns();
        }
        return say(k_clauses[static_cast<std::size_t>(fault)], {m_counts[static_cast<std::size_t>(fault)]});
    }

    // Where all wrong values stand in one column.
    std::optional<std::string> words_on_one_column() const {
        const RowPair* first = nullptr;
        std::size_t column = 0;
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            if (m_faults[i] != Fault::wrong_value)
                continue;
            if (m_columns[i].size() != 1 || (first != nullptr && m_columns[i].front() != column))
                return std::nullopt;
            if (first == nullptr) {
                first = &m_pairs[i];
                column = m_columns[i].front();
            }
        }
        const std::size_t count = m_counts[static_cast<std::size_t>(Fault::wrong_value)];
        return say(Phrase::rows_with_wrong_value,
                   {list_of_names({m_table->rows.column_names()[column]}), count,
                    value_in_words(m_actual->value(m_extra[first->actual], column)),
                    value_in_words(m_table->rows.value(m_missing[first->expected], column))});
    }

    // Where they stand in several.
    std::string words_on_columns() const {
        std::set<std::size_t> columns;
        bool are_swapped = true;
        for (std::size_t i = 0; i < m_pairs.size(); ++i)
            if (m_faults[i] == Fault::wrong_value) {
                columns.insert(m_columns[i].begin(), m_columns[i].end());
                are_swapped = are_swapped && is_swapped(i);
            }
        std::vector<std::string> names;
        names.reserve(columns.size());
        for (const std::size_t column : columns)
            names.push_back(m_table->rows.column_names()[column]);
        const std::size_t count = m_counts[static_cast<std::size_t>(Fault::wrong_value)];
        return say(are_swapped && columns.size() == 2 ? Phrase::rows_with_swapped_values
                                                      : Phrase::rows_with_wrong_values,
                   {count, list_of_names(names)});
    }

    // Each of two values where the other belongs.
    bool is_swapped(std::size_t pair) const {
        if (m_columns[pair].size() != 2)
            return false;
        const auto is_other = [&](std::size_t one, std::size_t other) {
            return equal(m_table->rows.value(m_missing[m_pairs[pair].expected], m_columns[pair][one]),
                         m_actual->value(m_extra[m_pairs[pair].actual], m_columns[pair][other]), m_tolerance);
        };
        return is_other(0, 1) && is_other(1, 0);
    }

    std::vector<std::size_t> without_pairs(std::vector<std::size_t> rows, std::size_t RowPair::*side) const {
        std::vector<bool> is_paired(rows.size());
        for (const RowPair& pair : m_pairs)
            is_paired[pair.*side] = true;
        std::size_t i = 0;
        rows.erase(std::remove_if(rows.begin(), rows.end(), [&](std::size_t) { return is_paired[i++]; }), rows.end());
        return rows;
    }

    RowChange change(std::size_t i) const {
        RowChange change;
        for (std::size_t column = 0; column < m_table->rows.column_count(); ++column) {
            change.expected.push_back(shown_cell(m_table->rows.value(m_missing[m_pairs[i].expected], column)));
            change.actual.push_back(shown_cell(m_actual->value(m_extra[m_pairs[i].actual], column)));
        }
        for (const std::size_t column : m_columns[i])
            change.cells.push_back({column, {}});
        return change;
    }

    const TableState* m_table; // as it is expected
    const sql::ResultSet* m_actual;
    Tolerance m_tolerance;
    sql::ResultSet m_before;
    std::vector<std::size_t> m_missing;              // rows of the expected table
    std::vector<std::size_t> m_extra;                // rows of the actual one
    std::vector<RowPair> m_pairs;                    // of the places in those two lists
    std::vector<std::vector<std::size_t>> m_columns; // in which each pair differs
    std::vector<Fault> m_faults;                     // of each pair
    std::array<std::size_t, k_clauses.size()> m_counts{};
};

const TableState* find_before(const DatabaseState& before, const TableState& expected) {
    for (const TableState& table : before.tables)
        if (table.name == expected.name && table.rows.column_count() == expected.rows.column_count())
            return &table;
    return nullptr;
}

std::string words_on_tables(const std::vector<TableComparison>& tables) {
    const TableComparison& first = tables.front();
    const Phrase phrase = first.should_be_untouched() ? Phrase::table_should_be_untouched : Phrase::table_differs;
    std::string text = say(phrase, {list_of_names({first.name()}), first.in_words()});
    std::vector<std::string> others;
    for (std::size_t i = 1; i < tables.size(); ++i)
        others.push_back(tables[i].name());
    if (!others.empty())
        text += ' ' + say(Phrase::more_tables_differ, {others.size(), list_of_names(others)});
    return text;
}

} // namespace

std::optional<Verdict> judge_tables(const DatabaseState& before, const DatabaseState& expected,
                                    const DatabaseState& actual, Tolerance tolerance) {
    std::vector<TableComparison> tables;
    for (std::size_t i = 0; i < expected.tables.size(); ++i) {
        const TableState& table = expected.tables[i];
        const sql::ResultSet& rows = actual.tables[i].rows;
        if (are_same_rows(table.rows, rows, tolerance))
            continue;
        TableComparison comparison(find_before(before, table), table, rows, tolerance);
        if (!comparison.is_same())
            tables.push_back(std::move(comparison));
    }
    if (tables.empty())
        return std::nullopt;
    // What the task is about comes before what it left alone.
    std::stable_partition(tables.begin(), tables.end(),
                          [](const TableComparison& table) { return !table.should_be_untouched(); });
    Verdict verdict = wrong(VerdictKind::state, words_on_tables(tables));
    for (const TableComparison& table : tables) {
        verdict.tables.push_back(table.difference());
        verdict.data.push_back(table.table_before());
    }
    return verdict;
}

} // namespace joinery::grade
