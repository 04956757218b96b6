// Sentences that run over several lines, with names in `backquotes` set as code on a ground of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shell/widgets/text.hpp"

namespace joinery::shell {

// Words of one style on one line, with their place in the paragraph.
struct TextPiece {
    std::string text;
    TextStyle style;
    bool is_code = false;
    float x = 0;
    float middle = 0;
    float width = 0;
};

struct Paragraph {
    std::vector<TextPiece> pieces;
    float height = 0;
};

// A stretch of text in one style.
struct TextRun {
    TextStyle style;
    std::string_view text;
    bool is_literal = false; // backquotes are only backquotes: it is a learner's data
};

// Breaks the runs, set one behind the other, into lines of at most `width`. A word that is wider than a line is cut.
// "\n" breaks a line.
Paragraph lay_out(const Ui& ui, const std::vector<TextRun>& runs, float width);

void draw_paragraph(const Ui& ui, const Paragraph& paragraph, float x, float y);

// Both at once, in one style. Returns the height.
float draw_sentences(const Ui& ui, const TextStyle& style, float x, float y, float width, std::string_view text);

} // namespace joinery::shell
