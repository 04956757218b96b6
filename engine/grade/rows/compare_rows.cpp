#include "engine/grade/rows/compare_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/base/utf8.hpp"
#include "engine/grade/rows/likeness.hpp"
#include "engine/grade/rows/pair_changes.hpp"
#include "engine/grade/rows/row_hash.hpp"
#include "engine/grade/rows/sorted_rows.hpp"
#include "engine/grade/rows/why_different.hpp"
#include "engine/grade/verdict/phrase.hpp"

namespace joinery::grade {

namespace {

constexpr std::size_t k_bytes_in_words = 40;
constexpr std::size_t k_cells_in_words = 3;
// Where more rows differ, only what pairing them tells is said.
constexpr std::size_t k_closely_read_rows = 2'000;
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

bool are_equal(const RowSelection& a, std::size_t row_a, const RowSelection& b, std::size_t row_b,
               Tolerance tolerance) {
    for (std::size_t column = 0; column < a.column_count(); ++column)
        if (!equal(a.value(row_a, column), b.value(row_b, column), tolerance))
            return false;
    return true;
}

std::size_t count_equal(const RowSelection& rows, const RowSelection& one, Tolerance tolerance) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < rows.row_count(); ++row)
        count += are_equal(rows, row, one, 0, tolerance) ? 1 : 0;
    return count;
}

// `some` has a row.
bool are_same_in(const RowSelection& some, const RowSelection& others) {
    const std::vector<std::size_t> columns = first_numbers(some.column_count());
    std::vector<std::uint64_t> hashes;
    hashes.reserve(others.row_count());
    for (std::size_t row = 0; row < others.row_count(); ++row)
        hashes.push_back(row_hash(others, row, columns));
    // Mostly the first is missing already, which needs no sort.
    if (std::find(hashes.begin(), hashes.end(), row_hash(some, 0, columns)) == hashes.end())
        return false;
    std::sort(hashes.begin(), hashes.end());
    for (std::size_t row = 0; row < some.row_count(); ++row)
        if (!std::binary_search(hashes.begin(), hashes.end(), row_hash(some, row, columns)))
            return false;
    return true;
}

// Is every row of `some` also, once or more, in `others`?
bool are_all_in(const RowSelection& some, const RowSelection& others, Tolerance tolerance) {
    if (some.row_count() == 0 || are_same_in(some, others))
        return true;
    if (count_equal(others, some_of(some, {0}), tolerance) == 0)
        return false; // as it mostly is, and without a sort
    const SortedRows sorted(some);
    const SortedRows sorted_others(others);
    return std::all_of(sorted.runs().begin(), sorted.runs().end(), [&](const SortedRows::Run& run) {
        bool is_found = false;
        std::size_t steps_left = k_lookup_steps;
        sorted_others.for_each_equal(sorted, run, tolerance, steps_left, [&](std::size_t) { is_found = true; });
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
    if (!are_all_in(extra, difference.expected, difference.tolerance) ||
        !are_all_in(missing, difference.actual, difference.tolerance))
        return std::nullopt;
    const RowSelection& shown = extra.row_count() > 0 ? extra : missing;
    const RowSelection first = some_of(shown, {0});
    const std::size_t here = count_equal(difference.actual, first, difference.tolerance);
    const std::size_t wanted = count_equal(difference.expected, first, difference.tolerance);
    const std::string row = row_in_words(first, 0);
    if (here < wanted)
        return say(Phrase::too_rarely, {row, times(here), times(wanted)});
    if (wanted == 1)
        return say(Phrase::too_often_not_once, {row, times(here)});
    return say(Phrase::too_often, {row, times(here), times(wanted)});
}

std::optional<std::string> words_on_one_column(const Difference& difference) {
    if (difference.matching.missing.size() > k_closely_read_rows)
        return std::nullopt;
    const RowSelection missing = some_of(difference.expected, difference.matching.missing);
    const RowSelection extra = some_of(difference.actual, difference.matching.extra);
    const auto found = find_other_column(missing, extra, difference.tolerance);
    if (!found)
        return std::nullopt;
    return say(Phrase::other_values_in_column, {column_name(difference.expected, found->column), found->row_count,
                                                value_in_words(extra.value(found->actual_row, found->column)),
                                                value_in_words(missing.value(found->expected_row, found->column))});
}

std::string words_on_counts(const Difference& difference, const RowPairs& pairs) {
    const std::size_t missing = pairs.missing.size();
    const std::size_t extra = pairs.extra.size();
    if (difference.actual.row_count() == 0)
        return say(Phrase::no_row_came, {missing});
    if (difference.expected.row_count() == 0)
        return say(Phrase::no_row_expected, {extra});
    if (missing > 0 && extra > 0)
        return say(Phrase::rows_missing_and_too_many, {missing, extra});
    if (missing > 0)
        return say(Phrase::rows_missing, {missing});
    return extra > 0 ? say(Phrase::rows_too_many, {extra}) : std::string();
}

std::vector<std::size_t> differing_columns(const Difference& difference, std::pair<std::size_t, std::size_t> rows) {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < difference.expected.column_count(); ++column)
        if (!equal(difference.expected.value(rows.first, column), difference.actual.value(rows.second, column),
                   difference.tolerance))
            columns.push_back(column);
    return columns;
}

// "3 rows have other values in `a` and `b`, such as 1 instead of 2."
std::string words_on_changes(const Difference& difference, const RowPairs& pairs) {
    if (pairs.changed.empty())
        return {};
    std::vector<bool> is_named(difference.expected.column_count(), false);
    for (const auto& rows : pairs.changed)
        for (const std::size_t column : differing_columns(difference, rows))
            is_named[column] = true;
    std::vector<std::string> names;
    for (std::size_t column = 0; column < is_named.size(); ++column)
        if (is_named[column])
            names.push_back(difference.expected.result->column_names()[difference.expected.columns[column]]);
    const auto [expected_row, actual_row] = pairs.changed.front();
    const std::size_t first = differing_columns(difference, pairs.changed.front()).front();
    const std::string here = value_in_words(difference.actual.value(actual_row, first));
    const std::string expected = value_in_words(difference.expected.value(expected_row, first));
    if (names.size() == 1 && difference.expected.column_count() > 1 && pairs.missing.empty() && pairs.extra.empty())
        return say(Phrase::other_values_in_column, {list_of_names(names), pairs.changed.size(), here, expected});
    return say(names.size() == 1 ? Phrase::changed_value : Phrase::changed_values,
               {pairs.changed.size(), list_of_names(names), here, expected});
}

// One row of one column on each side.
std::string words_on_single_values(const Difference& difference) {
    return say(Phrase::other_value,
               {value_in_words(difference.actual.value(0, 0)), value_in_words(difference.expected.value(0, 0))});
}

std::string words_on_all(const Difference& difference, const RowPairs& pairs) {
    if (difference.expected.column_count() == 1 && difference.expected.row_count() == 1 &&
        difference.actual.row_count() == 1)
        return words_on_single_values(difference);
    const std::string counts = words_on_counts(difference, pairs);
    const std::string changes = words_on_changes(difference, pairs);
    return counts.empty() || changes.empty() ? counts + changes : counts + " " + changes;
}

ShownRow show_row(const RowSelection& selection, std::size_t row) {
    ShownRow cells;
    for (std::size_t column = 0; column < selection.column_count(); ++column)
        cells.push_back(shown_cell(selection.value(row, column)));
    return cells;
}

ShownChanges show_changes(const Difference& difference, const RowPairs& pairs) {
    ShownChanges shown{.count = pairs.changed.size(), .rows = {}};
    for (std::size_t i = 0; i < std::min(pairs.changed.size(), k_shown_rows); ++i) {
        const auto [expected, actual] = pairs.changed[i];
        RowChange& change = shown.rows.emplace_back();
        change.expected = show_row(difference.expected, expected);
        change.actual = show_row(difference.actual, actual);
        for (const std::size_t column : differing_columns(difference, pairs.changed[i]))
            change.cells.push_back(
                {column, why_different(difference.expected.value(expected, column),
                                       difference.actual.value(actual, column), difference.tolerance)});
    }
    return shown;
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
    for (std::size_t i = 0; i < std::min(rows.size(), k_shown_rows); ++i)
        shown.rows.push_back(show_row(selection, rows[i]));
    return shown;
}

ShownResult show_result(const sql::ResultSet& result) {
    const RowSelection all = select_all(result);
    return {.columns = result.column_names(), .rows = show_rows(all, all.rows)};
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
    for (const Reading& reading : k_readings)
        if (auto words = reading.words(difference)) {
            verdict.kind = reading.kind;
            verdict.text = *std::move(words);
            break;
        }
    RowPairs pairs{{}, matching.missing, matching.extra};
    if (verdict.kind != VerdictKind::duplicates) // where a row comes too often, no other has become it
        pairs = pair_changes(expected, actual, matching, tolerance);
    verdict.difference.missing = show_rows(expected, pairs.missing);
    verdict.difference.extra = show_rows(actual, pairs.extra);
    verdict.difference.changed = show_changes(difference, pairs);
    if (verdict.text.empty()) {
        verdict.kind = VerdictKind::rows;
        verdict.text = words_on_all(difference, pairs);
    }
    if (verdict.kind == VerdictKind::rows && matching.missing.size() <= k_closely_read_rows)
        if (auto note = likeness_note(some_of(expected, matching.missing), some_of(actual, matching.extra), tolerance))
            verdict.notes.push_back(*std::move(note));
    return verdict;
}

} // namespace joinery::grade
