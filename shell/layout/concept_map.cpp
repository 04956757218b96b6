#include "shell/layout/concept_map.hpp"

#include <algorithm>
#include <cmath>

namespace joinery::shell {

namespace {

constexpr float k_least_column = 140;
constexpr float k_widest_column = 220;
constexpr float k_edges = 28; // between two columns, where lines run
constexpr float k_node = 30;
constexpr float k_gap = 6;
constexpr float k_caption = 36;
constexpr float k_below_band = 12;

std::size_t column_count(const std::vector<ConceptPlace>& places) {
    std::size_t deepest = 0;
    for (const ConceptPlace& place : places)
        deepest = std::max(deepest, place.depth);
    return deepest + 1;
}

float column_width(const std::vector<ConceptPlace>& places, float width) {
    return std::floor(std::min(k_widest_column, (width + k_edges) / static_cast<float>(column_count(places))));
}

} // namespace

bool does_map_fit(const std::vector<ConceptPlace>& places, float width) {
    return column_width(places, width) >= k_least_column;
}

ConceptMap concept_map(const std::vector<ConceptPlace>& places, float width) {
    ConceptMap map;
    const float column = column_width(places, width);
    std::vector<float> ends(column_count(places)); // of each column, as far as it is filled
    for (const ConceptPlace& place : places) {
        if (map.bands.empty() || map.bands.back().pack != place.pack) {
            if (!map.bands.empty())
                map.height += k_below_band;
            map.bands.push_back({place.pack, {0, map.height, width, k_caption}});
            map.height += k_caption;
            std::fill(ends.begin(), ends.end(), map.height);
        }
        float& end = ends[place.depth];
        map.nodes.push_back({static_cast<float>(place.depth) * column, end, column - k_edges, k_node});
        end += k_node + k_gap;
        map.height = std::max(map.height, end);
    }
    return map;
}

} // namespace joinery::shell
