#include "shell/widgets/comparison.hpp"

#include <algorithm>
#include <cmath>

#include "shell/widgets/grid_cell.hpp"
#include "shell/widgets/grid_columns.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_above_below = 480; // narrower than this, what differs stands above the two
constexpr float k_upright_padding = 6;

// Where the three texts of a row stand: a column of their own each, or the first above the others.
struct Columns {
    Columns(float x, float width) : is_stacked(width < k_above_below), what{x, 0, width, 0}, expected{x, 0, 0, 0} {
        const float share = std::floor(width / (is_stacked ? 2.0F : 3.0F));
        if (!is_stacked)
            what.width = share;
        expected = {is_stacked ? x : x + share, 0, share, 0};
        actual = {expected.x + share, 0, share, 0};
    }

    bool is_stacked;
    Rect what;
    Rect expected;
    Rect actual;
};

Paragraph laid_out(const Ui& ui, const TextStyle& style, std::string_view text, const Rect& column) {
    return lay_out(ui, {{style, text, style.face == Face::code}}, column.width - 2 * k_cell_padding);
}

void draw_head(const Ui& ui, const Columns& columns, std::string_view what, const Rect& strip) {
    fill(ui, strip, Color::raised);
    line_below(ui, strip, Color::line);
    const auto draw = [&](const Rect& column, std::string_view text) {
        draw_text_in(ui, k_header_text, inset({column.x, strip.y, column.width, strip.height}, k_cell_padding, 0),
                     text);
    };
    if (!columns.is_stacked)
        draw(columns.what, what);
    draw(columns.expected, "Expected");
    draw(columns.actual, "Yours");
}

float draw_row(const Ui& ui, const Columns& columns, const ComparisonRow& row, const TextStyle& style, float y) {
    const Paragraph what = laid_out(ui, columns.is_stacked ? k_body_bold : k_body, row.what, columns.what);
    const Paragraph expected = laid_out(ui, style, row.expected, columns.expected);
    const Paragraph actual = laid_out(ui, style, row.actual, columns.actual);
    draw_paragraph(ui, what, columns.what.x + k_cell_padding, y);
    float below = y;
    if (columns.is_stacked)
        below += what.height;
    draw_paragraph(ui, expected, columns.expected.x + k_cell_padding, below);
    draw_paragraph(ui, actual, columns.actual.x + k_cell_padding, below);
    below += std::max(expected.height, actual.height);
    return columns.is_stacked ? below : std::max(below, y + what.height);
}

} // namespace

float draw_comparison(const Ui& ui, float x, float y, float width, const ComparisonContent& content) {
    const Columns columns(x, width);
    draw_head(ui, columns, content.what, {x, y, width, size::k_row});
    float below = y + size::k_row;
    for (const ComparisonRow& row : content.rows) {
        below = draw_row(ui, columns, row, content.style, below + k_upright_padding);
        if (!row.why.empty()) {
            const float from = columns.is_stacked ? x : columns.expected.x;
            below += draw_sentences(ui, k_muted, from + k_cell_padding, below,
                                    right_of(columns.actual) - from - 2 * k_cell_padding, row.why);
        }
        below += k_upright_padding;
        line_below(ui, {x, below, width, 1}, Color::line);
    }
    return below + 1 - y;
}

} // namespace joinery::shell
