#include "engine/cli/findings_text.hpp"

#include <algorithm>

#include "engine/base/json_writer.hpp"
#include "engine/cli/counted.hpp"
#include "engine/cli/source_excerpt.hpp"
#include "engine/pack/printable.hpp"

namespace joinery::cli {

namespace {

std::string_view name(pack::Severity severity) { return severity == pack::Severity::error ? "error" : "warning"; }

std::int64_t count_of(const Findings& findings, pack::Severity severity) {
    return std::count_if(findings.diagnostics.begin(), findings.diagnostics.end(),
                         [&](const pack::Diagnostic& one) { return one.severity == severity; });
}

// GitHub's own escapes: what would end a property, a command or its line.
std::string escaped(std::string_view text, bool is_property) {
    std::string out;
    for (const char byte : pack::printable(text)) {
        if (byte == '%')
            out += "%25";
        else if (byte == ':' && is_property)
            out += "%3A";
        else if (byte == ',' && is_property)
            out += "%2C";
        else
            out += byte;
    }
    return out;
}

void write_place(JsonWriter& out, const std::string& path, int line, int column) {
    out.member_text("path", path);
    for (const auto& [member, number] : {std::pair("line", line), std::pair("column", column)})
        if (number > 0)
            out.member_integer(member, number);
        else
            out.member_null(member);
}

// To be pasted into a file hidden-*.sql of the exercise's data, and into the exercise.
std::string remedy(const Findings& findings, const pack::Diagnostic& about) {
    for (const SurvivingMutant& mutant : findings.mutants)
        if (!mutant.rows_to_add.empty() && mutant.path == about.path && mutant.line == about.line &&
            mutant.column == about.column && about.message.find(mutant.words) != std::string::npos)
            return mutant.rows_to_add +
                   (mutant.probe_to_add.empty() ? "" : "```sql probe\n" + mutant.probe_to_add + "```\n");
    return {};
}

// Of all exercises in one line; nothing where no mutant was made.
std::string tally_text(const Findings& findings) {
    MutantTally all;
    for (const MutantTally& tally : findings.tallies) {
        all.mutants += tally.mutants;
        all.by_data += tally.by_data;
        all.by_search += tally.by_search;
    }
    if (all.mutants == 0)
        return {};
    return counted(all.mutants, "mutant", "mutants") + " of " +
           counted(findings.tallies.size(), "solution", "solutions") + ": the data tell " +
           std::to_string(all.by_data) + " from it, only a search " + std::to_string(all.by_search) + ", and " +
           std::to_string(all.mutants - all.by_data - all.by_search) + " are probably equivalent.\n";
}

} // namespace

std::string human_text(const Findings& findings) {
    std::string text;
    SourceExcerpts excerpts;
    for (const pack::Diagnostic& one : findings.diagnostics)
        text += to_text(one) + '\n' + excerpts.at(one.path, one.line, one.column) + remedy(findings, one);
    for (const SurvivingMutant& mutant : findings.mutants)
        if (mutant.rows_to_add.empty())
            text += pack::printable(mutant.path) + ':' + std::to_string(mutant.line) + ':' +
                    std::to_string(mutant.column) + ": note: probably equivalent: " + pack::printable(mutant.words) +
                    ". No data was found that tells it from the solution.\n";
    return text + tally_text(findings);
}

std::string json_text(const Findings& findings) {
    JsonWriter out;
    out.begin_object();
    out.member("findings");
    out.begin_list();
    for (const pack::Diagnostic& one : findings.diagnostics) {
        out.begin_object();
        write_place(out, one.path, one.line, one.column);
        out.member_text("severity", name(one.severity));
        out.member_text("code", one.code);
        out.member_text("message", one.message);
        out.end_object();
    }
    out.end_list();
    out.member("mutants");
    out.begin_list();
    for (const SurvivingMutant& one : findings.mutants) {
        out.begin_object();
        out.member_text("exercise", one.exercise);
        write_place(out, one.path, one.line, one.column);
        out.member_text("words", one.words);
        out.member_text("sql", one.sql);
        for (const auto& [member, text] :
             {std::pair("rows_to_add", &one.rows_to_add), {"probe_to_add", &one.probe_to_add}})
            if (text->empty())
                out.member_null(member);
            else
                out.member_text(member, *text);
        out.end_object();
    }
    out.end_list();
    out.member("mutant_numbers");
    out.begin_list();
    for (const MutantTally& one : findings.tallies) {
        out.begin_object();
        out.member_text("exercise", one.exercise);
        out.member_text("path", one.path);
        out.member_integer("mutants", static_cast<std::int64_t>(one.mutants));
        out.member_integer("by_data", static_cast<std::int64_t>(one.by_data));
        out.member_integer("by_search", static_cast<std::int64_t>(one.by_search));
        out.end_object();
    }
    out.end_list();
    out.member_integer("errors", count_of(findings, pack::Severity::error));
    out.member_integer("warnings", count_of(findings, pack::Severity::warning));
    out.end_object();
    return out.take() + '\n';
}

std::string github_text(const Findings& findings) {
    std::string text;
    for (const pack::Diagnostic& one : findings.diagnostics) {
        text.append("::").append(name(one.severity)).append(" file=").append(escaped(one.path, true));
        if (one.line > 0)
            text += ",line=" + std::to_string(one.line);
        if (one.line > 0 && one.column > 0)
            text += ",col=" + std::to_string(one.column);
        text += ",title=" + escaped(one.code, true) + "::" + escaped(one.message, false) + '\n';
    }
    return text;
}

std::string findings_text(const Findings& findings, FindingsFormat format) {
    switch (format) {
    case FindingsFormat::human:
        return human_text(findings);
    case FindingsFormat::json:
        return json_text(findings);
    case FindingsFormat::github:
        return github_text(findings);
    case FindingsFormat::sarif:
        return sarif_text(findings);
    }
    return {};
}

} // namespace joinery::cli
