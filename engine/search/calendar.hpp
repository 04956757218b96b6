// Dates and times as texts in the forms that SQLite's date functions read: 2024-02-29, 2024-02-29 10:00:00, 10:00:00.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/search/model.hpp"
#include "engine/search/value.hpp"

namespace joinery::search {

// The text as a value of a temporal kind; none where it is no date (or time). A date stands for its midnight, where a
// date and time is asked for, and the other way round.
std::optional<Value> as_moment(std::string_view text, ValueKind kind);

// The nth of a series without an end.
Value ordinary_moment(ValueKind kind, std::size_t n);

// What strftime() makes of the nth of a series of moments by this form: years, months, days, hours, minutes, seconds.
std::string formatted_moment(std::string_view form, std::size_t n);

// The kind whose values have this form; text where none has.
ValueKind kind_of_form(std::string_view form);

// Does the text look like one: ISO form, a month from 1 to 12, a day of that month?
bool is_date(std::string_view text);
bool is_date_time(std::string_view text);
bool is_time(std::string_view text);

// The same date (or date and time) so many days later. The text must be one.
std::string days_later(std::string_view date, int days);

// The first and the last day of a year, of a month.
struct Days {
    std::string first;
    std::string last;
};
Days days_of_year(int year);
Days days_of_month(int year, int month);

} // namespace joinery::search
