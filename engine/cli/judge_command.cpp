#include <iostream>

#include "engine/cli/commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/verdict_text.hpp"
#include "engine/grade/grade_answer.hpp"
#include "engine/grade/judged_data.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/pack/limits.hpp"
#include "engine/search/judge_answer.hpp"

namespace joinery::cli {

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
    grade::JudgedData data(grade::fixtures_of(*pack->find_data(exercise->data)));
    ExitCode code = ExitCode::clean;
    for (const std::string& path : options.answers) {
        const auto answer = read_file(path, pack::k_text_bytes);
        if (!answer)
            return ExitCode::usage;
        const grade::Verdict verdict = search::judge_answer(data, *pack, *exercise, *answer).verdict;
        std::cout << verdict_json(verdict) << '\n';
        if (!verdict.right)
            code = ExitCode::findings;
    }
    return code;
}

} // namespace joinery::cli
