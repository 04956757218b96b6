#include "engine/search/judge_answer.hpp"

#include <utility>

#include "engine/grade/grade_answer.hpp"
#include "engine/search/judge_in_general.hpp"

namespace joinery::search {

Judgement judge_answer(const pack::Pack& pack, const pack::Exercise& exercise, std::string_view answer,
                       const std::vector<std::string>& witnesses) {
    grade::JudgedData data(grade::fixtures_of(*pack.find_data(exercise.data)));
    return judge_answer(data, pack, exercise, answer, witnesses);
}

Judgement judge_answer(grade::JudgedData& data, const pack::Pack& pack, const pack::Exercise& exercise,
                       std::string_view answer, const std::vector<std::string>& witnesses) {
    grade::Verdict verdict = grade::grade_exercise(data, exercise, answer);
    if (verdict.right)
        if (auto fault = judge_in_general(pack, exercise, answer, witnesses))
            return {std::move(fault->verdict), std::move(fault->witness)};
    return {std::move(verdict), std::nullopt};
}

} // namespace joinery::search
