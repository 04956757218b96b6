#include "engine/grade/rows/likeness.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "engine/grade/rows/match_rows.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using sql::ValueView;

constexpr std::string_view k_spaces = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(k_spaces);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(k_spaces) - begin + 1);
}

// A value that means less than the one given; `bytes` keeps what it points to.
using Loosening = ValueView (*)(const ValueView& value, std::string& bytes);

// A text that is a number as a whole becomes that number; a blob becomes a text.
ValueView without_class(const ValueView& value, std::string& bytes) {
    if (const auto* blob = std::get_if<sql::BlobView>(&value))
        return blob->bytes;
    const auto* text = std::get_if<std::string_view>(&value);
    if (text == nullptr)
        return value;
    bytes = trimmed(*text);
    if (bytes.empty() || bytes.find_first_not_of("+-.0123456789eE") != std::string::npos)
        return value;
    char* end = nullptr;
    errno = 0;
    const std::int64_t integer = std::strtoll(bytes.c_str(), &end, 10);
    if (*end == '\0' && errno == 0)
        return integer;
    const double real = std::strtod(bytes.c_str(), &end);
    return *end == '\0' ? ValueView(real) : value;
}

ValueView without_case(const ValueView& value, std::string& bytes) {
    const auto* text = std::get_if<std::string_view>(&value);
    if (text == nullptr)
        return value;
    bytes = parse::folded(*text);
    return std::string_view(bytes);
}

ValueView without_spaces(const ValueView& value, std::string&) {
    const auto* text = std::get_if<std::string_view>(&value);
    return text == nullptr ? value : trimmed(*text);
}

ValueView without_nothing(const ValueView& value, std::string& bytes) {
    const auto* text = std::get_if<std::string_view>(&value);
    if (text == nullptr)
        return value;
    bytes = parse::folded(trimmed(*text));
    return bytes.empty() || bytes == "null" ? ValueView(sql::Null{}) : value;
}

sql::ResultSet loosened(const RowSelection& selection, Loosening loosening) {
    sql::ResultSet result(std::vector<std::string>(selection.column_count()));
    std::vector<ValueView> row(selection.column_count());
    std::vector<std::string> bytes(selection.column_count());
    for (std::size_t i = 0; i < selection.row_count(); ++i) {
        for (std::size_t column = 0; column < row.size(); ++column)
            row[column] = loosening(selection.value(i, column), bytes[column]);
        result.append_row(row);
    }
    return result;
}

// The columns in which partners differ, each with the first pair that does.
std::vector<ColumnDifference> differences(const RowSelection& expected, const RowSelection& actual,
                                          const RowMatching& matching, Tolerance tolerance) {
    std::vector<ColumnDifference> found;
    for (std::size_t column = 0; column < expected.column_count(); ++column) {
        ColumnDifference difference{.column = column};
        for (std::size_t row = actual.row_count(); row-- > 0;) {
            const std::size_t partner = matching.partners[row];
            if (equal(expected.value(partner, column), actual.value(row, column), tolerance))
                continue;
            ++difference.row_count;
            difference.expected_row = partner;
            difference.actual_row = row;
        }
        if (difference.row_count > 0)
            found.push_back(difference);
    }
    return found;
}

// Empty where the rows do not even agree when loosened.
std::vector<ColumnDifference> differences_when(Loosening loosening, const RowSelection& expected,
                                               const RowSelection& actual, Tolerance tolerance) {
    if (expected.row_count() != actual.row_count())
        return {};
    const sql::ResultSet loose_expected = loosened(expected, loosening);
    const sql::ResultSet loose_actual = loosened(actual, loosening);
    const RowMatching matching = match_rows(select_all(loose_expected), select_all(loose_actual), tolerance);
    if (!matching.is_perfect())
        return {};
    return differences(expected, actual, matching, tolerance);
}

// Has any column another number of numbers, texts or blobs?
bool has_other_classes(const RowSelection& expected, const RowSelection& actual) {
    const auto count = [](const RowSelection& selection, std::size_t column) {
        std::array<std::size_t, 5> counts{};
        for (std::size_t row = 0; row < selection.row_count(); ++row)
            ++counts[selection.value(row, column).index()];
        counts[1] += counts[2]; // an integer may be a real
        counts[2] = 0;
        return counts;
    };
    for (std::size_t column = 0; column < expected.column_count(); ++column)
        if (count(expected, column) != count(actual, column))
            return true;
    return false;
}

struct Likeness {
    Loosening loosening;
    Phrase note;
};

constexpr std::array k_likenesses = {
    Likeness{without_nothing, Phrase::note_null_and_empty},
    Likeness{without_spaces, Phrase::note_spaces},
    Likeness{without_case, Phrase::note_letter_case},
};

} // namespace

std::vector<ColumnDifference> find_other_classes(const RowSelection& expected, const RowSelection& actual,
                                                 Tolerance tolerance) {
    if (!has_other_classes(expected, actual))
        return {};
    return differences_when(without_class, expected, actual, tolerance);
}

std::optional<ColumnDifference> find_other_column(const RowSelection& expected, const RowSelection& actual,
                                                  Tolerance tolerance) {
    if (expected.row_count() != actual.row_count() || expected.column_count() < 2)
        return std::nullopt;
    for (std::size_t column = 0; column < expected.column_count(); ++column) {
        const auto without = [&](RowSelection selection) {
            selection.columns.erase(selection.columns.begin() + static_cast<std::ptrdiff_t>(column));
            return selection;
        };
        const RowMatching matching = match_rows(without(expected), without(actual), tolerance);
        if (!matching.is_perfect())
            continue;
        const auto found = differences(expected, actual, matching, tolerance);
        if (found.size() == 1)
            return found.front();
    }
    return std::nullopt;
}

std::optional<std::string> likeness_note(const RowSelection& expected, const RowSelection& actual,
                                         Tolerance tolerance) {
    for (const Likeness& likeness : k_likenesses) {
        std::vector<std::string> names;
        for (const ColumnDifference& found : differences_when(likeness.loosening, expected, actual, tolerance))
            names.push_back(expected.result->column_names()[expected.columns[found.column]]);
        if (!names.empty())
            return say(likeness.note, {list_of_names(names)});
    }
    return std::nullopt;
}

} // namespace joinery::grade
