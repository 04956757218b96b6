#include <iostream>

#include "engine/cli/author_commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/open_pack.hpp"
#include "engine/cli/verdict_text.hpp"
#include "engine/pack/limits.hpp"
#include "engine/search/judge_answer.hpp"

namespace joinery::cli {

ExitCode grade_command(const GradeOptions& options) {
    const auto opened = open_pack(options.pack);
    if (!opened)
        return ExitCode::usage;
    const pack::Pack& pack = opened->pack;
    const pack::Exercise* const exercise = pack.find_exercise(options.exercise);
    if (!exercise) {
        std::cerr << options.pack << ": There is no exercise `" << options.exercise << "`.\n";
        return ExitCode::usage;
    }
    const bool is_piped = options.answer == "-";
    const auto answer =
        is_piped ? read_standard_input(pack::k_text_bytes) : read_file(options.answer, pack::k_text_bytes);
    if (!answer)
        return ExitCode::usage;
    const grade::Verdict verdict = search::judge_answer(pack, *exercise, *answer).verdict;
    if (options.is_json)
        std::cout << verdict_json(verdict) << '\n';
    else
        std::cout << verdict_text(verdict, is_piped ? "answer" : options.answer, *answer);
    if (verdict.kind == grade::VerdictKind::reference_broken)
        return ExitCode::usage;
    return verdict.right ? ExitCode::clean : ExitCode::findings;
}

} // namespace joinery::cli
