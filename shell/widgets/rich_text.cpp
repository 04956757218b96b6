#include "shell/widgets/rich_text.hpp"

#include <algorithm>
#include <cfloat>

#include <imgui.h>

#include "shell/model/wording.hpp"

namespace joinery::shell {

namespace {

constexpr float k_code_padding = 4;

// Sets pieces one behind the other, and goes to the next line where one does not fit.
class LineBreaker {
public:
    LineBreaker(const Ui& ui, float width) : m_ui(ui), m_width(std::max(width, 1.0F)) {}

    void add_words(const TextStyle& style, std::string_view text) {
        while (!text.empty()) {
            if (text.front() == '\n') {
                break_line();
                text.remove_prefix(1);
                continue;
            }
            const bool is_space = text.front() == ' ';
            const std::size_t end =
                std::min(is_space ? text.find_first_not_of(' ') : text.find_first_of(" \n"), text.size());
            if (is_space)
                m_spaces += m_x > 0 ? text.substr(0, end) : "";
            else
                add_word(style, text.substr(0, end));
            text.remove_prefix(end);
        }
    }

    // Code breaks at its spaces like words, each part on its own ground.
    void add_code(TextStyle style, std::string_view code) {
        const std::string text = one_line(code);
        style.face = Face::code;
        style.size = style.size * size::k_text_code / size::k_text;
        const float padded = text_width(m_ui, style, text) + 2 * k_code_padding;
        if (padded > m_width)
            return add_words(style, text);
        place(style, text, padded, k_code_padding);
    }

    Paragraph finish() {
        m_paragraph.height = m_y + size::k_line_height;
        return std::move(m_paragraph);
    }

private:
    void add_word(const TextStyle& style, std::string_view word) {
        const LoadedFont& font = m_ui.fonts[style.face];
        float width = text_width(m_ui, style, word);
        while (width > m_width) {
            if (m_x > 0)
                break_line();
            const char* rest = nullptr;
            font.font->CalcTextSizeA(font.imgui_size(style.size), m_width, 0, word.data(), word.data() + word.size(),
                                     &rest);
            // One byte at least, so that this ends in a column narrower than a letter.
            const std::size_t fits = std::max<std::size_t>(1, static_cast<std::size_t>(rest - word.data()));
            place(style, word.substr(0, fits), text_width(m_ui, style, word.substr(0, fits)), 0);
            word.remove_prefix(fits);
            width = text_width(m_ui, style, word);
        }
        if (!word.empty())
            place(style, word, width, 0);
    }

    void place(const TextStyle& style, std::string_view text, float width, float padding) {
        // Beside code its ground's padding is a part of the space.
        const float beside_code = padding > 0 || ends_in_code() ? k_code_padding / 2 : 0;
        const float spaces = m_spaces.empty() ? 0 : text_width(m_ui, k_body, m_spaces) - beside_code;
        if (m_x > 0 && m_x + spaces + width > m_width)
            break_line();
        else if (padding == 0 && continues_piece(style))
            return lengthen_piece(text);
        else
            m_x += spaces;
        m_spaces.clear();
        m_paragraph.pieces.push_back(
            {std::string(text), style, padding > 0, m_x + padding, m_y + size::k_line_height / 2, width - 2 * padding});
        m_x += width;
    }

    bool ends_in_code() const { return !m_paragraph.pieces.empty() && m_paragraph.pieces.back().is_code; }

    // Words of one style on one line are one piece, so that their spaces are not rounded to whole pixels.
    bool continues_piece(const TextStyle& style) const {
        return m_x > 0 && !m_paragraph.pieces.empty() && !ends_in_code() && m_paragraph.pieces.back().style == style;
    }

    void lengthen_piece(std::string_view text) {
        TextPiece& piece = m_paragraph.pieces.back();
        piece.text += m_spaces;
        piece.text += text;
        piece.width = text_width(m_ui, piece.style, piece.text);
        m_x = piece.x + piece.width;
        m_spaces.clear();
    }

    void break_line() {
        m_spaces.clear();
        m_x = 0;
        m_y += size::k_line_height;
    }

    const Ui& m_ui;
    float m_width;
    float m_x = 0;
    float m_y = 0;
    std::string m_spaces; // between what is set and the next word
    Paragraph m_paragraph;
};

} // namespace

Paragraph lay_out(const Ui& ui, const std::vector<TextRun>& runs, float width) {
    LineBreaker lines(ui, width);
    for (const TextRun& run : runs) {
        std::string_view rest = run.text;
        while (!rest.empty()) {
            const std::size_t open = run.is_literal ? std::string_view::npos : rest.find('`');
            const std::size_t close = open == std::string_view::npos ? open : rest.find('`', open + 1);
            if (close == std::string_view::npos || close == open + 1) {
                lines.add_words(run.style, rest);
                break;
            }
            lines.add_words(run.style, rest.substr(0, open));
            lines.add_code(run.style, rest.substr(open + 1, close - open - 1));
            rest.remove_prefix(close + 1);
        }
    }
    return lines.finish();
}

void draw_paragraph(const Ui& ui, const Paragraph& paragraph, float x, float y) {
    ImDrawList* const list = ImGui::GetWindowDrawList();
    for (const TextPiece& piece : paragraph.pieces) {
        const float left = x + piece.x;
        const float middle = y + piece.middle;
        if (piece.is_code)
            list->AddRectFilled({left - k_code_padding, middle - 9}, {left + piece.width + k_code_padding, middle + 9},
                                ui.colors[Color::code_ground], 4);
        draw_text(ui, piece.style, left, middle, piece.text);
    }
}

float draw_sentences(const Ui& ui, const TextStyle& style, float x, float y, float width, std::string_view text) {
    const Paragraph paragraph = lay_out(ui, {{style, text}}, width);
    draw_paragraph(ui, paragraph, x, y);
    return paragraph.height;
}

} // namespace joinery::shell
