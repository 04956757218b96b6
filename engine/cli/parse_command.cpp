#include <fstream>
#include <iostream>

#include "engine/base/json_tree.hpp"
#include "engine/base/json_writer.hpp"
#include "engine/base/text_position.hpp"
#include "engine/cli/commands.hpp"
#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"

namespace joinery::cli {

namespace {

// A line of the batch, read.
struct Request {
    std::string id = "null"; // JSON, as it came
    std::optional<std::string> sql;
};

std::string_view characters(std::string_view line, const JsonNode& node) {
    return line.substr(node.begin, node.end - node.begin);
}

Request read_request(std::string_view line) {
    Request request;
    const auto nodes = parse_json(line);
    if (!nodes || (*nodes)[0].kind != JsonKind::object)
        return request;
    for (std::uint32_t at = 1; at < (*nodes)[0].after; at = (*nodes)[at + 1].after) {
        const std::string name = unescape_json(characters(line, (*nodes)[at]));
        const JsonNode& value = (*nodes)[at + 1];
        const std::string_view text = characters(line, value);
        if (name == "sql" && value.kind == JsonKind::text)
            request.sql = unescape_json(text);
        if (name == "id" && value.kind == JsonKind::text)
            request.id = '"' + std::string(text) + '"';
        if (name == "id" && value.kind == JsonKind::number)
            request.id = text;
    }
    return request;
}

std::string printed(const std::vector<parse::Statement>& statements) {
    std::string text;
    for (const parse::Statement& statement : statements)
        text += (text.empty() ? "" : ";\n") + parse::print(statement);
    return text;
}

void write_error(JsonWriter& out, std::string_view message, TextPosition at) {
    out.member_truth("ok", false);
    out.member("error");
    out.begin_object();
    out.member_text("message", message);
    out.member_integer("line", at.line);
    out.member_integer("column", at.column);
    out.end_object();
}

// False where there is something to complain of.
bool answer_in_json(const Request& request) {
    JsonWriter out;
    out.begin_object();
    bool is_right = false;
    if (!request.sql) {
        write_error(out, "This line is no JSON object with a text `sql`.", {});
    } else if (const auto statements = parse::parse_script(*request.sql, parse::k_sqlite_limits)) {
        is_right = true;
        out.member_truth("ok", true);
        out.member_text("printed", printed(*statements));
    } else {
        write_error(out, statements.error().message, position_at(*request.sql, statements.error().place.offset));
    }
    out.end_object();
    std::cout << "{\"id\":" << request.id << ',' << out.take().substr(1) << '\n';
    return is_right;
}

bool answer_in_words(const std::string& path, int line, const Request& request) {
    if (!request.sql) {
        std::cerr << path << ':' << line << ": error: This line is no JSON object with a text `sql`.\n";
        return false;
    }
    const auto statements = parse::parse_script(*request.sql, parse::k_sqlite_limits);
    if (statements) {
        std::cout << printed(*statements) << '\n';
        return true;
    }
    const TextPosition at = position_at(*request.sql, statements.error().place.offset);
    std::cerr << path << ':' << line << ": error: " << statements.error().message << ", in its line " << at.line
              << ", column " << at.column << '\n';
    return false;
}

} // namespace

ExitCode parse(const ParseOptions& options) {
    std::ifstream file(options.batch, std::ios::binary);
    if (!file) {
        std::cerr << options.batch << ": cannot be read\n";
        return ExitCode::usage;
    }
    ExitCode code = ExitCode::clean;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        const Request request = read_request(line);
        const bool is_right =
            options.is_json ? answer_in_json(request) : answer_in_words(options.batch, number, request);
        if (!is_right)
            code = ExitCode::findings;
    }
    return code;
}

} // namespace joinery::cli
