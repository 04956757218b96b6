#include "engine/grade/compare_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/base/utf8.hpp"
#include "engine/grade/likeness.hpp"
#include "engine/grade/phrase.hpp"
#include "engine/grade/sorted_rows.hpp"

namespace joinery::grade {

namespace {

constexpr std::size_t k_bytes_in_words = 40;
constexpr std::size_t k_cells_in_words = 3;
// Enough to find every row that equals one given.
constexpr std::size_t k_lookup_steps = 100'000;

struct Difference {
    const RowSelection& expected;
    const RowSelection& actual;
    const RowMatching& matching;
    Tolerance tolerance;
};

RowSelection some_of(const RowSelection& selection, const std::vector<std::size_t>& rows) {
    RowSelection some{selection.result, {}, selection.columns};
    for (const std::size_t row : rows)
        some.rows.push_back(selection.rows[row]);
    return some;
}

std::string column_name(const RowSelection& selection, std::size_t column) {
    return list_of_names({selection.result->column_names()[selection.columns[column]]});
}

// The first cells of a row: "Ada, Paris".
std::string row_in_words(const RowSelection& selection, std::size_t row) {
    std::string words;
    for (std::size_t column = 0; column < std::min(selection.column_count(), k_cells_in_words); ++column)
        words += (column > 0 ? ", " : "") + value_in_words(selection.value(row, column));
    return words + (selection.column_count() > k_cells_in_words ? ", …" : "");
}

std::size_t count_equal(const SortedRows& rows, const SortedRows& one, Tolerance tolerance) {
    std::size_t count = 0;
    std::size_t steps_left = k_lookup_steps;
    rows.for_each_equal(one, one.runs().front(), tolerance, steps_left,
                        [&](std::size_t run) { count += rows.runs()[run].size(); });
    return count;
}

// Is every row of `some` also, once or more, in `others`?
bool are_all_in(const RowSelection& some, const SortedRows& others, Tolerance tolerance) {
    const SortedRows sorted(some);
    return std::all_of(sorted.runs().begin(), sorted.runs().end(), [&](const SortedRows::Run& run) {
        bool is_found = false;
        std::size_t steps_left = k_lookup_steps;
        others.for_each_equal(sorted, run, tolerance, steps_left, [&](std::size_t) { is_found = true; });
        return is_found;
    });
}

std::optional<std::string> words_on_classes(const Difference& difference) {
    // As a sentence says it: "text", "a number".
    static constexpr std::array<const char*, 5> k_words = {"NULL", "a number", "a number", "text", "a blob"};
    const RowSelection missing = some_of(difference.expected, difference.matching.missing);
    const RowSelection extra = some_of(difference.actual, difference.matching.extra);
    const auto found = find_other_classes(missing, extra, difference.tolerance);
    if (found.empty())
        return std::nullopt;
    const auto class_of = [&](const RowSelection& rows, std::size_t row) {
        return std::string(k_words[rows.value(row, found.front().column).index()]);
    };
    return say(Phrase::other_class,
               {column_name(difference.expected, found.front().column), class_of(extra, found.front().actual_row),
                class_of(missing, found.front().expected_row)});
}

std::optional<std::string> words_on_duplicates(const Difference& difference) {
    const RowSelection missing = some_of(difference.expected, difference.matching.missing);
    const RowSelection extra = some_of(difference.actual, difference.matching.extra);
    const SortedRows expected(difference.expected);
    const SortedRows actual(difference.actual);
    if (!are_all_in(extra, expected, difference.tolerance) || !are_all_in(missing, actual, difference.tolerance))
        return std::nullopt;
    const RowSelection& shown = extra.row_count() > 0 ? extra : missing;
    const RowSelection first = some_of(shown, {0});
    const SortedRows one(first);
    const std::size_t here = count_equal(actual, one, difference.tolerance);
    const std::size_t wanted = count_equal(expected, one, difference.tolerance);
    const std::string row = row_in_words(first, 0);
    if (here < wanted)
        return say(Phrase::too_rarely, {row, times(here), times(wanted)});
    if (wanted == 1)
        return say(Phrase::too_often_not_once, {row, times(here)});
    return say(Phrase::too_often, {row, times(here), times(wanted)});
}

std::optional<std::string> words_on_one_column(const Difference& difference) {
    const RowSelection missing = some_of(difference.expected, difference.matching.missing);
    const RowSelection extra = some_of(difference.actual, difference.matching.extra);
    const auto found = find_other_column(missing, extra, difference.tolerance);
    if (!found)
        return std::nullopt;
    return say(Phrase::other_values_in_column, {column_name(difference.expected, found->column), found->row_count,
                                                value_in_words(extra.value(found->actual_row, found->column)),
                                                value_in_words(missing.value(found->expected_row, found->column))});
}

std::string words_on_counts(const Difference& difference) {
    const std::size_t missing = difference.matching.missing.size();
    const std::size_t extra = difference.matching.extra.size();
    if (difference.actual.row_count() == 0)
        return say(Phrase::no_row_came, {missing});
    if (difference.expected.row_count() == 0)
        return say(Phrase::no_row_expected, {extra});
    if (extra == 0)
        return say(Phrase::rows_missing, {missing});
    if (missing == 0)
        return say(Phrase::rows_too_many, {extra});
    return say(Phrase::rows_missing_and_too_many, {missing, extra});
}

std::string cut(std::string_view text, std::size_t most) {
    const std::string_view shown = cut_at_character(text, most);
    return valid_utf8(shown) + (shown.size() < text.size() ? "…" : "");
}

} // namespace

std::string value_in_words(const sql::ValueView& value) {
    const Cell cell = shown_cell(value);
    if (cell.storage_class == sql::StorageClass::null)
        return "NULL";
    const std::string text = cut(cell.text, k_bytes_in_words);
    if (cell.storage_class == sql::StorageClass::text)
        return "'" + text + "'";
    return cell.storage_class == sql::StorageClass::blob ? "X'" + text + "'" : text;
}

ShownRows show_rows(const RowSelection& selection, const std::vector<std::size_t>& rows) {
    ShownRows shown{.count = rows.size()};
    for (std::size_t i = 0; i < std::min(rows.size(), k_shown_rows); ++i) {
        ShownRow& cells = shown.rows.emplace_back();
        for (std::size_t column = 0; column < selection.column_count(); ++column)
            cells.push_back(shown_cell(selection.value(rows[i], column)));
    }
    return shown;
}

Verdict verdict_on_rows(const RowSelection& expected, const RowSelection& actual, const RowMatching& matching,
                        Tolerance tolerance) {
    struct Reading {
        VerdictKind kind;
        std::optional<std::string> (*words)(const Difference&);
    };
    static constexpr std::array k_readings = {
        Reading{VerdictKind::types, words_on_classes},
        Reading{VerdictKind::duplicates, words_on_duplicates},
        Reading{VerdictKind::rows, words_on_one_column},
    };
    const Difference difference{expected, actual, matching, tolerance};
    Verdict verdict;
    verdict.difference.missing = show_rows(expected, matching.missing);
    verdict.difference.extra = show_rows(actual, matching.extra);
    for (const Reading& reading : k_readings)
        if (auto words = reading.words(difference)) {
            verdict.kind = reading.kind;
            verdict.text = *std::move(words);
            break;
        }
    if (verdict.text.empty()) {
        verdict.kind = VerdictKind::rows;
        verdict.text = words_on_counts(difference);
    }
    if (verdict.kind == VerdictKind::rows)
        if (auto note = likeness_note(some_of(expected, matching.missing), some_of(actual, matching.extra), tolerance))
            verdict.notes.push_back(*std::move(note));
    return verdict;
}

} // namespace joinery::grade
