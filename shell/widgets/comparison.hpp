// A table of words: what differs, what is expected, and what is there instead. Its cells run over several lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shell/widgets/rich_text.hpp"

namespace joinery::shell {

struct ComparisonRow {
    std::string what; // `backquotes` set code
    std::string expected;
    std::string actual;
    std::string why; // below all three; may be empty
};

struct ComparisonContent {
    std::string_view what; // the head of the first column
    std::vector<ComparisonRow> rows;
    TextStyle style = k_body; // of the two that are compared; in code they are data, and backquotes are only backquotes
};

// Beside each other; where that is too narrow, what differs stands above. Returns the height.
float draw_comparison(const Ui& ui, float x, float y, float width, const ComparisonContent& content);

} // namespace joinery::shell
