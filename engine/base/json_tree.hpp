// A JSON text taken apart (RFC 8259): a flat list of nodes that point into the text. Made for text nobody vouches for:
// depth and the number of nodes are bounded, and a node costs 16 bytes whatever it is. Written by hand because it ships
// in both wasm modules, where a general library costs 25 kB of transfer in each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace joinery {

enum class JsonKind : std::uint8_t { null, truth, number, text, list, object };

// Nodes stand in the order of the text, each followed by what it holds: an object by name, value, name, value, …
struct JsonNode {
    JsonKind kind = JsonKind::null;
    std::uint32_t after = 0; // index behind this node and all it holds
    std::uint32_t begin = 0; // its characters; of a text, those between the quotes
    std::uint32_t end = 0;
};

inline constexpr int k_json_depth = 64;
inline constexpr std::size_t k_json_nodes = 1'000'000;
inline constexpr std::size_t k_json_bytes = std::size_t{64} * 1024 * 1024;

// The nodes, the root first. Nothing where the text is not valid JSON in valid UTF-8, or past the bounds above.
std::optional<std::vector<JsonNode>> parse_json(std::string_view text);

// What the characters of a text node stand for. Half a surrogate pair becomes U+FFFD.
std::string unescape_json(std::string_view characters);

} // namespace joinery
