// The data set on which an answer fails: the tables that matter, cut down to the rows that matter.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/grade/run/kept_database.hpp"
#include "engine/grade/verdict/verdict.hpp"
#include "engine/sql/row_deletion.hpp"

namespace joinery::grade {

class FailingData {
public:
    // The database outlives it, and is as the fixture made it again only once it is forgotten.
    explicit FailingData(KeptDatabase& database) : m_database(database) {}

    // Reads which tables two queries read, one statement each. False where this cannot be told.
    bool find_tables(std::string_view reference, std::string_view answer);

    // Rows of these tables in all, as they are now.
    std::size_t row_count() const;

    // Judges both queries on the database as it is now; nothing where they cannot be judged there.
    using Judge = std::function<std::optional<Verdict>()>;

    // Deletes rows, of child tables first, in halves, quarters and so on, as long as the verdict stays wrong with the
    // same kind. Foreign keys hold all the time. Ends after a number of runs and of SQLite's steps, so that the same
    // rows are left on every machine. The verdict on what is left; nothing where no row could go.
    std::optional<Verdict> cut_down(const Judge& judge, VerdictKind kind, std::uint64_t steps_of_a_run);

    std::vector<ShownTable> show() const;

private:
    void cut_table(const std::string& table, const Judge& judge, VerdictKind kind);
    bool try_without(const std::string& table, std::int64_t first, std::int64_t last, const Judge& judge,
                     VerdictKind kind);
    void empty_unread_tables();
    bool run(std::string_view sql) const;

    KeptDatabase& m_database;
    sql::Connection* m_connection = nullptr;
    std::optional<sql::RowDeletion> m_deletion;
    std::vector<std::string> m_tables; // that are read
    std::vector<std::string> m_all;    // child first
    std::optional<Verdict> m_verdict;
    std::size_t m_runs_left = 0;
};

} // namespace joinery::grade
