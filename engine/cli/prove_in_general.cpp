#include "engine/cli/prove_in_general.hpp"

#include <algorithm>

#include "engine/search/judge_in_general.hpp"

namespace joinery::cli {

namespace {

// As often as the page's: what a fast machine of a learner finds, this one is to find too.
constexpr int k_more = 2;

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

} // namespace

void prove_in_general(const pack::Pack& pack, const pack::Exercise& exercise, const pack::ExerciseSource& source,
                      pack::Report& report) {
    if (exercise.search_ms == 0)
        return;
    for (const pack::WrittenScript& accepted : source.accepted)
        if (const auto fault = search::search_in_general(pack, exercise, accepted.sql, k_more * exercise.search_ms))
            report.add(pack::Finding::accept_differs, {accepted.path, accepted.first_line}, {one_line(fault->witness)});
}

} // namespace joinery::cli
