// Keys of two databases as nodes of one graph, whose edges are the rows in which they stand. For rename_keys.cpp only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/grade/state/chosen_keys.hpp"
#include "engine/grade/state/database_state.hpp"

namespace joinery::grade {

enum class Side : std::uint8_t { expected, actual };

struct KeyNode {
    Side side = Side::expected;
    std::size_t table = 0;
    std::int64_t key = 0;
    std::uint64_t own_row = 0;  // what the row says whose key this is, other keys aside
    bool has_neighbour = false; // stands in a row with another key
};

// A row in which keys stand.
struct KeyRow {
    std::uint64_t content = 0; // of its other cells
    std::size_t begin = 0;     // of its cells in KeyGraph::cells
    std::size_t end = 0;
};

struct KeyCell {
    std::size_t node = 0;
    std::uint64_t column = 0;
};

struct KeyGraph {
    std::vector<KeyNode> nodes; // by side and table, keys ascending
    std::vector<KeyRow> rows;
    std::vector<KeyCell> cells;
};

// `keys` of each side: for each table the keys that are nodes, ascending.
KeyGraph key_graph(const std::vector<KeyPlace>& places, const DatabaseState& expected,
                   const std::vector<std::vector<std::int64_t>>& expected_keys, const DatabaseState& actual,
                   const std::vector<std::vector<std::int64_t>>& actual_keys, Tolerance tolerance);

// Stirs 64 bits well.
constexpr std::uint64_t mix(std::uint64_t bits) {
    // The finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
    bits += 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31U);
}

} // namespace joinery::grade
