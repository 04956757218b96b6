#include "shell/widgets/grid_columns.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "shell/widgets/grid_cell.hpp"
#include "shell/widgets/text.hpp"

namespace joinery::shell {

namespace {

constexpr float k_least = 48;
constexpr float k_most_at_first = 320;
constexpr float k_least_narrowed = 96;
constexpr float k_most = 4000;
constexpr float k_reach = 4; // pixels to each side of an edge that take hold of it
constexpr std::size_t k_measured_rows = 64;

void widen(float& width, float content) {
    width = std::clamp(std::ceil(content) + 2 * k_cell_padding, width, k_most_at_first);
}

void measure_row(const Ui& ui, const session::Row& row, GridState& state) {
    for (std::size_t column = 0; column < std::min(row.size(), state.widths.size()); ++column) {
        const CellText cell = text_of_cell(row[column]);
        widen(state.widths[column], text_width(ui, cell.style, cell.text.substr(0, 64)));
        // A column is of numbers where its first value is one.
        if (state.alignments[column] == ColumnAlignment::unknown && cell.alignment != ColumnAlignment::unknown)
            state.alignments[column] = cell.alignment;
    }
}

} // namespace

void measure_columns(const Ui& ui, const GridContent& content, GridState& state, float room) {
    if (state.version != content.version || state.widths.size() != content.columns.size() || state.room != room) {
        state = GridState{.version = content.version, .room = room};
        state.widths.assign(content.columns.size(), k_least);
        state.alignments.assign(content.columns.size(), ColumnAlignment::unknown);
        for (std::size_t column = 0; column < content.columns.size(); ++column)
            widen(state.widths[column], text_width(ui, k_header_text, single_line(content.columns[column])));
    }
    if (state.has_widths || content.row_count == 0 || content.row(0).cells == nullptr)
        return;
    for (std::size_t i = 0; i < std::min(content.row_count, k_measured_rows); ++i) {
        if (const session::Row* const cells = content.row(i).cells)
            measure_row(ui, *cells, state);
    }
    state.has_widths = true;
    if (room > 0)
        narrow_columns(state.widths, room);
}

void narrow_columns(std::vector<float>& widths, float room) {
    std::vector<float> sorted = widths;
    std::sort(sorted.begin(), sorted.end());
    float most = k_most;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const float share = std::floor(room / static_cast<float>(sorted.size() - i)); // of each that is left
        if (sorted[i] > share) {
            most = std::max(share, k_least_narrowed);
            break;
        }
        room -= sorted[i];
    }
    for (float& width : widths)
        width = std::min(width, most);
}

double columns_width(const GridState& state) { return column_offset(state, state.widths.size()); }

double column_offset(const GridState& state, std::size_t column) {
    double offset = 0;
    for (std::size_t i = 0; i < column; ++i)
        offset += static_cast<double>(state.widths[i]);
    return offset;
}

VisibleColumns columns_between(const GridState& state, double from, double to) {
    VisibleColumns visible;
    while (visible.first < state.widths.size() &&
           visible.offset + static_cast<double>(state.widths[visible.first]) <= from)
        visible.offset += static_cast<double>(state.widths[visible.first++]);
    visible.end = visible.first;
    for (double offset = visible.offset; visible.end < state.widths.size() && offset < to; ++visible.end)
        offset += static_cast<double>(state.widths[visible.end]);
    return visible;
}

void resize_column(GridState& state, std::size_t column, const Rect& header) {
    ImGui::PushID(static_cast<int>(column));
    ImGui::SetCursorScreenPos({header.x + header.width - k_reach, header.y});
    ImGui::InvisibleButton("edge", {2 * k_reach, header.height});
    if (ImGui::IsItemHovered() || ImGui::IsItemActive())
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (ImGui::IsItemActive())
        state.widths[column] = std::clamp(std::round(ImGui::GetIO().MousePos.x - header.x), k_least, k_most);
    ImGui::PopID();
}

} // namespace joinery::shell
