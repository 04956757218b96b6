// Proves a pack: runs all of its SQL as the page would, and reports what does not do what its author says.
#pragma once

#include <cstddef>
#include <string>

#include "engine/cli/findings.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::cli {

struct ProofOptions {
    std::string only; // the id of one exercise; empty: all of them
    std::size_t jobs = 1;
    // Also search: for mutants of the solutions that the data do not tell from them, and for databases on which an
    // `accept` is not right.
    bool has_mutants = false;
};

// Every script runs on every data set; assumptions find no row; each solution and `accept` is judged right, each
// `wrong` wrong, with its own sentence. Where a data set cannot be built, its exercises are passed over. The findings
// come in the order of the exercises, however many are proven at once.
Findings prove_pack(const pack::SourcePack& source, const ProofOptions& options = {});

} // namespace joinery::cli
