#include "engine/cli/keep_witnesses.hpp"

#include <algorithm>

#include "engine/search/known_witness.hpp"

namespace joinery::cli {

void keep_witnesses(const std::vector<SurvivingMutant>& mutants, pack::Pack& pack) {
    for (pack::Exercise& exercise : pack.exercises)
        for (const SurvivingMutant& mutant : mutants) {
            std::vector<std::string>& kept = exercise.witnesses;
            const bool is_asked_for = exercise.mode == pack::Mode::result && exercise.search_ms > 0;
            if (mutant.exercise != exercise.id || !is_asked_for || kept.size() >= k_kept_witnesses ||
                mutant.witness.empty() || !search::is_witness(mutant.witness))
                continue;
            if (std::find(kept.begin(), kept.end(), mutant.witness) == kept.end())
                kept.push_back(mutant.witness);
        }
}

} // namespace joinery::cli
