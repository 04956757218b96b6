// Two tables about Unicode, each ascending by its first member.
#pragma once

#include <cstdint>
#include <span>

namespace joinery::grade {

// A letter with a mark, the letter without, and the mark.
struct Decomposition {
    std::uint16_t letter;
    std::uint16_t base;
    std::uint16_t mark;
};

struct LookAlike {
    std::uint16_t character;
    std::uint16_t latin;
};

std::span<const Decomposition> all_decompositions();
std::span<const LookAlike> all_look_alikes();

} // namespace joinery::grade
