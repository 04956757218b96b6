#include "engine/grade/state/rename_keys.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "engine/grade/state/key_graph.hpp"

namespace joinery::grade {

namespace {

using Names = std::unordered_map<std::int64_t, std::int64_t>;

// Cells that refining may look at in all.
constexpr std::size_t k_most_work = 20'000'000;

// The nodes of one colour: positions [begin, end) of an order in which those of the expected side come first.
struct Group {
    std::size_t begin = 0;
    std::size_t middle = 0;
    std::size_t end = 0;
    bool is_both() const { return begin < middle && middle < end; }
    bool is_ambiguous() const { return is_both() && end - begin > 2; }
};

using Colours = std::vector<std::uint64_t>;

class Matcher {
public:
    explicit Matcher(KeyGraph graph) : m_graph(std::move(graph)) {}

    // For each table, from the expected keys to the actual ones that stand for them.
    std::vector<Names> match(std::size_t tables) {
        Colours by_table;
        Colours by_row;
        for (const KeyNode& node : m_graph.nodes) {
            by_table.push_back(mix(node.table));
            by_row.push_back(mix(mix(node.table) + node.own_row));
        }
        Colours refined = refine(by_row);
        const Colours first_refined = refined;
        while (auto set = set_one_pair(refined))
            refined = *std::move(set);
        std::vector<Names> names(tables);
        m_is_paired.assign(m_graph.nodes.size(), false);
        // What agrees in everything around it, else at first sight, else in its own row, else what is left.
        const Colours* const passes[] = {&refined, &first_refined, &by_row, &by_table};
        for (const Colours* colours : passes)
            pair_all(*colours, names);
        return names;
    }

private:
    Colours step(const Colours& colours) const {
        Colours next;
        next.reserve(colours.size());
        for (const std::uint64_t colour : colours)
            next.push_back(mix(colour));
        for (const KeyRow& row : m_graph.rows) {
            std::uint64_t hash = row.content;
            for (std::size_t i = row.begin; i < row.end; ++i)
                hash = mix(hash + mix(colours[m_graph.cells[i].node] + m_graph.cells[i].column));
            // A sum: the rows around a key come in no order.
            for (std::size_t i = row.begin; i < row.end; ++i)
                next[m_graph.cells[i].node] += mix(hash + m_graph.cells[i].column);
        }
        return next;
    }

    static std::size_t count_colours(Colours colours) {
        std::sort(colours.begin(), colours.end());
        return static_cast<std::size_t>(std::unique(colours.begin(), colours.end()) - colours.begin());
    }

    Colours refine(Colours colours) {
        std::size_t count = count_colours(colours);
        for (;;) {
            Colours next = step(colours);
            m_work += m_graph.cells.size() + m_graph.nodes.size();
            const std::size_t next_count = count_colours(next);
            colours = std::move(next);
            if (next_count == count || m_work > k_most_work)
                return colours;
            count = next_count;
        }
    }

    std::vector<std::size_t> sorted(const Colours& colours) const {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < colours.size(); ++i)
            if (m_is_paired.empty() || !m_is_paired[i])
                order.push_back(i);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::tuple(colours[a], m_graph.nodes[a].side) < std::tuple(colours[b], m_graph.nodes[b].side);
        });
        return order;
    }

    std::vector<Group> groups(const std::vector<std::size_t>& order, const Colours& colours) const {
        std::vector<Group> groups;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i == 0 || colours[order[i]] != colours[order[i - 1]])
                groups.push_back({i, i, i});
            groups.back().middle += m_graph.nodes[order[i]].side == Side::expected ? 1 : 0;
            groups.back().end = i + 1;
        }
        return groups;
    }

    // Both sides have as many keys of every colour.
    bool is_balanced(const Colours& colours) const {
        const std::vector<std::size_t> order = sorted(colours);
        const std::vector<Group> all = groups(order, colours);
        return std::all_of(all.begin(), all.end(),
                           [](const Group& group) { return group.middle - group.begin == group.end - group.middle; });
    }

    // Colours in which one more expected key has an actual one for itself: the first that leaves both sides in balance.
    // Nothing where no key is left that has several.
    std::optional<Colours> set_one_pair(const Colours& colours) {
        const std::vector<std::size_t> order = sorted(colours);
        const std::vector<Group> all = groups(order, colours);
        const auto group = std::find_if(all.begin(), all.end(), [&](const Group& one) {
            return one.is_ambiguous() && m_graph.nodes[order[one.begin]].has_neighbour;
        });
        if (group == all.end() || m_work > k_most_work)
            return std::nullopt;
        ++m_fresh;
        std::optional<Colours> first;
        for (std::size_t i = group->middle; i < group->end && m_work <= k_most_work; ++i) {
            Colours set = colours;
            set[order[group->begin]] = set[order[i]] = mix(m_fresh);
            set = refine(std::move(set));
            if (!first)
                first = set;
            if (is_balanced(set))
                return set;
        }
        return first;
    }

    void pair_all(const Colours& colours, std::vector<Names>& names) {
        const std::vector<std::size_t> order = sorted(colours);
        for (const Group& group : groups(order, colours)) {
            const std::size_t count = std::min(group.middle - group.begin, group.end - group.middle);
            for (std::size_t i = 0; i < count; ++i) {
                const std::size_t expected = order[group.begin + i];
                const std::size_t actual = order[group.middle + i];
                m_is_paired[expected] = m_is_paired[actual] = true;
                names[m_graph.nodes[expected].table].emplace(m_graph.nodes[expected].key, m_graph.nodes[actual].key);
            }
        }
    }

    KeyGraph m_graph;
    std::vector<bool> m_is_paired;
    std::uint64_t m_fresh = 0;
    std::size_t m_work = 0;
};

// Makes a permutation of it: a key that is the name of another, but has no other name itself, gets one that is free.
// Without that, a number that refers to no row would be taken for the row that is renamed to it.
void close(Names& names) {
    std::vector<std::int64_t> sources;
    std::vector<std::int64_t> targets;
    for (const auto& [from, to] : names) {
        sources.push_back(from);
        targets.push_back(to);
    }
    std::sort(sources.begin(), sources.end());
    std::sort(targets.begin(), targets.end());
    const std::vector<std::int64_t> nameless = without(targets, sources);
    const std::vector<std::int64_t> free = without(sources, targets);
    for (std::size_t i = 0; i < nameless.size(); ++i)
        names.emplace(nameless[i], free[i]);
}

sql::ResultSet renamed(const sql::ResultSet& rows, const std::vector<const Names*>& names) {
    sql::ResultSet copy(rows.column_names());
    std::vector<sql::ValueView> cells(rows.column_count());
    for (std::size_t row = 0; row < rows.row_count(); ++row) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            cells[column] = rows.value(row, column);
            const auto* const key = std::get_if<std::int64_t>(&cells[column]);
            if (names[column] == nullptr || key == nullptr)
                continue;
            if (const auto found = names[column]->find(*key); found != names[column]->end())
                cells[column] = found->second;
        }
        copy.append_row(cells);
    }
    return copy;
}

} // namespace

DatabaseState KeyRenaming::rename(const ChosenKeys& chosen, const DatabaseState& state) const {
    DatabaseState copy = state;
    for (std::size_t table = 0; table < copy.tables.size(); ++table) {
        std::vector<const Names*> names(copy.tables[table].rows.column_count());
        bool has_names = false;
        for (const KeyPlace& place : chosen.places)
            if (place.table == table) {
                names[place.column] = &m_names[place.key_table];
                has_names |= !m_names[place.key_table].empty();
            }
        if (has_names)
            copy.tables[table].rows = renamed(copy.tables[table].rows, names);
    }
    return copy;
}

sql::ResultSet KeyRenaming::rename(const ChosenKeys& chosen, const sql::ResultSet& result) const {
    std::vector<const Names*> names(result.column_count());
    for (const KeyPlace& place : chosen.result_places)
        if (place.column < names.size())
            names[place.column] = &m_names[place.key_table];
    return renamed(result, names);
}

KeyRenaming match_keys(const ChosenKeys& chosen, const DatabaseState& expected, const DatabaseState& actual,
                       Tolerance tolerance) {
    std::vector<std::vector<std::int64_t>> actual_keys;
    for (std::size_t table = 0; table < expected.tables.size(); ++table) {
        const std::vector<std::int64_t> given = without(keys_of(expected.tables[table]), chosen.keys[table]);
        actual_keys.push_back(chosen.keys[table].empty() ? std::vector<std::int64_t>()
                                                         : without(keys_of(actual.tables[table]), given));
    }
    Matcher matcher(key_graph(chosen.places, expected, chosen.keys, actual, actual_keys, tolerance));
    std::vector<Names> names = matcher.match(expected.tables.size());
    for (Names& of_table : names)
        close(of_table);
    return KeyRenaming(std::move(names));
}

std::vector<std::int64_t> keys_of(const TableState& table) {
    std::vector<std::int64_t> keys;
    for (std::size_t row = 0; table.row_id && row < table.rows.row_count(); ++row) {
        const sql::ValueView value = table.rows.value(row, *table.row_id);
        if (const auto* const key = std::get_if<std::int64_t>(&value))
            keys.push_back(*key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

std::vector<std::int64_t> without(const std::vector<std::int64_t>& keys, const std::vector<std::int64_t>& others) {
    std::vector<std::int64_t> left;
    std::set_difference(keys.begin(), keys.end(), others.begin(), others.end(), std::back_inserter(left));
    return left;
}

} // namespace joinery::grade
