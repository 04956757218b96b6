// Statements that tell two definitions of one table apart, derived from the definitions.
#pragma once

#include <string>
#include <vector>

#include "engine/grade/definition/base_rows.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::grade {

enum class ProbeKind {
    insert,    // a row with these values in these columns, else an ordinary one
    omit,      // a row without these columns
    duplicate, // a second row with the same key
    two_rows,  // the same in one statement behind another row, which OR FAIL keeps
    orphan,    // a row that refers to none of the parent's
    update,    // these values in these columns of a row
    remove,
    remove_parent,
    update_parent,
    of_author, // a script of the exercise
};

struct Probe {
    ProbeKind kind = ProbeKind::insert;
    std::vector<std::string> set_up; // statements that come first
    std::string statement;
    std::string table;
    std::vector<std::string> columns;
    std::vector<std::string> values; // literals
    std::string other;               // orphan: the parent; remove_parent, update_parent: the child
    std::vector<std::string> other_columns;
};

struct ProbedTable {
    const schema::TableDefinition* expected = nullptr;
    const schema::TableDefinition* actual = nullptr;
    bool has_triggers = false; // on either side: then every value is tried in an UPDATE too
};

// All that is to be tried with a row that both let in, about `most` statements: of a wide table fewer values a column,
// the most telling first.
std::vector<Probe> probes_on(const ProbedTable& table, const BaseRow& row, const NearbyConstants& constants,
                             std::size_t most);

// Rows that are there are changed and deleted. `rows`: all columns of some rows, as they came from `SELECT *`.
std::vector<Probe> probes_on_rows(const ProbedTable& table, const sql::ResultSet& rows,
                                  const NearbyConstants& constants);

// A child's row and the parent's it refers to; then the parent's is deleted, or its key changed.
std::vector<Probe> probes_on_parents(const ProbedTable& child, const BaseRow& row,
                                     const schema::Definitions& definitions);

} // namespace joinery::grade
