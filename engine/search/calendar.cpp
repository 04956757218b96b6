#include "engine/search/calendar.hpp"

#include <array>
#include <cstdio>

namespace joinery::search {

namespace {

struct Day {
    int year = 0;
    int month = 1;
    int day = 1;
};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
    static constexpr std::array k_days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return k_days[static_cast<std::size_t>(month) - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

// Digits where the form has 0, the same byte elsewhere.
bool has_form(std::string_view text, std::string_view form) {
    if (text.size() != form.size())
        return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == '0' ? !is_digit : text[i] != form[i])
            return false;
    }
    return true;
}

int digits(std::string_view text) {
    int number = 0;
    for (const char digit : text)
        number = number * 10 + (digit - '0');
    return number;
}

Day read_day(std::string_view date) {
    return {digits(date.substr(0, 4)), digits(date.substr(5, 2)), digits(date.substr(8, 2))};
}

std::string text_of(const Day& day) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", day.year, day.month, day.day);
    return text.data();
}

void go_on(Day& day) {
    if (++day.day <= days_in(day.year, day.month))
        return;
    day.day = 1;
    if (++day.month <= 12)
        return;
    day.month = 1;
    ++day.year;
}

void go_back(Day& day) {
    if (--day.day >= 1)
        return;
    if (--day.month < 1) {
        day.month = 12;
        --day.year;
    }
    day.day = days_in(day.year, day.month);
}

constexpr std::string_view k_midnight = " 00:00:00";

} // namespace

bool is_date(std::string_view text) {
    if (!has_form(text, "0000-00-00"))
        return false;
    const Day day = read_day(text);
    return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= days_in(day.year, day.month);
}

bool is_time(std::string_view text) { return has_form(text, "00:00") || has_form(text, "00:00:00"); }

bool is_date_time(std::string_view text) {
    return text.size() > 11 && is_date(text.substr(0, 10)) && (text[10] == ' ' || text[10] == 'T') &&
           is_time(text.substr(11));
}

std::optional<Value> as_moment(std::string_view text, ValueKind kind) {
    const bool has_date = is_date(text) || is_date_time(text);
    if (kind == ValueKind::time)
        return is_time(text) ? std::optional<Value>(std::string(text)) : std::nullopt;
    if (!has_date)
        return std::nullopt;
    if (kind == ValueKind::date)
        return Value(std::string(text.substr(0, 10)));
    return Value(text.size() > 10 ? std::string(text) : std::string(text).append(k_midnight));
}

std::string formatted_moment(std::string_view form, std::size_t n) {
    struct Part {
        char letter;
        std::size_t from;
        std::size_t length;
    };
    static constexpr std::array k_parts = {Part{'Y', 0, 4},  Part{'m', 5, 2},  Part{'d', 8, 2},
                                           Part{'H', 11, 2}, Part{'M', 14, 2}, Part{'S', 17, 2}};
    const std::string moment = std::get<std::string>(ordinary_moment(ValueKind::date, n)) + ' ' +
                               std::get<std::string>(ordinary_moment(ValueKind::time, n));
    std::string text;
    for (std::size_t i = 0; i < form.size(); ++i) {
        if (form[i] != '%' || i + 1 == form.size()) {
            text += form[i];
            continue;
        }
        ++i;
        for (const Part& part : k_parts)
            if (part.letter == form[i])
                text += moment.substr(part.from, part.length);
    }
    return text;
}

ValueKind kind_of_form(std::string_view form) {
    if (form == "%Y-%m-%d")
        return ValueKind::date;
    if (form == "%Y-%m-%d %H:%M:%S")
        return ValueKind::date_time;
    return form == "%H:%M:%S" ? ValueKind::time : ValueKind::text;
}

Value ordinary_moment(ValueKind kind, std::size_t n) {
    if (kind == ValueKind::time) {
        std::array<char, 20> text{};
        std::snprintf(text.data(), text.size(), "%02d:%02d:00", static_cast<int>(9 + n % 12),
                      static_cast<int>(n / 12 % 60));
        return std::string(text.data());
    }
    // Neighbours, another month, another year: what dates are told apart by.
    static constexpr std::array k_first = {"2024-01-15", "2024-01-16", "2024-02-01", "2023-12-31"};
    const std::string date =
        n < k_first.size() ? k_first[n] : days_later("2024-03-01", static_cast<int>(n - k_first.size()));
    return kind == ValueKind::date ? date : date + " 10:00:00";
}

std::string days_later(std::string_view date, int days) {
    Day day = read_day(date);
    for (; days > 0; --days)
        go_on(day);
    for (; days < 0; ++days)
        go_back(day);
    return text_of(day).append(date.substr(10));
}

Days days_of_year(int year) { return {text_of({year, 1, 1}), text_of({year, 12, 31})}; }

Days days_of_month(int year, int month) {
    return {text_of({year, month, 1}), text_of({year, month, days_in(year, month)})};
}

} // namespace joinery::search
