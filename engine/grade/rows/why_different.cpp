#include "engine/grade/rows/why_different.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "engine/base/hash.hpp"
#include "engine/grade/rows/characters.hpp"
#include "engine/grade/rows/compare_rows.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/grade/verdict/verdict.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using sql::StorageClass;
using sql::ValueView;
using Words = std::optional<std::string>;

// Longer texts are not taken apart.
constexpr std::size_t k_read_bytes = 100'000;
// Two numbers nearer than this, relative to their size, look alike.
constexpr double k_near = 1e-4;

const std::string_view* text_of(const ValueView& value) { return std::get_if<std::string_view>(&value); }

// What a text reads as when it is a number as a whole.
std::optional<double> number_in(std::string_view text) {
    const std::string bytes(text);
    if (bytes.empty() || bytes.size() > 40 || bytes.find_first_not_of("+-.0123456789eE ") != std::string::npos)
        return std::nullopt;
    char* end = nullptr;
    const double number = std::strtod(bytes.c_str(), &end);
    while (*end == ' ')
        ++end;
    return *end == '\0' && end != bytes.c_str() ? std::optional(number) : std::nullopt;
}

std::optional<double> number_of(const ValueView& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    return std::nullopt;
}

std::string_view bytes_of(const ValueView& value) {
    if (const auto* text = text_of(value))
        return *text;
    const auto* const blob = std::get_if<sql::BlobView>(&value);
    return blob == nullptr ? std::string_view() : blob->bytes;
}

// NULL, '', 'NULL', x'' and 0 are all taken for nothing.
bool is_nothing(const ValueView& value) {
    if (const auto number = number_of(value))
        return *number == 0;
    const std::string_view bytes = bytes_of(value);
    return bytes.empty() || parse::folded(bytes) == "null";
}

// "the number 1", "the text '1'", "an empty text", "NULL"
std::string described(const ValueView& value) {
    if (std::holds_alternative<sql::Null>(value))
        return "NULL";
    const auto storage_class = sql::storage_class(value);
    if (bytes_of(value).empty() && !number_of(value))
        return say(storage_class == StorageClass::text ? Phrase::an_empty_text : Phrase::an_empty_blob);
    static constexpr std::array k_phrases = {Phrase::the_number, Phrase::the_number, Phrase::the_number,
                                             Phrase::the_text, Phrase::the_blob};
    return say(k_phrases[static_cast<std::size_t>(storage_class)], {value_in_words(value)});
}

std::string contrast(const ValueView& expected, const ValueView& actual) {
    return capitalized(say(Phrase::why_class, {described(expected), described(actual)}));
}

Words other_nothing(const ValueView& expected, const ValueView& actual, Tolerance) {
    if (!is_nothing(expected) || !is_nothing(actual) ||
        (text_of(expected) && text_of(actual) && text_of(expected)->empty() == text_of(actual)->empty()))
        return std::nullopt;
    return contrast(expected, actual);
}

Words other_class(const ValueView& expected, const ValueView& actual, Tolerance tolerance) {
    const auto number = number_of(expected) ? number_of(expected) : number_of(actual);
    const auto* const text = text_of(expected) != nullptr ? text_of(expected) : text_of(actual);
    if (number && text != nullptr) {
        const auto read = number_in(*text);
        if (read && equal(ValueView(*number), ValueView(*read), tolerance))
            return contrast(expected, actual);
        return std::nullopt;
    }
    if (sql::storage_class(expected) != sql::storage_class(actual) && !number && bytes_of(expected) == bytes_of(actual))
        return contrast(expected, actual);
    return std::nullopt;
}

std::string in_two_digits(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2g", number);
    return text.data();
}

Words near_numbers(const ValueView& expected, const ValueView& actual, Tolerance) {
    const auto a = number_of(expected);
    const auto b = number_of(actual);
    if (!a || !b || std::isinf(*a) || std::isinf(*b))
        return std::nullopt;
    const auto* const whole_a = std::get_if<std::int64_t>(&expected);
    const auto* const whole_b = std::get_if<std::int64_t>(&actual);
    const double size = std::max(std::fabs(*a), std::fabs(*b));
    if (std::fabs(*a - *b) > k_near * size)
        return std::nullopt;
    const std::string distance = whole_a != nullptr && whole_b != nullptr
                                     ? std::to_string(static_cast<std::uint64_t>(std::max(*whole_a, *whole_b)) -
                                                      static_cast<std::uint64_t>(std::min(*whole_a, *whole_b)))
                                     : in_two_digits(std::fabs(*a - *b));
    return say(Phrase::why_near, {value_in_words(expected), value_in_words(actual), distance});
}

Words past_what_is_shown(const ValueView& expected, const ValueView& actual, Tolerance) {
    const std::string_view a = bytes_of(expected);
    const std::string_view b = bytes_of(actual);
    if (a.substr(0, k_shown_cell_bytes) != b.substr(0, k_shown_cell_bytes) || a.size() < k_shown_cell_bytes)
        return std::nullopt;
    return say(Phrase::why_past_shown, {b.size(), a.size()});
}

struct Texts {
    Characters expected;
    Characters actual;
};

std::size_t first_difference(const Texts& texts) {
    const auto [a, b] =
        std::mismatch(texts.expected.begin(), texts.expected.end(), texts.actual.begin(), texts.actual.end());
    return static_cast<std::size_t>(a - texts.expected.begin());
}

// The character there, with the marks that belong to it.
std::string described_at(const Characters& text, std::size_t at) {
    if (at >= text.size())
        return say(Phrase::the_end);
    std::string words = description(text[at]);
    for (std::size_t i = at + 1; i < text.size() && text[i] >= 0x300 && text[i] <= 0x36F; ++i)
        words += " + " + description(text[i]);
    return words;
}

std::string at_first_difference(const Texts& texts, Phrase phrase) {
    std::size_t at = first_difference(texts);
    const auto is_mark = [&](const Characters& text) {
        return at < text.size() && text[at] >= 0x300 && text[at] <= 0x36F;
    };
    while (at > 0 && (is_mark(texts.expected) || is_mark(texts.actual)))
        --at;
    return say(phrase, {at + 1, described_at(texts.actual, at), described_at(texts.expected, at)});
}

std::size_t spaces_at_end(const Characters& text) {
    std::size_t count = 0;
    while (count < text.size() && (text[text.size() - 1 - count] == ' ' || text[text.size() - 1 - count] == '\t' ||
                                   text[text.size() - 1 - count] == '\n' || text[text.size() - 1 - count] == '\r'))
        ++count;
    return count;
}

std::string words_on_spaces(const Texts& texts) {
    const auto reversed = [](Characters text) {
        std::reverse(text.begin(), text.end());
        return text;
    };
    const std::size_t end_a = spaces_at_end(texts.expected);
    const std::size_t end_b = spaces_at_end(texts.actual);
    if (end_a != end_b)
        return say(Phrase::why_spaces_at_end, {end_b, end_a});
    const std::size_t begin_a = spaces_at_end(reversed(texts.expected));
    const std::size_t begin_b = spaces_at_end(reversed(texts.actual));
    if (begin_a != begin_b)
        return say(Phrase::why_spaces_at_beginning, {begin_b, begin_a});
    return at_first_difference(texts, Phrase::why_space_inside);
}

std::string words_on_line_ends(const Texts&) { return say(Phrase::why_line_ends); }
std::string words_on_case(const Texts&) { return say(Phrase::why_case); }
std::string words_on_other_character(const Texts& texts) { return at_first_difference(texts, Phrase::why_look_alike); }
std::string words_on_invisible(const Texts& texts) { return at_first_difference(texts, Phrase::why_invisible); }

// What is set aside, and what is said where texts agree without it.
struct Difference {
    Characters (*set_aside)(const Characters&);
    std::string (*words)(const Texts&);
};

constexpr std::array k_differences = {
    Difference{with_plain_line_ends, words_on_line_ends},
    Difference{with_single_spaces, words_on_spaces},
    Difference{with_plain_spaces, words_on_other_character},
    Difference{without_invisibles, words_on_invisible},
    Difference{decomposed, words_on_other_character},
    Difference{with_latin_look_alikes, words_on_other_character},
    Difference{in_small_letters, words_on_case},
};

Characters with_all_set_aside(Characters text) {
    for (const auto set_aside : {with_plain_spaces, without_invisibles, with_single_spaces, decomposed,
                                 with_latin_look_alikes, in_small_letters})
        text = set_aside(text);
    return text;
}

Words other_characters(const ValueView& expected, const ValueView& actual, Tolerance) {
    const auto* const a = text_of(expected);
    const auto* const b = text_of(actual);
    if (a == nullptr || b == nullptr || a->size() > k_read_bytes || b->size() > k_read_bytes)
        return std::nullopt;
    const Texts texts{characters_of(*a), characters_of(*b)};
    if (texts.expected == texts.actual)
        return say(Phrase::why_bad_bytes);
    for (const Difference& difference : k_differences)
        if (difference.set_aside(texts.expected) == difference.set_aside(texts.actual))
            return difference.words(texts);
    if (with_all_set_aside(texts.expected) == with_all_set_aside(texts.actual))
        return at_first_difference(texts, Phrase::why_look_alike);
    return std::nullopt;
}

} // namespace

std::string why_different(const ValueView& expected, const ValueView& actual, Tolerance tolerance) {
    for (const auto reading : {other_nothing, other_class, near_numbers, other_characters, past_what_is_shown})
        if (auto words = reading(expected, actual, tolerance))
            return *std::move(words);
    return {};
}

std::uint64_t looks_hash(const ValueView& value) {
    if (is_nothing(value))
        return fnv1a_64("");
    auto number = number_of(value);
    if (const auto* text = text_of(value); text != nullptr && !number)
        number = number_in(*text);
    if (number)
        return fnv1a_64(sql::shortest_text(static_cast<double>(static_cast<float>(*number))));
    const std::string_view bytes = bytes_of(value);
    if (bytes.size() > k_read_bytes)
        return fnv1a_64(bytes.substr(0, k_shown_cell_bytes));
    std::uint64_t hash = fnv1a_64("text");
    for (const char32_t character : with_all_set_aside(characters_of(bytes)))
        hash = (hash ^ character) * 0x100000001B3U;
    return hash;
}

} // namespace joinery::grade
