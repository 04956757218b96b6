// The values that columns are filled from. Columns that are compared with each other share a pool: else nothing would
// ever join.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/search/model.hpp"
#include "engine/search/value.hpp"

namespace joinery::search {

// Values that suit a kind, without an end: the nth is the same each time, and simple ones come first. For texts short
// names, for dates days of one year.
Value ordinary_value(ValueKind kind, std::size_t n);

class Pools {
public:
    explicit Pools(const Model& model);

    // From now on both columns have one pool. Nothing happens where their kinds do not go together: a name is no
    // number, even where a query compares them.
    void unite(ColumnPlace a, ColumnPlace b);

    // One more value for the column's pool, changed to what suits its kind: '2.50' for a number is 2.5. Left out where
    // nothing suits it, and past k_pool_values.
    void add(ColumnPlace place, const Value& value);

    // A query treats the column's texts or numbers as dates or times.
    void make(ColumnPlace place, ValueKind kind);

    // The column takes nothing but texts of one form, in the words of strftime(): '%H:%M'. From now on no query changes
    // what its values are.
    void fix(ColumnPlace place, std::string_view form);

    // After the last add: puts some ordinary values behind those that were added. No values are added later.
    void finish();

    std::size_t pool_count() const { return m_pools.size(); }
    std::size_t pool_of(ColumnPlace place) const;
    ValueKind kind(std::size_t pool) const { return m_pools[pool].kind; }

    // Without NULL and without doubles.
    const std::vector<Value>& values(std::size_t pool) const { return m_pools[pool].values; }

private:
    struct Pool {
        ValueKind kind = ValueKind::integer;
        std::vector<Value> values;
        bool is_fixed = false;
    };

    std::size_t root(std::size_t pool) const;

    std::vector<std::size_t> m_first;   // for each table, the number of its first column
    std::vector<std::size_t> m_parents; // a union-find forest over columns; each has a pool at its root
    std::vector<Pool> m_pools;
};

inline constexpr std::size_t k_pool_values = 48;

} // namespace joinery::search
