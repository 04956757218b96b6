// The expressions of a query: which comparisons they make.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "engine/parse/token.hpp"
#include "engine/search/calendar.hpp"
#include "engine/search/constants.hpp"
#include "engine/search/harvest.hpp"

namespace joinery::search {

namespace {

using parse::Expression;
using parse::ExpressionKind;
using parse::Operator;

// So many texts that differ in each letter of a class: a key needs some.
constexpr std::size_t k_glob_spellings = 6;

bool is_comparison(Operator op) { return op >= Operator::equal && op <= Operator::greater_equal; }

template <std::size_t N>
bool is_any(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string function_name(const Expression& call) { return parse::folded(call.names.back().text); }

constexpr std::array<std::string_view, 8> k_moment_functions = {"date",      "datetime", "time",     "julianday",
                                                                "unixepoch", "strftime", "timediff", "substr"};
// Their value is one of their arguments' values.
constexpr std::array<std::string_view, 13> k_choosing_functions = {
    "min",         "max",        "coalesce",  "ifnull", "nullif", "iif",      "if",
    "first_value", "last_value", "nth_value", "lag",    "lead",   "any_value"};
constexpr std::array<std::string_view, 6> k_counting_functions = {"count",      "row_number", "rank",
                                                                  "dense_rank", "ntile",      "group_concat"};
constexpr std::array<std::string_view, 3> k_summing_functions = {"sum", "total", "avg"};

// What makes one text of several, and texts that show whether it was called.
struct SpellingFunction {
    std::string_view name;
    std::array<std::string_view, 3> spellings;
};
constexpr std::array<std::string_view, 3> k_spellings_of_case = {"Ada", "ada", "ADA"};
constexpr std::array k_spelling_functions = {
    SpellingFunction{"lower", k_spellings_of_case}, SpellingFunction{"upper", k_spellings_of_case},
    SpellingFunction{"trim", {"Ada", " Ada", "Ada "}}, SpellingFunction{"ltrim", {"Ada", " Ada", "Ada "}},
    SpellingFunction{"rtrim", {"Ada", " Ada", "Ada "}}};
constexpr std::array k_spelling_collations = {SpellingFunction{"nocase", k_spellings_of_case},
                                              SpellingFunction{"rtrim", {"Ada", "Ada ", "Ada  "}}};

// The function makes a date or time of its first text, or of the text behind the format.
std::size_t moment_argument(std::string_view function) { return function == "strftime" ? 1 : 0; }

bool has_moment_function(const Expression& expression) {
    if (expression.kind == ExpressionKind::call && is_any(function_name(expression), k_moment_functions))
        return true;
    return std::any_of(expression.operands.begin(), expression.operands.end(), has_moment_function);
}

// "+7 days" is 7, "-1 month" -30; 0 for any other text.
int days_of_modifier(std::string_view text) {
    struct Unit {
        std::string_view name;
        int days;
    };
    static constexpr std::array k_units = {Unit{"day", 1}, Unit{"month", 30}, Unit{"year", 365}};
    const bool is_negative = !text.empty() && text.front() == '-';
    if (is_negative || (!text.empty() && text.front() == '+'))
        text.remove_prefix(1);
    int number = 0;
    std::size_t i = 0;
    for (; i < text.size() && i < 4 && text[i] >= '0' && text[i] <= '9'; ++i)
        number = number * 10 + (text[i] - '0');
    while (i < text.size() && text[i] == ' ')
        ++i;
    for (const Unit& unit : k_units)
        if (i > 0 && text.substr(i, unit.name.size()) == unit.name)
            return (is_negative ? -number : number) * unit.days;
    return 0;
}

// "2024", "2024-03", "03", and the same as numbers: the days at the ends of that year or month.
std::vector<Value> days_at_ends(const Value& constant) {
    std::string text;
    if (const auto* integer = std::get_if<std::int64_t>(&constant))
        text = std::to_string(*integer);
    else if (const auto* given = std::get_if<std::string>(&constant))
        text = *given;
    while (!text.empty() && (text.back() == '%' || text.back() == '-' || text.back() == '*'))
        text.pop_back();
    const std::size_t dash = text.find('-');
    const bool is_number = !text.empty() && text.find_first_not_of("0123456789-") == std::string::npos && dash != 0;
    if (!is_number || text.size() > 7)
        return {};
    const int first = std::atoi(text.c_str());
    const int month = dash == std::string::npos ? 0 : std::atoi(text.c_str() + dash + 1);
    Days days;
    if (first >= 1000 && month >= 1 && month <= 12)
        days = days_of_month(first, month);
    else if (first >= 1000 && dash == std::string::npos)
        days = days_of_year(first);
    else if (first >= 1 && first <= 12 && dash == std::string::npos)
        days = days_of_month(2024, first);
    else
        return {};
    std::vector<Value> values{days.first, days.last, days_later(days.first, -1), days_later(days.last, 1)};
    if (first < 1000) // the month of any year
        values.emplace_back(days_of_month(2023, first).first);
    return values;
}

struct FormFunction {
    std::string_view name;
    std::string_view form;
};
constexpr std::array k_form_functions = {
    FormFunction{"date", "%Y-%m-%d"}, FormFunction{"datetime", "%Y-%m-%d %H:%M:%S"}, FormFunction{"time", "%H:%M:%S"}};

// The form that all values of a column have which is compared with itself in it: x IS date(x). Empty for anything else.
std::string form_of(const Expression& column, const Expression& call) {
    if (column.kind != ExpressionKind::column || call.kind != ExpressionKind::call || call.operands.empty() ||
        !(call.operands.back() == column))
        return {};
    const std::string name = function_name(call);
    for (const FormFunction& row : k_form_functions)
        if (row.name == name && call.operands.size() == 1)
            return std::string(row.form);
    const auto format = name == "strftime" && call.operands.size() == 2 ? value_of_literal(call.operands[0].text)
                                                                        : std::optional<Value>();
    const auto* text = format ? std::get_if<std::string>(&*format) : nullptr;
    return text == nullptr ? std::string() : *text;
}

// A number that round() makes larger: 6.6, 2.46 where it keeps one digit.
Value rounded_up(const Expression& round) {
    const auto digits = round.operands.size() == 2 ? value_of_literal(round.operands[1].text) : std::nullopt;
    const auto* count = digits ? std::get_if<std::int64_t>(&*digits) : nullptr;
    const double unit =
        std::pow(10.0, count != nullptr && *count > 0 && *count < 9 ? -static_cast<double>(*count) : 0.0);
    return 2 + 4 * unit + 0.6 * unit;
}

std::vector<Value> with_neighbours(const std::vector<Value>& constants) {
    std::vector<Value> values;
    for (const Value& constant : constants)
        for (Value& value : near(constant))
            values.push_back(std::move(value));
    return values;
}

} // namespace

void Harvest::expression(const Expression& expression, const Scope& scope) {
    const auto& operands = expression.operands;
    switch (expression.kind) {
    case ExpressionKind::exists:
    case ExpressionKind::subquery:
        query(*expression.query, &scope);
        break;
    case ExpressionKind::in_query:
        compare_with_query(operands[0], query(*expression.query, &scope), scope);
        break;
    case ExpressionKind::in_table:
        compare_with_query(operands[0], columns_of_table(expression.names.back().text), scope);
        break;
    case ExpressionKind::in_list:
    case ExpressionKind::between:
        for (std::size_t i = 1; i < operands.size(); ++i)
            compare(operands[0], operands[i], scope);
        break;
    case ExpressionKind::match:
        match(expression, scope);
        break;
    case ExpressionKind::binary:
        if (is_comparison(expression.op))
            compare(operands[0], operands[1], scope);
        else if (expression.op >= Operator::add && expression.op <= Operator::remainder)
            compute(expression, scope);
        break;
    case ExpressionKind::cast:
        compute(expression, scope);
        break;
    case ExpressionKind::case_when:
        for (std::size_t i = 1; expression.has_base && i + 1 < operands.size(); i += 2)
            compare(operands[0], operands[i], scope);
        break;
    case ExpressionKind::call:
        call(expression, scope);
        break;
    case ExpressionKind::collate:
        collation(expression.names.back().text, lineage(operands[0], scope));
        break;
    default:
        break;
    }
    for (const Expression& operand : operands)
        this->expression(operand, scope);
}

void Harvest::collation(const std::string& name, const Lineage& lineage) {
    for (const SpellingFunction& row : k_spelling_collations)
        if (row.name == parse::folded(name))
            for (const ColumnPlace place : lineage.places)
                if (m_pools.kind(m_pools.pool_of(place)) == ValueKind::text)
                    for (const std::string_view spelling : row.spellings)
                        m_pools.add(place, std::string(spelling));
}

void Harvest::call(const Expression& call, const Scope& scope) {
    const std::string name = function_name(call);
    if (is_any(name, k_moment_functions) && name != "substr") {
        const std::size_t argument = moment_argument(name);
        if (argument < call.operands.size())
            for (const ColumnPlace place : lineage(call.operands[argument], scope).places) {
                m_pools.make(place, ValueKind::date);
                if (name == "strftime") // a part of a date is the same in another month, or year
                    for (const int days : {0, 31, -365})
                        m_pools.add(place, days_later(std::get<std::string>(ordinary_value(ValueKind::date, 0)), days));
            }
    } else if (is_any(name, k_summing_functions)) {
        compute(call, scope);
    } else {
        const Lineage made_of = lineage(call, scope);
        for (const Value& constant : constants_in(call))
            add_values(made_of, std::holds_alternative<std::string>(constant) ? near(constant) : std::vector{constant});
        if (name == "round")
            add_values(made_of, {rounded_up(call)});
        for (const SpellingFunction& row : k_spelling_functions)
            if (row.name == name)
                for (const std::string_view spelling : row.spellings)
                    add_values(made_of, {std::string(spelling)});
        for (std::size_t i = 1; i < call.operands.size() && is_any(name, k_choosing_functions); ++i)
            unite(lineage(call.operands[0], scope), lineage(call.operands[i], scope));
    }
    if (!call.call)
        return;
    const parse::Call& more = *call.call;
    for (const parse::OrderTerm& term : more.order)
        expression(term.expression, scope);
    if (more.filter)
        expression(*more.filter, scope);
    if (!more.window)
        return;
    for (const Expression& term : more.window->partition)
        expression(term, scope);
    for (const parse::OrderTerm& term : more.window->order)
        expression(term.expression, scope);
    if (more.window->frame && more.window->frame->start.offset)
        add_sizes(constants_in(*more.window->frame->start.offset));
}

// Texts that are computed with are numbers, mostly. Sorted as texts, 10 stands before 9.
void Harvest::compute(const Expression& expression, const Scope& scope) {
    for (const ColumnPlace place : lineage(expression, scope).places)
        if (m_pools.kind(m_pools.pool_of(place)) == ValueKind::text)
            for (const std::int64_t number : {1, 2, 9, 10})
                m_pools.add(place, number);
}

void Harvest::compare(const Expression& a, const Expression& b, const Scope& scope) {
    if (a.kind == ExpressionKind::row && b.kind == ExpressionKind::row) {
        for (std::size_t i = 0; i < a.operands.size() && i < b.operands.size(); ++i)
            compare(a.operands[i], b.operands[i], scope);
        return;
    }
    const Lineage left = lineage(a, scope);
    const Lineage right = lineage(b, scope);
    for (const std::string& form : {form_of(a, b), form_of(b, a)})
        for (const ColumnPlace place : form.empty() ? std::vector<ColumnPlace>{} : left.places)
            m_pools.fix(place, form);
    unite(left, right);
    Lineage both = left;
    both.add(right);
    std::vector<Value> constants = constants_in(a);
    for (Value& value : constants_in(b))
        constants.push_back(std::move(value));
    if (constants.empty())
        return;
    if (both.has_count) {
        add_sizes(constants);
        for (const Value& constant : constants) // and two groups of so many
            if (const auto* size = std::get_if<std::int64_t>(&constant); size != nullptr && *size > 1 && *size <= 5)
                add_sizes({2 * *size});
    }
    if (both.has_sum)
        for (const Value& constant : constants)
            add_values(both, parts_of_sum(constant));
    if (both.has_length)
        for (const Value& constant : constants)
            if (const auto* length = std::get_if<std::int64_t>(&constant);
                length != nullptr && *length > 0 && *length < 40)
                for (const auto& [wanted, sign] :
                     {std::pair{*length, 'a'}, {*length + 1, 'a'}, {*length - 1, 'a'}, {*length, '1'}, {*length, '2'}})
                    add_values(both, {std::string(static_cast<std::size_t>(wanted), sign)});
    if (has_moment_function(a) || has_moment_function(b) ||
        std::any_of(both.places.begin(), both.places.end(), [this](ColumnPlace place) {
            const ValueKind kind = m_pools.kind(m_pools.pool_of(place));
            return kind == ValueKind::date || kind == ValueKind::date_time;
        }))
        add_moments(both, constants);
    add_values(both, with_neighbours(constants));
    add_values(both, with_neighbours(combined(constants)));
}

void Harvest::compare_with_query(const Expression& a, const Columns& columns, const Scope& scope) {
    if (a.kind == ExpressionKind::row) {
        for (std::size_t i = 0; i < a.operands.size() && i < columns.size(); ++i)
            unite(lineage(a.operands[i], scope), columns[i].lineage);
        return;
    }
    if (!columns.empty())
        unite(lineage(a, scope), columns.front().lineage);
}

void Harvest::match(const Expression& match, const Scope& scope) {
    const Lineage left = lineage(match.operands[0], scope);
    unite(left, lineage(match.operands[1], scope));
    for (const Value& constant : constants_in(match.operands[1])) {
        const auto* pattern = std::get_if<std::string>(&constant);
        if (pattern == nullptr)
            continue;
        const bool is_glob = match.op == Operator::glob;
        const std::size_t spellings = is_glob && pattern->find('[') != std::string::npos ? k_glob_spellings : 1;
        for (std::size_t n = 0; n < spellings; ++n) {
            const std::vector<Value> shapes = like_shapes(is_glob ? without_classes(*pattern, n) : *pattern,
                                                          is_glob ? '*' : '%', is_glob ? '?' : '_');
            add_values(left, n == 0 ? shapes : std::vector<Value>{shapes.front()});
        }
        add_values(left, days_at_ends(constant));
    }
}

void Harvest::add_moments(const Lineage& lineage, const std::vector<Value>& constants) {
    std::vector<Value> days{ordinary_value(ValueKind::date, 0)};
    for (const Value& constant : constants) {
        const auto* text = std::get_if<std::string>(&constant);
        if (text != nullptr && is_date(*text))
            days.push_back(constant);
        add_values(lineage, days_at_ends(constant));
    }
    for (const Value& constant : constants) {
        const auto* text = std::get_if<std::string>(&constant);
        const auto* integer = std::get_if<std::int64_t>(&constant);
        const int shift = text != nullptr                                           ? days_of_modifier(*text)
                          : integer != nullptr && *integer > 0 && *integer <= 4'000 ? static_cast<int>(*integer)
                                                                                    : 0;
        if (shift == 0)
            continue;
        for (const Value& day : days)
            for (const int wanted : {shift, shift + 1, shift - 1, -shift})
                add_values(lineage, {day, days_later(std::get<std::string>(day), wanted)});
    }
}

Lineage Harvest::lineage(const Expression& expression, const Scope& scope) {
    Lineage made_of;
    if (expression.kind == ExpressionKind::column) {
        const auto& names = expression.names;
        return scope.find(names.size() > 1 ? names[names.size() - 2].text : "", names.back().text);
    }
    if (expression.kind == ExpressionKind::subquery) {
        const Columns& columns = query(*expression.query, &scope);
        return columns.empty() ? made_of : columns.front().lineage;
    }
    for (const Expression& operand : expression.operands)
        made_of.add(lineage(operand, scope));
    if (expression.kind != ExpressionKind::call)
        return made_of;
    const std::string name = function_name(expression);
    made_of.has_count |= is_any(name, k_counting_functions);
    made_of.has_sum |= is_any(name, k_summing_functions);
    made_of.has_length |= name == "length";
    if (is_any(name, k_counting_functions))
        made_of.places.clear(); // a number of rows is no value of theirs
    return made_of;
}

} // namespace joinery::search
