// What the names in a query plan stand for. SQLite prints them without quotes, and an alias in place of its table, so a
// plan can be read only by who knows which names there are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/parse/statement.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::grade {

struct PlanIndex {
    std::string name;
    std::string table;                // in small letters
    std::vector<std::string> columns; // in small letters; an expression's is empty
    bool is_primary_key = false;
};

// How a source is printed, and the table that it is; none for a CTE or a subquery.
struct PlanSource {
    std::string shown;
    std::string table; // in small letters
};

class PlanNames {
public:
    // The names of the schema, and those that the statement gives.
    static Result<PlanNames, sql::SqlError> read(const sql::Connection& connection, const parse::Statement& statement);

    // The longest name that a text begins with, and that a blank or the text's end follows. Null where there is none.
    const PlanSource* source_at(std::string_view text) const;
    const PlanIndex* index_at(std::string_view text) const;

private:
    void add_sources(const parse::Statement& statement);
    void add_source(const parse::QualifiedName& table, const std::optional<parse::Name>& alias);

    std::vector<PlanIndex> m_indexes;
    std::vector<PlanSource> m_sources; // the first of a name decides
    std::vector<std::string> m_common; // names of CTEs, in small letters
    std::vector<std::string> m_views;  // the same
};

} // namespace joinery::grade
