// Two databases whose rows agree but for the numbers of keys that SQLite chose: which key of one stands for which of
// the other.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "engine/grade/state/chosen_keys.hpp"
#include "engine/grade/state/database_state.hpp"

namespace joinery::grade {

// For each table a permutation of keys: what is renamed apart stays apart.
class KeyRenaming {
public:
    explicit KeyRenaming(std::vector<std::unordered_map<std::int64_t, std::int64_t>> names)
        : m_names(std::move(names)) {}

    // A copy with every key at its places renamed.
    DatabaseState rename(const ChosenKeys& chosen, const DatabaseState& state) const;
    sql::ResultSet rename(const ChosenKeys& chosen, const sql::ResultSet& result) const;

private:
    std::vector<std::unordered_map<std::int64_t, std::int64_t>> m_names;
};

// A renaming of the chosen keys of `expected` that makes it agree with `actual` as far as it can: a learner sees rows
// with the keys that they have in their own database. The states are aligned. Whether they agree then is for the caller
// to see: nothing here decides a verdict.
//
// Keys are nodes of a graph whose edges are the rows they stand in. Colours of nodes are refined by the rows around
// them until nothing changes (Weisfeiler and Leman). Where several keys of both sides have one colour and rows tie them
// to others, one pair is set, or another one where that one tells the sides apart, and the colours are refined again:
// that finds a renaming where references form trees, or rings. The work is bounded; past the bound keys of one colour
// are paired in ascending order.
KeyRenaming match_keys(const ChosenKeys& chosen, const DatabaseState& expected, const DatabaseState& actual,
                       Tolerance tolerance);

// The keys of a table's rows, ascending; none where it has no row id.
std::vector<std::int64_t> keys_of(const TableState& table);

// What of the first list is not in the second. Both ascend.
std::vector<std::int64_t> without(const std::vector<std::int64_t>& keys, const std::vector<std::int64_t>& others);

} // namespace joinery::grade
