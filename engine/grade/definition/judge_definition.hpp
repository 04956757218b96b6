// Judges what a script defined: tables, views, indexes and triggers, by what they mean and not by how they are written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/grade/verdict/verdict.hpp"
#include "engine/sql/connection.hpp"

namespace joinery::grade {

// Nothing where both databases define the same, in meaning. Else a verdict of the kind `definition`: its text is about
// the most important difference, `definitions` lists up to 20, and `notes` names what is otherwise and does no harm.
// Rows of tables are not compared here. Both databases stand in no transaction, and are as they were afterwards.
//
// Where a meaning cannot be read (defaults, checks, generated columns, triggers, views), the same statements are tried
// on copies of both: first those of `probes`, scripts of the exercise, then generated ones. Equal in all that was tried
// is not proved equal; the number of statements and their steps are bounded, and the same on every machine. A generated
// statement that leaves behind what the assumptions rule out, queries for rows that are never there, tells nothing.
std::optional<Verdict> judge_definition(sql::Connection& expected, sql::Connection& actual,
                                        const std::vector<std::string>& probes,
                                        const std::vector<std::string>& assumptions = {});

// Whether judge_definition() finds nothing, without looking on once it has found something. False without memory.
bool define_the_same(sql::Connection& expected, sql::Connection& actual, const std::vector<std::string>& probes,
                     const std::vector<std::string>& assumptions = {});

// What is otherwise and does no harm: STRICT, WITHOUT ROWID or AUTOINCREMENT that the task does not ask for. For a
// verdict that is right.
std::vector<std::string> notes_on_definition(const sql::Connection& expected, const sql::Connection& actual);

} // namespace joinery::grade
