#include "engine/cli/batch.hpp"

#include <fstream>
#include <iostream>
#include <optional>
#include <vector>

#include "engine/base/json_tree.hpp"

namespace joinery::cli {

namespace {

std::optional<std::vector<std::string>> read_lines(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (line.find_first_not_of(" \t") != std::string::npos)
            lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

std::string echoed_id(std::string_view line) {
    const auto nodes = parse_json(line);
    if (!nodes || nodes->front().kind != JsonKind::object)
        return "null";
    for (std::uint32_t at = 1; at < nodes->front().after; at = (*nodes)[at + 1].after) {
        const JsonNode& name = (*nodes)[at];
        const JsonNode& value = (*nodes)[at + 1];
        const std::string_view text = line.substr(value.begin, value.end - value.begin);
        if (line.substr(name.begin, name.end - name.begin) != "id")
            continue;
        if (value.kind == JsonKind::text)
            return '"' + std::string(text) + '"';
        if (value.kind == JsonKind::number)
            return std::string(text);
    }
    return "null";
}

ExitCode run_batch(const std::string& path, std::size_t jobs, const AnswerLine& answer) {
    const auto lines = read_lines(path);
    if (!lines) {
        std::cerr << path << ": cannot be read\n";
        return ExitCode::usage;
    }
    if (jobs > 1)
        answer_in_processes(*lines, jobs, answer);
    else
        for (const std::string& line : *lines)
            std::cout << answer(line) << '\n' << std::flush;
    return ExitCode::clean;
}

} // namespace joinery::cli
