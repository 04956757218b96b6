#include "shell/widgets/grid_cell.hpp"

#include "shell/model/wording.hpp"

namespace joinery::shell {

CellText text_of_cell(const session::Cell& cell) {
    switch (cell.storage_class) {
    case sql::StorageClass::null:
        return {"NULL", {Face::code_italic, size::k_text_code, Color::muted}, ColumnAlignment::unknown};
    case sql::StorageClass::integer:
    case sql::StorageClass::real:
        return {cell.text, k_code, ColumnAlignment::right};
    case sql::StorageClass::blob:
        return {cell_text(cell), k_code_muted, ColumnAlignment::left};
    case sql::StorageClass::text:
        break;
    }
    return {single_line(cell_text(cell)), k_code, ColumnAlignment::left};
}

std::string single_line(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (const char c : text) {
        if (c == '\n')
            line += "¶";
        else if (c != '\r')
            line += (c >= 0 && c < ' ') || c == 127 ? ' ' : c;
    }
    return line;
}

} // namespace joinery::shell
