#include "shell/model/verdict_wording.hpp"

#include <algorithm>

#include "engine/base/utf8.hpp"
#include "shell/model/wording.hpp"

namespace joinery::shell {

namespace {

constexpr std::size_t k_literal_bytes = 120;

constexpr std::size_t k_name_bytes = 60;

// A row of the difference may be shorter than its columns where a message was made by hand.
std::string literal_in(const grade::ShownRow& row, std::size_t column) {
    return column < row.size() ? literal_text(row[column]) : "nothing";
}

} // namespace

std::string verdict_head(const grade::Verdict& verdict) {
    if (verdict.right)
        return "Solved.";
    return verdict.kind == grade::VerdictKind::reference_broken ? "Cannot be judged." : "Not yet.";
}

std::string data_set_text(const grade::Verdict& verdict) {
    return verdict.data_set && !verdict.data_set->hidden ? "On the data you see here." : "";
}

std::string verdict_text(const grade::Verdict& verdict) {
    std::string text = verdict_head(verdict);
    const auto add = [&text](const std::string& sentence) {
        if (!sentence.empty())
            text += ' ' + sentence;
    };
    add(verdict.text);
    add(verdict.says.value_or(""));
    add(data_set_text(verdict));
    for (const std::string& note : verdict.notes)
        add(note);
    if (verdict.error)
        add(error_details(*verdict.error)); // last: SQLite's words end without a stop
    return text;
}

std::vector<std::string> mark_texts(const grade::Verdict& verdict, std::string_view checked_sql) {
    std::vector<std::string> texts;
    const std::vector<grade::TextMark>& marks = verdict.marks;
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
        const auto says_the_same = [mark](const grade::TextMark& other) { return other.text == mark->text; };
        if (std::any_of(marks.begin(), mark, says_the_same))
            continue; // the first place says it for all
        std::vector<std::size_t> lines;
        for (const grade::TextMark& other : marks)
            if (says_the_same(other))
                lines.push_back(line_of(checked_sql, other.place.offset));
        std::sort(lines.begin(), lines.end());
        lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
        std::string text = lines.size() == 1 ? "Line " : "Lines ";
        for (std::size_t i = 0; i < lines.size(); ++i)
            text += (i == 0 ? "" : ", ") + std::to_string(lines[i]);
        texts.push_back(text + ": " + mark->text);
    }
    return texts;
}

std::string shown_caption(std::string_view head, std::size_t count, std::size_t shown) {
    std::string text = std::string(head) + ": " + counted(count, "row", "rows");
    if (count > shown)
        text += ", the first " + std::to_string(shown) + " of them here";
    return text + '.';
}

std::string literal_text(const grade::Cell& cell) {
    std::string text = cell_text(cell);
    if (text.size() > k_literal_bytes)
        text = std::string(cut_at_character(text, k_literal_bytes)) + "…";
    return cell.storage_class == sql::StorageClass::text ? '\'' + text + '\'' : text;
}

std::string changed_column(const grade::RowDifference& difference, const grade::CellChange& cell) {
    if (cell.column >= difference.columns.size())
        return "column " + std::to_string(cell.column + 1);
    const std::string name = one_line(difference.columns[cell.column]); // an expression may run over several
    return name.size() > k_name_bytes ? std::string(cut_at_character(name, k_name_bytes)) + "…" : name;
}

std::string change_text(const grade::RowDifference& difference, const grade::RowChange& change,
                        const grade::CellChange& cell) {
    std::string text = changed_column(difference, cell) + ": " + literal_in(change.actual, cell.column) + " here, " +
                       literal_in(change.expected, cell.column) + " is expected.";
    return cell.why.empty() ? text : text + ' ' + cell.why;
}

std::string no_verdict_text(const Model& model) {
    return model.verdict ? ""
                         : "Check your answer, and the verdict appears here. It is tried on several "
                           "databases, not only on the one you see.";
}

std::string stale_text(const Model& model) {
    return is_verdict_stale(model) ? "Your SQL has changed since. Check again to see where it stands." : "";
}

} // namespace joinery::shell
