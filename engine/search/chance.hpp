// Chance that is the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014). No <random>: its distributions
// differ between libraries, and a counterexample must not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace joinery::search {

class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        std::uint64_t mixed = m_state += 0x9E3779B97F4A7C15U;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    // 0 to limit - 1; the limit is at least 1 and far below 2^32, where the bias of a remainder is nothing.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>((next() >> 32U) % limit); }

    // True in so many of a thousand cases.
    bool permille(std::size_t share) { return below(1000) < share; }

    template <class T>
    const T& pick(const std::vector<T>& items) {
        return items[below(items.size())];
    }

private:
    std::uint64_t m_state;
};

} // namespace joinery::search
