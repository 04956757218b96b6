#include "engine/search/constants.hpp"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <string>

#include "engine/search/calendar.hpp"

namespace joinery::search {

namespace {

using parse::Expression;
using parse::ExpressionKind;
using parse::Operator;

constexpr std::size_t k_most_constants = 12;

std::string unquoted(std::string_view text) {
    std::string content;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        content += text[i];
        if (text[i] == '\'')
            ++i;
    }
    return content;
}

std::string bytes_of(std::string_view digits) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        bytes += static_cast<char>(std::strtol(std::string(digits.substr(i, 2)).c_str(), nullptr, 16));
    return bytes;
}

std::optional<Value> number_of(std::string_view text) {
    std::string digits;
    for (const char digit : text)
        if (digit != '_')
            digits += digit;
    if (digits.size() > 2 && (digits[1] == 'x' || digits[1] == 'X'))
        return Value(static_cast<std::int64_t>(std::strtoull(digits.c_str() + 2, nullptr, 16)));
    if (digits.find_first_not_of("0123456789") == std::string::npos) {
        errno = 0;
        const long long whole = std::strtoll(digits.c_str(), nullptr, 10);
        if (errno == 0)
            return Value(static_cast<std::int64_t>(whole));
    }
    char* end = nullptr;
    const double real = std::strtod(digits.c_str(), &end);
    return *end == '\0' && !digits.empty() ? std::optional<Value>(real) : std::nullopt;
}

std::optional<double> as_double(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    const auto* real = std::get_if<double>(&value);
    return real == nullptr ? std::nullopt : std::optional(*real);
}

// An integer where it is one.
void add_number(std::vector<Value>& values, double number) {
    if (!std::isfinite(number) || std::abs(number) > 1e12)
        return;
    if (number == std::floor(number))
        values.emplace_back(static_cast<std::int64_t>(number));
    else
        values.emplace_back(number);
}

void collect(const Expression& expression, bool is_negative, std::vector<Value>& constants) {
    if (constants.size() >= k_most_constants)
        return;
    if (expression.kind == ExpressionKind::literal) {
        auto value = value_of_literal(expression.text);
        if (!value || is_null(*value))
            return;
        if (is_negative) {
            if (auto* integer = std::get_if<std::int64_t>(&*value))
                *integer = *integer == INT64_MIN ? *integer : -*integer;
            else if (auto* real = std::get_if<double>(&*value))
                *real = -*real;
        }
        constants.push_back(*std::move(value));
        return;
    }
    const bool negates = expression.kind == ExpressionKind::unary && expression.op == Operator::negate;
    for (const Expression& operand : expression.operands)
        collect(operand, negates, constants);
}

// Another spelling in which only letter case differs: the first letter where it is small, all letters where not.
std::string other_case(const std::string& text) {
    std::string other = text;
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!other.empty() && is_small(other.front())) {
        other.front() = static_cast<char>(other.front() - 'a' + 'A');
        return other;
    }
    for (char& c : other)
        if (is_capital(c))
            c = static_cast<char>(c - 'A' + 'a');
    return other;
}

std::vector<Value> near_text(const std::string& text) {
    std::vector<Value> values{text};
    if (is_date(text) || is_date_time(text)) {
        values.emplace_back(days_later(text, 1));
        values.emplace_back(days_later(text, -1));
        return values;
    }
    if (const auto number = number_of(text)) { // a number in quotes
        for (const Value& value : near(*number))
            values.emplace_back(literal(value));
        return values;
    }
    if (const std::string other = other_case(text); other != text)
        values.emplace_back(other);
    values.emplace_back(text + "s");
    return values;
}

// The end of the class that begins at the bracket: of its closing one.
std::size_t end_of_class(std::string_view pattern, std::size_t begin) {
    std::size_t end = begin + 1;
    if (end < pattern.size() && pattern[end] == '^')
        ++end;
    return pattern.find(']', end + 1);
}

// The nth letter that a class of GLOB allows, such as of [A-Z] or [^0-9].
char letter_of_class(std::string_view inside, std::size_t n) {
    const bool is_negated = inside.front() == '^';
    if (is_negated)
        inside.remove_prefix(1);
    std::string letters;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const bool is_range = i + 2 < inside.size() && inside[i + 1] == '-';
        const auto first = static_cast<unsigned char>(inside[i]);
        const auto last = static_cast<unsigned char>(is_range ? inside[i + 2] : inside[i]);
        for (int letter = first; letter <= last; ++letter)
            letters += static_cast<char>(letter);
        i += is_range ? 2 : 0;
    }
    if (is_negated) {
        std::string others;
        for (const char other : std::string_view("a1xB2_-"))
            if (letters.find(other) == std::string::npos)
                others += other;
        letters = others;
    }
    return letters.empty() ? '?' : letters[n % letters.size()];
}

} // namespace

std::string without_classes(std::string_view pattern, std::size_t n) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t end = pattern[i] == '[' ? end_of_class(pattern, i) : std::string_view::npos;
        if (end == std::string_view::npos) {
            text += pattern[i];
            continue;
        }
        text += letter_of_class(pattern.substr(i + 1, end - i - 1), n);
        i = end;
    }
    return text;
}

std::optional<Value> value_of_literal(std::string_view text) {
    if (text.empty())
        return std::nullopt;
    if (text.front() == '\'')
        return Value(unquoted(text));
    if (text.size() > 2 && (text.front() == 'x' || text.front() == 'X') && text[1] == '\'')
        return Value(Blob{bytes_of(text.substr(2, text.size() - 3))});
    if ((text.front() >= '0' && text.front() <= '9') || text.front() == '.')
        return number_of(text);
    if (text.size() == 4 && (text.front() == 'n' || text.front() == 'N'))
        return Value(sql::Null{});
    return std::nullopt;
}

std::vector<Value> constants_in(const Expression& expression) {
    std::vector<Value> constants;
    collect(expression, false, constants);
    return constants;
}

std::vector<Value> near(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return near_text(*text);
    const auto number = as_double(value);
    if (!number)
        return {value};
    std::vector<Value> values{value};
    add_number(values, *number + 1);
    add_number(values, *number - 1);
    if (std::holds_alternative<double>(value)) {
        add_number(values, *number + 0.5);
        add_number(values, *number - 0.5);
    }
    return values;
}

std::vector<Value> like_shapes(std::string_view pattern, char any, char one) {
    std::string plain;
    for (const char c : pattern)
        if (c != any)
            plain += c == one ? 'a' : c;
    std::vector<Value> values{plain, plain + "x", "x" + plain, "x" + plain + "x"};
    if (const std::string other = other_case(plain); other != plain)
        values.emplace_back(other);
    // A text that has every part, with something between them.
    std::string apart;
    for (const char c : pattern)
        apart += c == any ? 'y' : c == one ? 'b' : c;
    values.emplace_back(apart);
    if (!plain.empty()) // a little less
        values.emplace_back(plain.substr(0, plain.size() - 1));
    return values;
}

std::vector<Value> combined(const std::vector<Value>& constants) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < constants.size(); ++i)
        for (std::size_t j = i + 1; j < constants.size(); ++j) {
            const auto a = as_double(constants[i]);
            const auto b = as_double(constants[j]);
            if (!a || !b)
                continue;
            add_number(values, *a * *b);
            add_number(values, *a + *b);
            add_number(values, *a - *b);
            add_number(values, *b - *a);
            if (*a != 0)
                add_number(values, *b / *a);
            if (*b != 0)
                add_number(values, *a / *b);
        }
    return values;
}

std::vector<Value> parts_of_sum(const Value& sum) {
    std::vector<Value> values;
    const auto number = as_double(sum);
    if (!number)
        return values;
    const double half = std::floor(*number / 2);
    for (const double part : {half, *number - half, *number / 4, *number / 5})
        add_number(values, part);
    return values;
}

} // namespace joinery::search
