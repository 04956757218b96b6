#include <filesystem>
#include <iostream>

#include "engine/base/json_writer.hpp"
#include "engine/cli/commands.hpp"
#include "engine/cli/error_text.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/plain_table.hpp"
#include "engine/grade/grade_answer.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/pack/limits.hpp"
#include "engine/session/verdict_json.hpp"

namespace joinery::cli {

namespace {

std::string json_text(const grade::Verdict& verdict) {
    JsonWriter out;
    session::write_verdict(out, verdict);
    return out.take();
}

ExitCode exit_code(const grade::Verdict& verdict) { return verdict.right ? ExitCode::clean : ExitCode::findings; }

void print_rows(std::string_view title, const grade::Verdict& verdict, const grade::ShownRows& rows) {
    if (rows.count > 0)
        std::cout << '\n' << title << '\n' << plain_table(grade::ShownResult{verdict.difference.columns, rows});
}

void print(const grade::Verdict& verdict, std::string_view answer_path, std::string_view answer) {
    std::cout << verdict.text << '\n';
    if (verdict.data_set)
        std::cout << "Data: " << verdict.data_set->name << '\n';
    print_rows("Missing", verdict, verdict.difference.missing);
    print_rows("Too many", verdict, verdict.difference.extra);
    for (const std::string& note : verdict.notes)
        std::cout << '\n' << note << '\n';
    if (verdict.error)
        std::cout << '\n' << error_text(*verdict.error, answer_path, answer);
}

} // namespace

ExitCode compare(const CompareOptions& options) {
    const auto schema = read_file(options.schema, pack::k_text_bytes);
    const auto reference = read_file(options.reference, pack::k_text_bytes);
    const auto answer = read_file(options.answer, pack::k_text_bytes);
    std::vector<grade::Fixture> fixtures;
    for (const std::string& path : options.data) {
        const auto data = read_file(path, pack::k_text_bytes);
        if (!data || !schema)
            return ExitCode::usage;
        fixtures.push_back({{std::filesystem::path(path).stem().string(), false}, {*schema, *data}});
    }
    if (!schema || !reference || !answer)
        return ExitCode::usage;
    const grade::Verdict verdict = grade::grade_answer(fixtures, *reference, *answer, {});
    if (options.is_json)
        std::cout << json_text(verdict) << '\n';
    else
        print(verdict, options.answer, *answer);
    return exit_code(verdict);
}

ExitCode judge(const JudgeOptions& options) {
    const auto text = read_file(options.pack, pack::k_pack_bytes);
    if (!text)
        return ExitCode::usage;
    const auto pack = pack::read_compiled(*text);
    if (!pack) {
        std::cerr << options.pack << ": " << pack.error() << '\n';
        return ExitCode::usage;
    }
    const pack::Exercise* exercise = pack->find_exercise(options.exercise);
    if (!exercise) {
        std::cerr << options.pack << ": There is no exercise " << options.exercise << ".\n";
        return ExitCode::usage;
    }
    ExitCode code = ExitCode::clean;
    for (const std::string& path : options.answers) {
        const auto answer = read_file(path, pack::k_text_bytes);
        if (!answer)
            return ExitCode::usage;
        const grade::Verdict verdict = grade::grade_exercise(*pack, *exercise, *answer);
        std::cout << json_text(verdict) << '\n';
        if (!verdict.right)
            code = ExitCode::findings;
    }
    return code;
}

} // namespace joinery::cli
