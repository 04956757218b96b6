#include "shell/update/tab_separated.hpp"

#include <algorithm>

namespace joinery::shell {

namespace {

void append_field(std::string& text, const session::Cell& cell) {
    if (cell.text.find_first_of("\t\r\n\"") == std::string::npos) {
        text += cell.text;
        return;
    }
    text += '"';
    for (const char byte : cell.text) {
        if (byte == '"')
            text += '"';
        text += byte;
    }
    text += '"';
}

} // namespace

TabSeparated tab_separated(const Results& results, const CellRange& range) {
    const auto [first_row, last_row] = std::minmax(range.anchor.row, range.head.row);
    const auto [first_column, last_column] = std::minmax(range.anchor.column, range.head.column);
    TabSeparated separated;
    bool is_begun = false;
    for (std::size_t row = first_row; row <= last_row; ++row) {
        const session::Row* cells = loaded_row(results, row);
        if (!cells) {
            ++separated.rows_left_out;
            continue;
        }
        if (is_begun)
            separated.text += '\n';
        is_begun = true;
        for (std::size_t column = first_column; column <= last_column && column < cells->size(); ++column) {
            if (column > first_column)
                separated.text += '\t';
            append_field(separated.text, (*cells)[column]);
        }
    }
    return separated;
}

} // namespace joinery::shell
