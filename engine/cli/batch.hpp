// Batches: a file of JSON lines, a request each, and one line of JSON in answer to each, in order.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json_reader.hpp"
#include "engine/cli/exit_code.hpp"

namespace joinery::cli {

// The member `id` of a request as JSON, as it came; "null" where there is none. Of a line that is no JSON it is found
// where only bytes of a text are ill-formed, or where it stands first.
std::string echoed_id(std::string_view line);

// The first line of a file, without the byte order mark that some programs put in front.
std::string_view without_mark(std::string_view line);

// What is wrong with a line, of whose reading something is.
std::string fault_in(std::string_view line, const JsonReading& reading);

// What to print for a line, without a line break.
using AnswerLine = std::function<std::string(std::string_view line)>;

// Answers every line of the file, up to `jobs` at a time, and prints each answer as soon as those before it are out.
// Empty lines are passed over. `usage` where the file cannot be read, else `clean`: a bad line has a bad answer.
ExitCode run_batch(const std::string& path, std::size_t jobs, const AnswerLine& answer);

// In processes rather than threads: our SQLite knows no threads. One that dies leaves an answer that says so for the
// line it was at.
void answer_in_processes(const std::vector<std::string>& lines, std::size_t jobs, const AnswerLine& answer);

} // namespace joinery::cli
