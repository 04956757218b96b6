// joinery differ: a database on which two queries or scripts differ.
#include <iostream>

#include "engine/base/json_reader.hpp"
#include "engine/base/json_writer.hpp"
#include "engine/cli/batch.hpp"
#include "engine/cli/commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/plain_table.hpp"
#include "engine/pack/limits.hpp"
#include "engine/search/counterexample.hpp"
#include "engine/session/verdict_json.hpp"
#include "engine/sql/script.hpp"

namespace joinery::cli {

namespace {

using search::SearchOutcome;
using search::SearchResult;
using search::SearchTask;

void write_result(JsonWriter& out, std::string_view name, const std::optional<grade::ShownResult>& result) {
    out.member(name);
    if (!result)
        return out.null();
    out.begin_object();
    out.member_texts("columns", result->columns);
    out.member("rows");
    session::write_rows(out, result->rows.rows);
    out.end_object();
}

void write_database(JsonWriter& out, const std::vector<grade::ShownTable>& tables) {
    out.member("database");
    out.begin_object();
    for (const grade::ShownTable& table : tables) {
        out.member(table.name);
        out.begin_object();
        out.member_texts("columns", table.content.columns);
        out.member("rows");
        session::write_rows(out, table.content.rows.rows);
        out.end_object();
    }
    out.end_object();
}

// Members, in an object that is open.
void write_search(JsonWriter& out, const SearchResult& result) {
    out.member_text("verdict", name(result.outcome));
    out.member_text("reason", result.reason);
    if (const auto& found = result.counterexample) {
        out.member_integer("rows", static_cast<std::int64_t>(found->row_count));
        write_database(out, found->tables);
        out.member_text("script", found->script);
        out.member_text("probe", found->probe);
        out.member_text("relation", found->relation);
        write_result(out, "result1", found->verdict.expected);
        write_result(out, "result2", found->verdict.actual);
    } else {
        for (const char* member : {"rows", "database", "script", "probe", "relation", "result1", "result2"})
            out.member_null(member);
    }
    out.member_integer("trials", static_cast<std::int64_t>(result.trials));
    out.member_integer("steps", static_cast<std::int64_t>(result.steps));
    out.member("ms");
    out.milliseconds(result.milliseconds);
}

std::string json_of(const std::string& id, const SearchResult& result) {
    JsonWriter out;
    out.begin_object();
    write_search(out, result);
    out.end_object();
    return "{\"id\":" + id + ',' + out.take().substr(1);
}

std::vector<search::SoftReference> read_soft_references(const JsonPlace& constraints) {
    std::vector<search::SoftReference> references;
    if (constraints.is_absent())
        return references;
    for (std::size_t i = 0; i < constraints.list_size(); ++i) {
        const JsonPlace constraint = constraints.element(i);
        if (constraint.member("type").text() == "inclusion_soft")
            references.push_back({constraint.member("table").text(), constraint.member("col").text(),
                                  constraint.member("ref_table").text(), constraint.member("ref_col").text()});
    }
    return references;
}

SearchResult find(SearchTask task, const DifferOptions& options) {
    task.has_texts_in_double_quotes = true;
    return search::find_counterexample(task, {.milliseconds = options.milliseconds, .seed = options.seed});
}

SearchResult search_line(std::string_view line, const DifferOptions& options) {
    const JsonReading reading(line);
    const JsonPlace& root = reading.root();
    SearchTask task{.schema = root.member("schema_sql").text(),
                    .soft_references = read_soft_references(root.member("constraints")),
                    .reference = root.member("q1").text(),
                    .answer = root.member("q2").text(),
                    .is_order_asked = options.is_ordered,
                    .has_nulls = !options.no_nulls};
    if (!root.member("ordered").is_absent())
        task.is_order_asked = root.member("ordered").truth();
    if (reading.has_fault())
        return {.outcome = SearchOutcome::not_searched, .reason = fault_in(line, reading)};
    return find(std::move(task), options);
}

void print(const SearchResult& result) {
    if (!result.counterexample) {
        const bool is_found = result.outcome == SearchOutcome::always;
        std::cout << (is_found ? "They always differ. " : "No difference was found. ") << result.reason << '\n';
        return;
    }
    std::cout << "They differ on this database:\n";
    for (const grade::ShownTable& table : result.counterexample->tables)
        std::cout << '\n' << table.name << '\n' << plain_table(table.content);
    const search::Counterexample& found = *result.counterexample;
    if (!found.probe.empty())
        std::cout << "\nBehind both runs\n" << found.probe;
    const std::string does = found.relation.empty() ? " returns\n" : " leaves in " + found.relation + '\n';
    if (found.verdict.expected)
        std::cout << "\nThe reference" << does << plain_table(*found.verdict.expected);
    if (found.verdict.actual)
        std::cout << "\nThe answer" << does << plain_table(*found.verdict.actual);
    if (!found.verdict.actual && !found.verdict.text.empty())
        std::cout << '\n' << found.verdict.text << '\n';
    std::cout << '\n' << result.reason << (result.reason.empty() ? "" : "\n") << found.script;
}

} // namespace

ExitCode differ(const DifferOptions& options) {
    if (!options.batch.empty())
        return run_batch(options.batch, options.jobs,
                         [&](std::string_view line) { return json_of(echoed_id(line), search_line(line, options)); });
    const auto schema = read_file(options.schema, pack::k_text_bytes);
    const auto reference = read_file(options.reference, pack::k_text_bytes);
    const auto answer = read_file(options.answer, pack::k_text_bytes);
    if (!schema || !reference || !answer)
        return ExitCode::usage;
    SearchTask task{.schema = *schema,
                    .reference = *reference,
                    .answer = *answer,
                    .is_order_asked = options.is_ordered,
                    .has_nulls = !options.no_nulls};
    if (!options.assumptions.empty()) {
        const auto assumptions = read_file(options.assumptions, pack::k_text_bytes);
        if (!assumptions)
            return ExitCode::usage;
        for (const TextSpan& place : sql::split_script(*assumptions))
            task.assumptions.emplace_back(text_at(*assumptions, place));
    }
    const SearchResult result = find(std::move(task), options);
    if (options.is_json)
        std::cout << json_of("null", result) << '\n';
    else
        print(result);
    if (result.outcome == SearchOutcome::not_searched)
        return ExitCode::usage;
    return result.outcome == SearchOutcome::none ? ExitCode::clean : ExitCode::findings;
}

} // namespace joinery::cli
