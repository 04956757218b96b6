#include "engine/cli/batch.hpp"

#include <fstream>
#include <iostream>
#include <optional>
#include <vector>

#include "engine/base/json_tree.hpp"
#include "engine/base/utf8.hpp"

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
        if (lines.empty())
            line = without_mark(line);
        if (line.find_first_not_of(" \t") != std::string::npos)
            lines.push_back(std::move(line));
    }
    return lines;
}

// As written, where the line is JSON.
std::optional<std::string> id_in(std::string_view line) {
    const auto nodes = parse_json(line);
    if (!nodes)
        return std::nullopt;
    for (std::uint32_t at = 1; nodes->front().kind == JsonKind::object && at < nodes->front().after;
         at = (*nodes)[at + 1].after) {
        const auto characters = [&](const JsonNode& node) { return line.substr(node.begin, node.end - node.begin); };
        const JsonNode& value = (*nodes)[at + 1];
        if (unescape_json(characters((*nodes)[at])) == "id")
            return value.kind == JsonKind::text ? '"' + std::string(characters(value)) + '"'
                                                : std::string(characters(value));
    }
    return "null";
}

// Of a line that is cut off behind its id.
std::string id_at_beginning(std::string_view line) {
    constexpr std::string_view k_spaces = " \t";
    constexpr std::string_view k_name = "\"id\"";
    const std::size_t brace = line.find_first_not_of(k_spaces);
    const std::size_t name = brace < line.size() ? line.find_first_not_of(k_spaces, brace + 1) : std::string_view::npos;
    if (name == std::string_view::npos || line[brace] != '{' || line.substr(name, k_name.size()) != k_name)
        return "null";
    const std::string_view rest = line.substr(name);
    for (std::size_t end = k_name.size(); (end = rest.find_first_of(",}", end)) != std::string_view::npos; ++end)
        if (auto id = id_in("{" + std::string(rest.substr(0, end)) + "}"))
            return *std::move(id);
    return "null";
}

} // namespace

std::string echoed_id(std::string_view line) {
    const std::string readable = valid_utf8(line);
    auto id = id_in(readable);
    return id ? *std::move(id) : id_at_beginning(readable);
}

std::string_view without_mark(std::string_view line) {
    constexpr std::string_view k_mark = "\xEF\xBB\xBF";
    return line.substr(0, k_mark.size()) == k_mark ? line.substr(k_mark.size()) : line;
}

std::string fault_in(std::string_view line, const JsonReading& reading) {
    return valid_utf8(line) == line ? reading.fault() : "The line has bytes that are no UTF-8.";
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
