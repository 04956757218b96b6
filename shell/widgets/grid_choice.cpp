#include "shell/widgets/grid_choice.hpp"

#include <algorithm>

namespace joinery::shell {

namespace {

std::size_t back(std::size_t place, std::size_t by) { return place - std::min(place, by); }
std::size_t on(std::size_t place, std::size_t by, std::size_t count) { return std::min(place + by, count - 1); }

std::optional<CellPlace> moved(CellPlace from, const KeyPress& press, const GridSize& size) {
    const bool far = press.modifiers.control || press.modifiers.meta;
    const std::size_t rows = far ? size.rows : 1;
    const std::size_t columns = far ? size.columns : 1;
    const std::size_t page = std::max<std::size_t>(size.page, 1);
    switch (press.key) {
    case Key::up:
        return CellPlace{back(from.row, rows), from.column};
    case Key::down:
        return CellPlace{on(from.row, rows, size.rows), from.column};
    case Key::left:
        return CellPlace{from.row, back(from.column, columns)};
    case Key::right:
        return CellPlace{from.row, on(from.column, columns, size.columns)};
    case Key::page_up:
        return CellPlace{back(from.row, page), from.column};
    case Key::page_down:
        return CellPlace{on(from.row, page, size.rows), from.column};
    case Key::home:
        return CellPlace{far ? 0 : from.row, 0};
    case Key::end:
        return CellPlace{far ? size.rows - 1 : from.row, size.columns - 1};
    case Key::escape:
        break;
    }
    return std::nullopt;
}

// An arrow that goes one cell on.
bool is_step(const KeyPress& press) {
    return press.key <= Key::right && !press.modifiers.control && !press.modifiers.meta;
}

} // namespace

std::optional<CellRange> choice_after(const KeyPress& press, const std::optional<CellRange>& chosen, CellPlace start,
                                      const GridSize& size) {
    if (size.rows == 0 || size.columns == 0)
        return std::nullopt;
    const auto head = moved(chosen ? chosen->head : start, press, size);
    if (!head)
        return std::nullopt;
    if (!chosen && is_step(press))
        return CellRange{start, start};
    return CellRange{chosen && press.modifiers.shift ? chosen->anchor : *head, *head};
}

bool is_chosen(const std::optional<CellRange>& range, std::size_t row, std::size_t column) {
    if (!range)
        return false;
    const auto [top, bottom] = std::minmax(range->anchor.row, range->head.row);
    const auto [left, right] = std::minmax(range->anchor.column, range->head.column);
    return row >= top && row <= bottom && column >= left && column <= right;
}

} // namespace joinery::shell
