// What the verdict panel is put together from. Each draws from the verdict at a place of a width, as high as it needs,
// and returns that height: 0 where the verdict has nothing of the kind.
#pragma once

#include <cstdint>

#include "shell/model/model.hpp"
#include "shell/widgets/ui.hpp"

namespace joinery::shell {

struct VerdictPlace {
    float x = 0;
    float y = 0;
    float width = 0;
    Rect view;                 // the panel: tooltips stay within it
    std::uint64_t version = 0; // of the verdict: another one's tables start anew
};

inline constexpr float k_verdict_padding = 12;

// The callout: right or not yet, why, and whatever else is said in words.
float draw_finding(Ui& ui, const Model& model, const VerdictPlace& place);

// The two results, and the cells in which they differ.
float draw_results(Ui& ui, const grade::Verdict& verdict, const VerdictPlace& place);

// Tables that were left in another state, one below the other.
float draw_states(Ui& ui, const grade::Verdict& verdict, const VerdictPlace& place);

// What is defined otherwise.
float draw_definitions(Ui& ui, const grade::Verdict& verdict, const VerdictPlace& place);

// The data that the answer fails on.
float draw_data(Ui& ui, const grade::Verdict& verdict, const VerdictPlace& place);

} // namespace joinery::shell
