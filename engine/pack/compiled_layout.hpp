// What the writers and the readers of compiled packs agree on. For those files only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/hash.hpp"
#include "engine/pack/pack.hpp"

namespace joinery::pack {

inline constexpr std::int64_t k_format_version = 1;

// A kind of compiled file.
struct CompiledKind {
    std::string_view name; // "pack"
    std::string_view format;
};
inline constexpr CompiledKind k_pack_file{"pack", "joinery-pack"};
inline constexpr CompiledKind k_translation_file{"translation", "joinery-translation"};

// The oldest engine that reads this format version.
inline constexpr std::string_view k_engine = "0.1.0";

struct ColumnRuleName {
    ColumnRule rule;
    std::string_view name;
};
inline constexpr ColumnRuleName k_column_rules[] = {
    {ColumnRule::position, "position"},
    {ColumnRule::names, "names"},
    {ColumnRule::any_order, "any-order"},
};

struct ModeName {
    Mode mode;
    std::string_view name;
};
inline constexpr ModeName k_modes[] = {
    {Mode::result, "result"},
    {Mode::state, "state"},
    {Mode::definition, "definition"},
};

// Where the 16 digits of the hash begin: the first thing in the file that differs between packs.
inline std::optional<std::size_t> hash_place(std::string_view text) {
    constexpr std::string_view before = "\"hash\":\"";
    const std::size_t found = text.substr(0, 200).find(before);
    if (found == std::string_view::npos || text.size() < found + before.size() + 16)
        return std::nullopt;
    return found + before.size();
}

// Of the whole text without those digits, so that no change to the file goes unseen.
inline std::uint64_t content_hash(std::string_view text, std::size_t place) {
    return fnv1a_64(text.substr(place + 16), fnv1a_64(text.substr(0, place)));
}

// Puts the hash in, once all the rest is written.
inline std::string stamped(std::string text) {
    if (const auto place = hash_place(text))
        text.replace(*place, 16, hash_text(content_hash(text, *place)));
    return text;
}

} // namespace joinery::pack
