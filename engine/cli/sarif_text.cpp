#include "engine/base/json_writer.hpp"
#include "engine/cli/findings_text.hpp"
#include "engine/pack/source/codes.hpp"

namespace joinery::cli {

namespace {

std::string_view level(pack::Severity severity) { return severity == pack::Severity::error ? "error" : "warning"; }

// A path as a relative reference of RFC 3986: bytes but for those that stand for themselves in percent signs.
std::string uri_of(std::string_view path) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = !path.empty() && path.front() == '/' ? "file://" : "";
    for (const char byte : path) {
        const auto value = static_cast<unsigned char>(byte);
        if (plain.find(byte) != std::string_view::npos)
            uri += byte;
        else
            uri.append("%").append(1, digits[value >> 4U]).append(1, digits[value & 15U]);
    }
    return uri;
}

void write_message(JsonWriter& out, std::string_view name, std::string_view text) {
    out.member(name);
    out.begin_object();
    out.member_text("text", text);
    out.end_object();
}

void write_rules(JsonWriter& out) {
    out.member("rules");
    out.begin_list();
    for (const pack::FindingWords& words : pack::all_findings()) {
        out.begin_object();
        out.member_text("id", words.code);
        write_message(out, "shortDescription", words.message);
        out.member("defaultConfiguration");
        out.begin_object();
        out.member_text("level", level(words.severity));
        out.end_object();
        out.end_object();
    }
    out.end_list();
}

void write_region(JsonWriter& out, const pack::Diagnostic& one) {
    out.member("region");
    out.begin_object();
    out.member_integer("startLine", one.line);
    if (one.column > 0)
        out.member_integer("startColumn", one.column);
    out.end_object();
}

void write_result(JsonWriter& out, const pack::Diagnostic& one) {
    out.begin_object();
    out.member_text("ruleId", one.code);
    for (std::size_t i = 0; i < pack::all_findings().size(); ++i)
        if (pack::all_findings()[i].code == one.code)
            out.member_integer("ruleIndex", static_cast<std::int64_t>(i));
    out.member_text("level", level(one.severity));
    write_message(out, "message", one.message);
    out.member("locations");
    out.begin_list();
    out.begin_object();
    out.member("physicalLocation");
    out.begin_object();
    out.member("artifactLocation");
    out.begin_object();
    out.member_text("uri", uri_of(one.path));
    out.end_object();
    if (one.line > 0)
        write_region(out, one);
    out.end_object();
    out.end_object();
    out.end_list();
    out.end_object();
}

} // namespace

std::string sarif_text(const Findings& findings) {
    JsonWriter out;
    out.begin_object();
    out.member_text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    out.member_text("version", "2.1.0");
    out.member("runs");
    out.begin_list();
    out.begin_object();
    out.member("tool");
    out.begin_object();
    out.member("driver");
    out.begin_object();
    out.member_text("name", "joinery");
    write_rules(out);
    out.end_object();
    out.end_object();
    out.member_text("columnKind", "unicodeCodePoints");
    out.member("results");
    out.begin_list();
    for (const pack::Diagnostic& one : findings.diagnostics)
        write_result(out, one);
    out.end_list();
    out.end_object();
    out.end_list();
    out.end_object();
    return out.take() + '\n';
}

} // namespace joinery::cli
