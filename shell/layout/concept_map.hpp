// The map of concepts: a band for each pack, and in all bands the same columns, so that what a concept builds on always
// stands to its left.
#pragma once

#include <cstddef>
#include <vector>

#include "shell/layout/rects.hpp"
#include "shell/model/library.hpp"

namespace joinery::shell {

struct ConceptBand {
    const LibraryPack* pack = nullptr;
    Rect caption;
};

// From the map's own corner.
struct ConceptMap {
    std::vector<Rect> nodes; // one a place, in the places' order
    std::vector<ConceptBand> bands;
    float height = 0;
};

// A narrower map would cut every name: then a list says more.
bool does_map_fit(const std::vector<ConceptPlace>& places, float width);

ConceptMap concept_map(const std::vector<ConceptPlace>& places, float width);

} // namespace joinery::shell
