#include "shell/widgets/grid.hpp"

#include <algorithm>
#include <cmath>

#include "shell/widgets/grid_cell.hpp"
#include "shell/widgets/grid_choice.hpp"
#include "shell/widgets/grid_columns.hpp"
#include "shell/widgets/row_look.hpp"
#include "shell/widgets/scrollbar.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_sign_size = 16;
constexpr float k_sign_width = 24;

// A grid being drawn: where its parts are and what is to be seen of it.
class Grid {
public:
    Grid(Ui& ui, const Rect& rect, const GridContent& content)
        : m_ui(ui), m_content(content), m_state(ui.memory.grids[content.key]), m_rect(rect) {
        ImGui::PushID(content.key.c_str());
    }
    ~Grid() { ImGui::PopID(); }
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;

    GridAnswer draw() {
        lay_out();
        scroll();
        choose();
        draw_rows();
        draw_header();
        draw_bars();
        return m_answer;
    }

private:
    void lay_out() {
        m_body = m_rect;
        m_header = cut_top(m_body, size::k_row);
        m_gutter = gutter_width();
        m_cells = m_body;
        cut_left(m_cells, m_gutter);
        measure_columns(m_ui, m_content, m_state, m_content.does_fit ? m_cells.width - k_scrollbar : 0);
        m_width = columns_width(m_state) + k_scrollbar;
        m_height = static_cast<double>(m_content.row_count) * static_cast<double>(size::k_row) + k_scrollbar;
    }

    float gutter_width() const {
        const std::string widest = std::to_string(std::max<std::size_t>(m_content.row_count, 10));
        const float number = std::ceil(text_width(m_ui, number_style(), widest));
        switch (m_content.gutter) {
        case GridGutter::row_numbers:
            return number + k_cell_padding + 8;
        case GridGutter::signs: // rows with a number are the first
            return k_sign_width + (m_content.row_count > 0 && m_content.row(0).number > 0 ? number + 8 : 0);
        case GridGutter::nothing:
            break;
        }
        return 0;
    }

    Extent across() const { return {m_state.x, static_cast<double>(m_cells.width), m_width}; }
    Extent down() const { return {m_state.y, static_cast<double>(m_cells.height), m_height}; }

    void scroll() {
        const ScrollId id = ImGui::GetID("scroll");
        const Offset by = m_ui.scrolls.take(id);
        m_state.x = std::clamp(m_state.x + static_cast<double>(by.x), 0.0, across().furthest());
        m_state.y = std::clamp(m_state.y + static_cast<double>(by.y), 0.0, down().furthest());
        const auto room = [](double pixels) { return static_cast<float>(pixels); };
        m_ui.scrolls.add({id,
                          m_rect,
                          {room(m_state.x), room(m_state.y)},
                          {room(across().furthest() - m_state.x), room(down().furthest() - m_state.y)}});
    }

    // Brings a cell into view, and no further.
    void show(const CellPlace& cell) {
        const double top = static_cast<double>(cell.row) * static_cast<double>(size::k_row);
        const double left = column_offset(m_state, cell.column);
        const auto nearest = [](double position, double begin, double length, double view) {
            return std::min(begin, std::max(position, begin + length - view));
        };
        m_state.y = nearest(m_state.y, top, size::k_row, static_cast<double>(m_cells.height - k_scrollbar));
        m_state.x = nearest(m_state.x, left, static_cast<double>(m_state.widths[cell.column]),
                            static_cast<double>(m_cells.width - k_scrollbar));
    }

    std::size_t row_at(double y) const {
        const double row = std::floor(y / static_cast<double>(size::k_row));
        return static_cast<std::size_t>(std::clamp(row, 0.0, static_cast<double>(m_content.row_count - 1)));
    }

    CellPlace cell_at(float x, float y) const {
        const double across = m_state.x + static_cast<double>(std::clamp(x, m_cells.x, right_of(m_cells)) - m_cells.x);
        const double down = m_state.y + static_cast<double>(std::clamp(y, m_cells.y, bottom_of(m_cells)) - m_cells.y);
        const VisibleColumns columns = columns_between(m_state, across, across + 1);
        return {row_at(down), std::min(columns.first, m_content.columns.size() - 1)};
    }

    void choose() {
        if (!m_content.can_choose || m_content.row_count == 0 || m_content.columns.empty())
            return;
        choose_by_keys();
        choose_by_pointer();
    }

    void choose_by_keys() {
        m_ui.wish.cells = true;
        const GridSize size = {m_content.row_count, m_content.columns.size(),
                               static_cast<std::size_t>(std::max(1.0F, m_cells.height / size::k_row - 1))};
        std::optional<CellRange> chosen = m_content.chosen;
        for (const KeyPress& press : m_ui.keys) {
            const auto next = choice_after(press, chosen, {row_at(m_state.y + size::k_row - 1), 0}, size);
            if (!next)
                continue;
            chosen = m_answer.choice = next;
            show(next->head);
        }
    }

    void choose_by_pointer() {
        const Rect area = shared(m_cells, {m_cells.x, m_cells.y, static_cast<float>(m_width - m_state.x) - k_scrollbar,
                                           static_cast<float>(m_height - m_state.y) - k_scrollbar});
        if (area.width < 1 || area.height < 1)
            return;
        ImGui::SetCursorScreenPos({area.x, area.y});
        ImGui::SetNextItemAllowOverlap(); // of the bars
        ImGui::InvisibleButton("cells", {area.width, area.height});
        if (!ImGui::IsItemActive())
            return;
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        const CellPlace cell = cell_at(mouse.x, mouse.y);
        const bool keeps_anchor = !ImGui::IsItemActivated() || (m_ui.modifiers.shift && m_content.chosen);
        const CellRange range = {keeps_anchor && m_content.chosen ? m_content.chosen->anchor : cell, cell};
        if (range != m_content.chosen)
            m_answer.choice = range;
        if (!ImGui::IsItemActivated())
            show(cell); // drags along what lies past the edge
    }

    void draw_rows() {
        if (m_content.row_count == 0)
            return;
        const Clip clip(m_body);
        m_answer.first_row = row_at(m_state.y);
        m_answer.last_row = row_at(m_state.y + static_cast<double>(m_cells.height) - 1);
        m_columns = columns_between(m_state, m_state.x, m_state.x + static_cast<double>(m_cells.width));
        for (std::size_t row = m_answer.first_row; row <= m_answer.last_row; ++row) {
            const double top = static_cast<double>(row) * static_cast<double>(size::k_row) - m_state.y;
            draw_row(row, {m_body.x, m_body.y + static_cast<float>(std::round(top)), m_body.width, size::k_row});
        }
    }

    void draw_row(std::size_t number, const Rect& strip) {
        const GridRow row = m_content.row(number);
        const RowLook look = look_of(row.mark);
        if (row.mark != RowMark::none && row.mark != RowMark::changed) // of a changed row only cells have a ground
            fill(m_ui, strip, look.ground);
        {
            const Clip clip(shared(m_cells, strip));
            draw_cells(number, row, strip);
        }
        line_below(m_ui, strip, Color::line);
        draw_gutter(number, row, look, {strip.x, strip.y, m_gutter, strip.height});
    }

    void draw_gutter(std::size_t number, const GridRow& row, const RowLook& look, Rect gutter) {
        if (row.mark != RowMark::none)
            draw_text_in(m_ui, {Face::code, k_sign_size, look.ink}, cut_left(gutter, k_sign_width), look.sign,
                         Align::center);
        cut_right(gutter, 8);
        if (m_content.gutter == GridGutter::signs && row.number > 0)
            draw_text_in(m_ui, number_style(), gutter, std::to_string(row.number), Align::right);
        else if (m_content.gutter == GridGutter::row_numbers && row.mark == RowMark::none)
            draw_text_in(m_ui, number_style(), gutter, std::to_string(number + 1), Align::right);
    }

    void draw_cells(std::size_t number, const GridRow& row, const Rect& strip) {
        auto x = static_cast<float>(m_columns.offset - m_state.x) + m_cells.x;
        for (std::size_t column = m_columns.first; column < m_columns.end; ++column) {
            const Rect cell = {x, strip.y, m_state.widths[column], strip.height};
            x = right_of(cell);
            if (is_chosen(m_content.chosen, number, column))
                fill(m_ui, {cell.x, cell.y, cell.width, cell.height - 1}, Color::selection);
            if (m_content.chosen && m_content.chosen->head == CellPlace{number, column})
                frame(m_ui, {cell.x, cell.y, cell.width, cell.height - 1}, Color::accent);
            if (row.cells == nullptr)
                fill(m_ui, centered(inset(cell, k_cell_padding, 0), 8), Color::hover, 4);
            else if (column < row.cells->size())
                draw_cell((*row.cells)[column], row, column, cell);
        }
    }

    void draw_cell(const session::Cell& value, const GridRow& row, std::size_t column, const Rect& cell) {
        const MarkedCell* const marked = marked_cell(row, column);
        if (marked != nullptr) {
            const RowLook look = look_of(row.mark);
            const Rect place = {cell.x + 2, cell.y + 2, cell.width - 4, cell.height - 5};
            fill(m_ui, place, look.ground, 4);
            frame(m_ui, place, look.ink, 4);
        }
        const CellText text = text_of_cell(value);
        const bool is_right = (text.alignment == ColumnAlignment::unknown ? m_state.alignments[column]
                                                                          : text.alignment) == ColumnAlignment::right;
        const bool is_cut = draw_text_in(m_ui, text.style, inset(cell, k_cell_padding, 0), text.text,
                                         is_right ? Align::right : Align::left);
        std::string explanation = is_cut ? text.text : "";
        if (marked != nullptr)
            explanation += (is_cut ? "\n" : "") + marked->text;
        explain(explanation, cell);
    }

    static const MarkedCell* marked_cell(const GridRow& row, std::size_t column) {
        if (row.marked == nullptr)
            return nullptr;
        const auto found = std::find_if(row.marked->begin(), row.marked->end(),
                                        [column](const MarkedCell& marked) { return marked.column == column; });
        return found == row.marked->end() ? nullptr : &*found;
    }

    // Under the pointer what is cut is shown whole, and what is marked is explained.
    void explain(const std::string& text, const Rect& cell) {
        if (text.empty())
            return;
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        const Rect view = m_content.view.value_or(m_rect);
        const Rect visible = shared(shared(cell, m_rect), view);
        if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) && ImGui::IsWindowHovered() &&
            contains(visible, mouse.x, mouse.y))
            m_ui.tooltip = Tooltip{text, visible, view};
    }

    void draw_header() {
        fill(m_ui, m_header, Color::raised);
        line_below(m_ui, m_header, Color::line);
        Rect strip = m_header;
        cut_left(strip, m_gutter);
        const Clip clip(strip);
        const VisibleColumns columns =
            columns_between(m_state, m_state.x, m_state.x + static_cast<double>(strip.width));
        auto x = static_cast<float>(columns.offset - m_state.x) + strip.x;
        for (std::size_t column = columns.first; column < columns.end; ++column) {
            const Rect cell = {x, strip.y, m_state.widths[column], strip.height};
            x = right_of(cell);
            const std::string name = single_line(m_content.columns[column]);
            const bool is_right = m_state.alignments[column] == ColumnAlignment::right;
            if (draw_text_in(m_ui, k_header_text, inset(cell, k_cell_padding, 0), name,
                             is_right ? Align::right : Align::left))
                explain(name, cell);
            fill(m_ui, {right_of(cell) - 1, cell.y + 8, 1, cell.height - 16}, Color::line);
            resize_column(m_state, column, cell);
        }
    }

    void draw_bars() {
        Rect rest = m_body;
        const Rect right = cut_right(rest, k_scrollbar);
        Rect bottom = cut_bottom(rest, k_scrollbar);
        cut_left(bottom, m_gutter);
        m_state.y = upright_scrollbar(m_ui, "down", right, down());
        m_state.x = sideways_scrollbar(m_ui, "across", bottom, across());
    }

    static TextStyle number_style() { return {Face::code, size::k_text_small, Color::muted}; }

    Ui& m_ui;
    const GridContent& m_content;
    GridState& m_state;
    Rect m_rect;
    Rect m_header;
    Rect m_body;  // below the header
    Rect m_cells; // right of the row numbers
    float m_gutter = 0;
    double m_width = 0; // of all columns
    double m_height = 0;
    VisibleColumns m_columns;
    GridAnswer m_answer;
};

} // namespace

GridAnswer draw_grid(Ui& ui, const Rect& rect, const GridContent& content) { return Grid(ui, rect, content).draw(); }

float grid_height(std::size_t row_count) { return size::k_row * static_cast<float>(row_count + 1) + k_scrollbar; }

} // namespace joinery::shell
