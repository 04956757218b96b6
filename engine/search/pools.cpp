#include "engine/search/pools.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "engine/search/calendar.hpp"

namespace joinery::search {

namespace {

constexpr std::array k_names = {"Ada", "Bob", "Cleo", "Dan", "Eva", "Finn", "Gül", "Hana", "Ivo", "Jan", "Kim", "Lea"};

// How many ordinary values stand behind the harvested ones.
constexpr std::size_t k_ordinary_values = 4;
constexpr std::size_t k_formed_values = 6;

bool is_numeric(ValueKind kind) {
    return kind == ValueKind::integer || kind == ValueKind::number || kind == ValueKind::boolean;
}

bool is_temporal(ValueKind kind) {
    return kind == ValueKind::date || kind == ValueKind::date_time || kind == ValueKind::time;
}

bool go_together(ValueKind a, ValueKind b) {
    return a == b || (is_numeric(a) && is_numeric(b)) || (is_temporal(a) && is_temporal(b)) ||
           (is_temporal(a) && b == ValueKind::text) || (a == ValueKind::text && is_temporal(b));
}

// What both columns can hold.
ValueKind common_kind(ValueKind a, ValueKind b) {
    if (a == b)
        return a;
    if (is_numeric(a))
        return a == ValueKind::boolean || b == ValueKind::boolean ? ValueKind::boolean : ValueKind::integer;
    return is_temporal(a) ? a : b;
}

std::optional<double> number_in(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || text->empty() || text->size() > 30)
        return std::nullopt;
    char* end = nullptr;
    const double number = std::strtod(text->c_str(), &end);
    return *end == '\0' && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool is_whole(double number) { return std::floor(number) == number && std::abs(number) < 9e15; }

std::optional<Value> as_number(const Value& value, ValueKind kind) {
    if (kind != ValueKind::number && std::holds_alternative<std::int64_t>(value))
        return value;
    const auto number = number_in(value);
    if (!number)
        return std::nullopt;
    if (is_whole(*number))
        return Value(static_cast<std::int64_t>(*number));
    return kind == ValueKind::number ? std::optional<Value>(*number) : std::nullopt;
}

std::optional<Value> as_text(const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return Value(std::to_string(*integer));
    if (const auto* real = std::get_if<double>(&value))
        return Value(sql::shortest_text(*real));
    return value;
}

// A value of the kind; none where it suits no value of that kind.
std::optional<Value> suited(const Value& value, ValueKind kind) {
    if (is_null(value))
        return std::nullopt;
    if (is_numeric(kind))
        return as_number(value, kind);
    if (kind == ValueKind::text)
        return std::holds_alternative<Blob>(value) ? std::nullopt : as_text(value);
    if (kind == ValueKind::blob)
        return std::holds_alternative<Blob>(value) ? std::optional(value) : std::nullopt;
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::nullopt : as_moment(*text, kind);
}

} // namespace

Value ordinary_value(ValueKind kind, std::size_t n) {
    const auto number = static_cast<std::int64_t>(n);
    switch (kind) {
    case ValueKind::integer:
        return number + 1;
    case ValueKind::number:
        return n % 4 == 3 ? Value(static_cast<double>(number) + 0.5) : Value(number + 1);
    case ValueKind::boolean:
        return number % 2;
    case ValueKind::text: {
        const std::string name = k_names[n % k_names.size()];
        return n < k_names.size() ? name : name + ' ' + std::to_string(n / k_names.size() + 1);
    }
    case ValueKind::date:
    case ValueKind::date_time:
    case ValueKind::time:
        return ordinary_moment(kind, n);
    case ValueKind::blob:
        break;
    }
    return Blob{std::string(1, static_cast<char>(n + 1))};
}

Pools::Pools(const Model& model) {
    for (const ModelTable& table : model.tables) {
        m_first.push_back(m_pools.size());
        for (const ModelColumn& column : table.columns) {
            m_parents.push_back(m_pools.size());
            m_pools.push_back({column.kind, {}});
        }
    }
    for (std::size_t i = 0; i < model.tables.size(); ++i)
        for (const ModelReference& reference : model.tables[i].references)
            for (std::size_t k = 0; k < reference.columns.size(); ++k)
                unite({i, reference.columns[k]}, {reference.parent, reference.parent_columns[k]});
}

std::size_t Pools::root(std::size_t pool) const {
    while (m_parents[pool] != pool)
        pool = m_parents[pool];
    return pool;
}

std::size_t Pools::pool_of(ColumnPlace place) const { return root(m_first[place.table] + place.column); }

void Pools::unite(ColumnPlace a, ColumnPlace b) {
    const std::size_t kept = pool_of(a);
    const std::size_t gone = pool_of(b);
    if (kept == gone || !go_together(m_pools[kept].kind, m_pools[gone].kind))
        return;
    m_parents[gone] = kept;
    Pool& pool = m_pools[kept];
    pool.kind = pool.is_fixed            ? pool.kind
                : m_pools[gone].is_fixed ? m_pools[gone].kind
                                         : common_kind(pool.kind, m_pools[gone].kind);
    pool.is_fixed = pool.is_fixed || m_pools[gone].is_fixed;
    for (const Value& value : m_pools[gone].values)
        add(a, value);
    m_pools[gone].values.clear();
}

void Pools::add(ColumnPlace place, const Value& value) {
    Pool& pool = m_pools[pool_of(place)];
    const auto wanted = suited(value, pool.kind);
    if (!wanted || pool.values.size() >= k_pool_values)
        return;
    if (std::find(pool.values.begin(), pool.values.end(), *wanted) == pool.values.end())
        pool.values.push_back(*wanted);
}

void Pools::make(ColumnPlace place, ValueKind kind) {
    Pool& pool = m_pools[pool_of(place)];
    if (pool.is_fixed || (pool.kind != ValueKind::text && !is_temporal(pool.kind)))
        return;
    pool.kind = kind;
    std::vector<Value> values;
    values.swap(pool.values);
    for (const Value& value : values)
        add(place, value);
}

void Pools::fix(ColumnPlace place, std::string_view form) {
    Pool& pool = m_pools[pool_of(place)];
    make(place, kind_of_form(form));
    pool.is_fixed = true;
    if (pool.kind == ValueKind::text)
        for (std::size_t n = 0; n < k_formed_values; ++n)
            add(place, Value(formatted_moment(form, n)));
}

void Pools::finish() {
    for (std::size_t i = 0; i < m_pools.size(); ++i) {
        Pool& pool = m_pools[i];
        if (m_parents[i] != i || (pool.is_fixed && pool.kind == ValueKind::text))
            continue;
        const std::size_t wanted = pool.kind == ValueKind::boolean ? 2 : k_ordinary_values;
        for (std::size_t n = 0; n < wanted; ++n) {
            const Value value = ordinary_value(pool.kind, n);
            if (std::find(pool.values.begin(), pool.values.end(), value) == pool.values.end())
                pool.values.push_back(value);
        }
    }
}

} // namespace joinery::search
