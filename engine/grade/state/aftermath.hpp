// A script that has run, and the state in which it left its database.
#pragma once

#include <string_view>

#include "engine/grade/run/trial.hpp"
#include "engine/grade/state/database_state.hpp"
#include "engine/sql/connection.hpp"

namespace joinery::grade {

struct Aftermath {
    Trial trial;
    DatabaseState state; // empty where the script ended in an error
};

// Runs the script on a database of its own. What cannot be read afterwards is an error of the script.
Aftermath aftermath_of(sql::Connection& database, std::string_view script, const TrialOptions& options = {});

// Whether the last statement that returned columns is one that changes rows: INSERT … RETURNING.
bool returns_changed_rows(const Trial& trial, std::string_view script);

// Whether every statement of the script is a query.
bool only_reads(std::string_view script);

} // namespace joinery::grade
