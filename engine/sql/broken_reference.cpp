#include "engine/sql/broken_reference.hpp"

#include <algorithm>

#include <sqlite3.h>

#include "engine/sql/quoted_name.hpp"

namespace joinery::sql {

namespace {

// More rows without partner than this, and the new one is not looked for.
constexpr int k_most_orphans = 1'000;

// The values of each row that has none of the parent's rows as its partner.
std::string orphans_query(const ForeignKey& key) {
    std::string values;
    std::string condition;
    std::string match;
    for (std::size_t i = 0; i < key.child_columns.size(); ++i) {
        const std::string child = "c." + quoted_name(key.child_columns[i]);
        values += (i == 0 ? "quote(" : ", quote(") + child + ")";
        condition += child + " IS NOT NULL AND ";
        match += (i == 0 ? "p." : " AND p.") + quoted_name(key.parent_columns[i]) + " = " + child;
    }
    return "SELECT " + values + " FROM " + quoted_name(key.child) + " AS c WHERE " + condition +
           "NOT EXISTS (SELECT 1 FROM " + quoted_name(key.parent) + " AS p WHERE " + match + ") LIMIT " +
           std::to_string(k_most_orphans);
}

// A statement run to try something is undone, and so is what it leaves in the connection.
class Trial {
public:
    explicit Trial(sqlite3* handle) : m_handle(handle), m_last_row_id(sqlite3_last_insert_rowid(handle)) {
        m_is_begun = run("SAVEPOINT joinery_trial") && run("PRAGMA defer_foreign_keys = ON");
    }
    ~Trial() {
        run("ROLLBACK TO joinery_trial");
        run("PRAGMA defer_foreign_keys = OFF");
        run("RELEASE joinery_trial");
        sqlite3_set_last_insert_rowid(m_handle, m_last_row_id);
    }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    bool run(const std::string& statement) {
        return sqlite3_exec(m_handle, statement.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    bool is_begun() const { return m_is_begun; }

private:
    sqlite3* m_handle;
    sqlite3_int64 m_last_row_id;
    bool m_is_begun = false;
};

} // namespace

std::optional<BrokenReference> find_broken_reference(sqlite3* handle, std::string_view statement,
                                                     const std::vector<ForeignKey>& keys) {
    std::vector<std::vector<std::vector<std::string>>> before;
    for (const ForeignKey& key : keys) {
        if (key.parent_columns.size() != key.child_columns.size())
            return std::nullopt;
        before.push_back(text_rows(handle, orphans_query(key)));
    }
    Trial trial(handle);
    if (!trial.is_begun() || !trial.run(std::string(statement)))
        return std::nullopt;
    for (std::size_t i = 0; i < keys.size(); ++i)
        for (std::vector<std::string>& values : text_rows(handle, orphans_query(keys[i])))
            if (std::find(before[i].begin(), before[i].end(), values) == before[i].end())
                return BrokenReference{keys[i], std::move(values)};
    return std::nullopt;
}

} // namespace joinery::sql
