// One SELECT: whether the rows of a group settle what it takes from the group.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/text/known_tables.hpp"
#include "engine/parse/query.hpp"

namespace joinery::grade {

// An aggregate whose value no order of its rows changes, and not as a window function.
bool is_settled_aggregate(const parse::Expression& expression);

class SettledCore {
public:
    // `ctes`: names that may be those of common tables here, in small letters. All outlive it.
    SettledCore(const parse::SelectCore& core, const KnownTables& tables, const std::set<std::string>& ctes);

    // Every source is a table that is known, a common table or a subquery.
    bool has_known_sources() const { return m_has_known_sources; }

    // Not grouped; or what it returns of each group is an aggregate or the same in all rows of the group.
    bool is_settled() const;

    // No GROUP BY, but an aggregate: one row.
    bool returns_one_row() const { return m_core.group_by.empty() && m_has_aggregate; }

    // Whether all its aggregates are over its own rows, and not, as SQLite has it where an argument names only columns
    // of a query around it, over that one's.
    bool owns_aggregates() const;

private:
    struct Source {
        std::string name;
        const KnownTable* table; // null: columns are not known
    };

    bool is_grouped() const { return m_has_aggregate || !m_core.group_by.empty(); }
    void add_sources(const std::vector<parse::Source>& sources, const KnownTables& tables,
                     const std::set<std::string>& ctes);
    void find_aggregates(const parse::Expression& expression);
    void add_group(const parse::Expression& term);

    bool is_settled(const parse::Expression& expression) const;
    bool is_settled_column(const parse::Expression& column) const;
    bool is_settled_row(const Source& source) const;
    bool is_same_column(const parse::Expression& a, const parse::Expression& b) const;
    // Null where it cannot be told.
    const Source* source_of(const parse::Expression& column) const;

    const parse::SelectCore& m_core;
    std::vector<Source> m_sources;
    std::vector<const parse::Expression*> m_groups;
    std::vector<const parse::Expression*> m_aggregates;
    bool m_has_known_sources = true;
    bool m_has_shared_columns = false; // USING, NATURAL: one name, several columns
    bool m_has_aggregate = false;
};

} // namespace joinery::grade
