#include "engine/cli/verdict_text.hpp"

#include "engine/base/json_writer.hpp"
#include "engine/cli/error_text.hpp"
#include "engine/cli/plain_table.hpp"
#include "engine/session/verdict_json.hpp"

namespace joinery::cli {

namespace {

std::string titled(std::string_view title, const grade::ShownResult& result) {
    return '\n' + std::string(title) + '\n' + plain_table(result);
}

std::string rows_text(std::string_view title, const grade::RowDifference& difference, const grade::ShownRows& rows) {
    return rows.count > 0 ? titled(title, {difference.columns, rows}) : std::string();
}

// Each row as it is, with the one expected above it.
std::string changes_text(const grade::RowDifference& difference) {
    const grade::ShownChanges& changed = difference.changed;
    if (changed.count == 0)
        return {};
    grade::ShownRows expected{.count = changed.count, .rows = {}};
    grade::ShownRows actual{.count = changed.count, .rows = {}};
    std::string why;
    for (const grade::RowChange& change : changed.rows) {
        expected.rows.push_back(change.expected);
        actual.rows.push_back(change.actual);
        for (const grade::CellChange& cell : change.cells)
            if (why.find(cell.why) == std::string::npos)
                why += cell.why + '\n';
    }
    return titled("Expected", {difference.columns, expected}) +
           titled("Instead of them", {difference.columns, actual}) + (why.empty() ? "" : '\n' + why);
}

std::string difference_text(const grade::RowDifference& difference) {
    return rows_text("Missing", difference, difference.missing) + rows_text("Too many", difference, difference.extra) +
           changes_text(difference);
}

} // namespace

std::string verdict_json(const grade::Verdict& verdict) {
    JsonWriter out;
    session::write_verdict(out, verdict);
    return out.take();
}

std::string verdict_text(const grade::Verdict& verdict, std::string_view answer_path, std::string_view answer) {
    std::string text = verdict.text + '\n';
    if (verdict.says)
        text += *verdict.says + '\n';
    if (verdict.data_set)
        text += "Data: " + verdict.data_set->name + '\n';
    text += difference_text(verdict.difference);
    for (const grade::TableDifference& table : verdict.tables)
        text += "\nTable " + table.table + '\n' + difference_text(table.rows);
    for (const grade::DefinitionDifference& definition : verdict.definitions)
        text += '\n' + definition.object + ": expected " + definition.expected + ", here " + definition.actual + '\n';
    for (const grade::ShownTable& table : verdict.data)
        text += titled("Table " + table.name, table.content);
    for (const std::string& note : verdict.notes)
        text += '\n' + note + '\n';
    if (verdict.error)
        text += '\n' + error_text(*verdict.error, answer_path, answer);
    return text;
}

} // namespace joinery::cli
