// The words for an exercise's rules on the command line and in a batch.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "engine/pack/pack.hpp"

namespace joinery::cli {

template <class Value>
struct Named {
    std::string_view name;
    Value value;
};

inline constexpr std::array k_mode_names = {
    Named<pack::Mode>{"result", pack::Mode::result},
    Named<pack::Mode>{"state", pack::Mode::state},
    Named<pack::Mode>{"definition", pack::Mode::definition},
};

inline constexpr std::array k_column_rule_names = {
    Named<pack::ColumnRule>{"position", pack::ColumnRule::position},
    Named<pack::ColumnRule>{"names", pack::ColumnRule::names},
    Named<pack::ColumnRule>{"any-order", pack::ColumnRule::any_order},
};

// "a, b or c"
template <class Value, std::size_t N>
std::string words_for(const std::array<Named<Value>, N>& names) {
    std::string words;
    for (std::size_t i = 0; i < N; ++i)
        words += (i == 0 ? "" : i + 1 < N ? ", " : " or ") + std::string(names[i].name);
    return words;
}

} // namespace joinery::cli
