// How long a search takes for a solution of a pack and one with a slip, natively and as wasm: for each pair a line with
// its name, the outcome, the trials and the milliseconds. Both builds search the same pairs in the same way, so that
// their times are a ratio, and everything else is equal.
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "engine/grade/grade_answer.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/search/counterexample.hpp"
#include "engine/search/scratch_database.hpp"
#include "engine/search/script_mutants.hpp"

using namespace joinery;
using namespace joinery::search;

namespace {

// As many trials as a check in the page has. Every so many mutants one is searched for.
constexpr SearchBudget k_budget{.trials = 600, .steps = 6'000'000, .milliseconds = 60'000};
constexpr std::size_t k_apart = 10;

void search_mutants_of(const pack::Pack& pack, const pack::Exercise& exercise) {
    const pack::DataSet& data = *pack.find_data(exercise.data);
    auto database = ScratchDatabase::make(data.schema);
    const auto definitions = schema::read_definitions(database->connection());
    const auto mutants = mutants_of_script(exercise.solution, *definitions);
    for (std::size_t i = 0; i < mutants.size(); i += k_apart) {
        const SearchResult found = find_counterexample({.schema = data.schema,
                                                        .assumptions = data.assumptions,
                                                        .reference = exercise.solution,
                                                        .answer = mutants[i].sql,
                                                        .rules = grade::rules_of(exercise)},
                                                       k_budget);
        std::printf("%s %zu\t%s\t%llu\t%.3f\n", exercise.id.c_str(), i, std::string(name(found.outcome)).c_str(),
                    static_cast<unsigned long long>(found.trials), found.milliseconds);
    }
}

} // namespace

// The arguments are compiled packs.
int main(int count, char** arguments) {
    for (int i = 1; i < count; ++i) {
        std::stringstream text;
        text << std::ifstream(arguments[i], std::ios::binary).rdbuf();
        const auto pack = pack::read_compiled(text.str());
        if (!pack)
            return 1;
        for (const pack::Exercise& exercise : pack->exercises)
            if (exercise.mode == pack::Mode::result && !exercise.multi)
                search_mutants_of(*pack, exercise);
    }
    return 0;
}
