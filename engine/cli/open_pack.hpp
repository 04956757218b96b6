// A pack from wherever it is: its author's folder, or the compiled file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/pack/pack.hpp"
#include "engine/pack/translation.hpp"

namespace joinery::cli {

struct OpenTranslation {
    pack::Translation prose;
    std::optional<std::size_t> stale; // exercises whose original has changed since; a compiled pack does not say
};

struct OpenPack {
    pack::Pack pack;
    std::vector<OpenTranslation> translations; // of a compiled pack those that lie beside it
};

// Reads a pack and runs none of its SQL. Nothing, and complaints on standard error, where it has an error; warnings are
// for `check`.
std::optional<OpenPack> open_pack(const std::string& path);

} // namespace joinery::cli
