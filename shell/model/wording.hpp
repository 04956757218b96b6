// The workbench's sentences about the model, once: panels and the mirror say the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "shell/model/model.hpp"
#include "shell/model/verdict_wording.hpp" // sentences about a verdict are a file of their own

namespace joinery::shell {

// What the interface speaks; a pack may speak another.
inline constexpr std::string_view k_interface_language = "en";

// "1 row", "1,234 rows".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// The line, from 1, that a byte offset is in.
std::size_t line_of(std::string_view text, std::size_t offset);

// "1 statement · 4 rows · 0.4 ms · 212 steps". Empty where nothing has run, or an error came first.
std::string run_text(const Model& model);

// What the chosen result's place says where there is no grid: nothing has run, no rows, results lost. Else empty.
std::string no_grid_text(const Model& model);

// "Running. The statement at line 2 is at work." Empty where no long wait is on.
std::string work_text(const Model& model);

// "Line 2: There is no column `nmae` here. Did you mean `name`? SQLite says: no such column: nmae". Line 0: not known.
std::string error_text(const sql::SqlError& error, std::size_t line);

// The same without line and sentence: "Did you mean `name`? SQLite says: no such column: nmae".
std::string error_details(const sql::SqlError& error);

// How the newest run went, in one go: its error, else run_text(). Empty where there is none.
std::string outcome_text(const Model& model);

// "Result: 1,234 rows, the first 200 of them here."
std::string result_caption(const session::ResultSummary& summary, std::size_t shown);

// "select, where. Difficulty 1 of 5, about 2 minutes." Empty where no exercise is open.
std::string exercise_text(const Model& model);

// "Exercise 4 of 12".
std::string place_text(const Model& model);

// "3 of 12 solved".
std::string progress_text(const Model& model);

// A column's type and constraints: "INTEGER, not null, references owners.id". The key implies not null.
std::string column_text(const schema::Column& column);

// "120 rows" or "view".
std::string relation_text(const schema::Relation& relation);

// The name of the data that the learner's tables hold.
std::string data_name(const Model& model);

// Says that the tables hold a counterexample. Empty where they do not.
std::string witness_text(const Model& model);

// The newest hint that follows from the answer, or that there is none. Empty where none was asked for.
std::string hint_text(const Model& model);
std::string no_hint_text();

// "Loading the SQL engine: 120 of 400 kB." Empty once it is ready.
std::string engine_text(const Engine& engine);

// A cell as words: "NULL" for NULL, hexadecimal with length for a blob, "…" behind what was cut.
std::string cell_text(const session::Cell& cell);

// Line breaks and the spaces around them as one space.
std::string one_line(std::string_view text);

// The footer: where answers are kept, which SQLite this is, and what kind of test this is not.
std::string saved_text(const Model& model);
std::string sqlite_text(const Model& model);
std::string practice_text();

} // namespace joinery::shell
