// What each command of `joinery` does, once its arguments are known. Results go to standard output, findings and
// complaints to standard error, but for `check`, whose findings are its result.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/cli/check_options.hpp"
#include "engine/cli/exit_code.hpp"
#include "engine/grade/grade_answer.hpp"

namespace joinery::cli {

struct BuildOptions {
    std::string folder;
    std::string output;         // a file; empty for standard output
    bool has_witnesses = false; // search for mutants that the data let through, and keep what shows them
    std::size_t jobs = 1;
};

// Compiles a pack, and its translations into files beside the output: course.json, course.es.json. To standard output
// goes the pack alone. Writes nothing where there is an error; warnings do not keep it.
ExitCode build(const BuildOptions& options);

// Reads and proves packs, and prints what is found. Ends with `usage` where there is no such exercise.
ExitCode check(const CheckOptions& options);

struct CompareOptions {
    std::string schema;
    std::vector<std::string> data;   // one database for each; without any, one of the schema alone
    std::vector<std::string> hidden; // scripts run after the first data: one more database for each
    std::string reference;
    std::string answer;
    std::vector<std::string> probes; // files
    grade::Rules rules;              // but for the probes
    bool is_json = false;
};

// Judges an answer against a reference; all of them files. Ends with `usage` where the reference does not run.
ExitCode compare(const CompareOptions& options);

// Judges each case of a file, a line of JSON each, and prints a line with the verdict for each, in order. A case that
// cannot be judged has the verdict "error" and a reason. `-` is standard input.
ExitCode compare_batch(const std::string& path);

struct JudgeOptions {
    std::string pack; // a compiled one
    std::string exercise;
    std::vector<std::string> answers; // files
};

// Judges answers as the page would: a line of JSON for each, the verdict of docs/protocol.md.
ExitCode judge(const JudgeOptions& options);

struct DifferOptions {
    std::string batch;  // a file of JSON lines {"id", "schema_sql", "constraints", "q1", "q2", "ordered"}; or
    std::string schema; // files
    std::string reference;
    std::string answer;
    std::string assumptions; // may be empty
    double milliseconds = 1'000;
    std::uint64_t seed = 1;
    std::size_t jobs = 1;
    bool no_nulls = false;
    bool is_ordered = false;
    bool is_json = false;
};

// Looks for a small legal database on which two queries differ. Ends with `findings` where there is one.
ExitCode differ(const DifferOptions& options);

struct MutantsOptions {
    std::string schema;
    std::string query;
    std::vector<std::string> data; // one database for each; may be none
    double milliseconds = 300;     // of each search
    std::uint64_t seed = 1;
    bool is_json = false;
};

// Makes mutants of a query, and tells which of them the data tells from it. Ends with `findings` where a search finds
// what the data does not.
ExitCode mutants(const MutantsOptions& options);

struct HintOptions {
    std::string schema;
    std::string reference;
    std::string answer;
    std::vector<std::string> data;
    double milliseconds = 2'000;
    bool is_json = false;
};

// Says where a wrong answer is off, or that it is right. Ends with `findings` where a wrong one's place is known.
ExitCode hint(const HintOptions& options);

struct ParseOptions {
    std::string batch; // a file of JSON lines {"id":…,"sql":"…"}
    bool is_json = false;
};

// Parses and prints SQL: an answer for each line of the batch, in order. A line that is no request gets an answer too.
ExitCode parse(const ParseOptions& options);

struct RunOptions {
    std::string database; // either this file,
    std::string schema;   // or a fresh database made by this script
    std::string sql;
};

// Runs SQL under the rules of the page and prints what it returns.
ExitCode run(const RunOptions& options);

} // namespace joinery::cli
