// How `joinery check` is called.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace joinery::cli {

enum class FindingsFormat { human, json, github, sarif };

struct FindingsFormatName {
    FindingsFormat format;
    std::string_view name;
};
inline constexpr FindingsFormatName k_findings_formats[] = {
    {FindingsFormat::human, "human"},
    {FindingsFormat::json, "json"},
    {FindingsFormat::github, "github"},
    {FindingsFormat::sarif, "sarif"},
};

struct CheckOptions {
    std::string path = "."; // a pack's folder, or one with packs in it
    std::string only;       // the id of one exercise
    FindingsFormat format = FindingsFormat::human;
    bool is_strict = false;   // warnings fail as errors do
    bool is_watching = false; // check again whenever a file changes, until interrupted
    bool has_mutants = false; // look for mutants that the data do not tell from the solution
    bool is_fixing = false;   // write a hidden variant for each of them
    std::size_t jobs = 1;
};

} // namespace joinery::cli
