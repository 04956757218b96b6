// The whole judgement of an answer, the same in the page, in `joinery grade` and in `joinery judge`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/judged_data.hpp"
#include "engine/grade/verdict/verdict.hpp"
#include "engine/pack/pack.hpp"

namespace joinery::search {

struct Judgement {
    grade::Verdict verdict;
    std::optional<std::string> witness; // of a verdict `counterexample`: INSERT statements
};

// By grade_exercise(); an answer that is right on all data, by judge_in_general() too. Never fails.
Judgement judge_answer(const pack::Pack& pack, const pack::Exercise& exercise, std::string_view answer,
                       const std::vector<std::string>& witnesses = {});

// The same for many answers on the same data, which is that of the exercise.
Judgement judge_answer(grade::JudgedData& data, const pack::Pack& pack, const pack::Exercise& exercise,
                       std::string_view answer, const std::vector<std::string>& witnesses = {});

} // namespace joinery::search
