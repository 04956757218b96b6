#include "engine/cli/plain_table.hpp"

#include <algorithm>
#include <vector>

#include "engine/base/text_position.hpp"
#include "engine/cli/counted.hpp"

namespace joinery::cli {

namespace {

using grade::Cell;
using grade::ShownRow;

// A cell stays on its line.
std::string on_one_line(std::string text) {
    for (char& byte : text)
        if (static_cast<unsigned char>(byte) < 0x20)
            byte = ' ';
    return text;
}

std::string words(const Cell& cell) {
    switch (cell.storage_class) {
    case sql::StorageClass::null:
        return "NULL";
    case sql::StorageClass::blob:
        return "x'" + cell.text + (cell.whole_bytes > 0 ? "…" : "'");
    default:
        return on_one_line(cell.text) + (cell.whole_bytes > 0 ? "…" : "");
    }
}

bool is_number(const Cell& cell) {
    return cell.storage_class == sql::StorageClass::integer || cell.storage_class == sql::StorageClass::real;
}

std::size_t width(std::string_view text) { return static_cast<std::size_t>(position_at(text, text.size()).column - 1); }

std::string padded(const std::string& text, std::size_t to, bool is_right) {
    const std::string space(to - std::min(to, width(text)), ' ');
    return is_right ? space + text : text + space;
}

void append_line(std::string& out, const std::string& line) {
    out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
}

std::string table(const std::vector<std::string>& columns, const std::vector<ShownRow>& rows, std::size_t row_count) {
    std::vector<std::size_t> widths;
    widths.reserve(columns.size());
    for (const std::string& column : columns)
        widths.push_back(width(on_one_line(column)));
    for (const ShownRow& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c)
            widths[c] = std::max(widths[c], width(words(row[c])));

    std::string out;
    std::string heads;
    std::string rule;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        heads += (c > 0 ? "  " : "") + padded(on_one_line(columns[c]), widths[c], false);
        rule += (c > 0 ? "  " : "") + std::string(widths[c], '-');
    }
    append_line(out, heads);
    append_line(out, rule);
    for (const ShownRow& row : rows) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c)
            line += (c > 0 ? "  " : "") + padded(words(row[c]), widths[c], is_number(row[c]));
        append_line(out, line);
    }
    if (rows.size() < row_count)
        out += "…\n";
    return out + counted(row_count, "row", "rows") + '\n';
}

} // namespace

std::string plain_table(const sql::ResultSet& result) {
    std::vector<ShownRow> rows(result.row_count());
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < result.column_count(); ++c)
            rows[r].push_back(grade::shown_cell(result.value(r, c)));
    return table(result.column_names(), rows, rows.size());
}

std::string plain_table(const grade::ShownResult& result) {
    return table(result.columns, result.rows.rows, result.rows.count);
}

} // namespace joinery::cli
