#include "engine/grade/state/key_graph.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <variant>

#include "engine/base/hash.hpp"

namespace joinery::grade {

namespace {

constexpr std::size_t k_no_key = static_cast<std::size_t>(-1);

// Stands for the values of one column of both sides: equal values get one number. Reals that lie near each other, step
// by step, count as one value: that tells fewer rows apart than there are, never more.
class ColumnValues {
public:
    ColumnValues(const sql::ResultSet& expected, const sql::ResultSet& actual, std::size_t column,
                 Tolerance tolerance) {
        bool has_real = false;
        for (const sql::ResultSet* rows : {&expected, &actual})
            for (std::size_t row = 0; row < rows->row_count(); ++row)
                has_real |= std::holds_alternative<double>(rows->value(row, column));
        if (!has_real)
            return;
        for (const sql::ResultSet* rows : {&expected, &actual})
            for (std::size_t row = 0; row < rows->row_count(); ++row)
                m_sorted.push_back(rows->value(row, column));
        const auto is_before = [](const sql::ValueView& a, const sql::ValueView& b) {
            return grade::compare(a, b) < 0;
        };
        std::sort(m_sorted.begin(), m_sorted.end(), is_before);
        for (std::size_t i = 0; i < m_sorted.size(); ++i)
            m_numbers.push_back(i == 0 ? 0
                                       : m_numbers.back() + (equal(m_sorted[i - 1], m_sorted[i], tolerance) ? 0 : 1));
    }

    std::uint64_t number(const sql::ValueView& value) const {
        if (m_sorted.empty())
            return exact(value);
        const auto found = std::partition_point(m_sorted.begin(), m_sorted.end(), [&](const sql::ValueView& other) {
            return grade::compare(other, value) < 0;
        });
        return m_numbers[static_cast<std::size_t>(found - m_sorted.begin())];
    }

private:
    static std::uint64_t exact(const sql::ValueView& value) {
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            return mix(static_cast<std::uint64_t>(*integer));
        if (const auto* text = std::get_if<std::string_view>(&value))
            return mix(fnv1a_64(*text) + 1);
        if (const auto* blob = std::get_if<sql::BlobView>(&value))
            return mix(fnv1a_64(blob->bytes) + 2);
        return 0;
    }

    std::vector<sql::ValueView> m_sorted;
    std::vector<std::uint64_t> m_numbers;
};

class Builder {
public:
    Builder(const std::vector<KeyPlace>& places, std::size_t tables) : m_places(places), m_nodes{{}, {}} {
        for (auto& nodes : m_nodes)
            nodes.resize(tables);
    }

    void add_nodes(Side side, const std::vector<std::vector<std::int64_t>>& keys) {
        for (std::size_t table = 0; table < keys.size(); ++table)
            for (const std::int64_t key : keys[table]) {
                nodes(side, table).emplace(key, m_graph.nodes.size());
                m_graph.nodes.push_back({.side = side, .table = table, .key = key});
            }
    }

    void add_rows(std::size_t table, const TableState& expected, const TableState& actual, Tolerance tolerance) {
        std::vector<std::size_t> key_tables(expected.rows.column_count(), k_no_key);
        for (const KeyPlace& place : m_places)
            if (place.table == table)
                key_tables[place.column] = place.key_table;
        if (std::count(key_tables.begin(), key_tables.end(), k_no_key) ==
            static_cast<std::ptrdiff_t>(key_tables.size()))
            return;
        std::vector<ColumnValues> values;
        for (std::size_t column = 0; column < key_tables.size(); ++column)
            values.emplace_back(expected.rows, actual.rows, column, tolerance);
        for (std::size_t row = 0; row < expected.rows.row_count(); ++row)
            add_row(Side::expected, table, expected, row, key_tables, values);
        for (std::size_t row = 0; row < actual.rows.row_count(); ++row)
            add_row(Side::actual, table, actual, row, key_tables, values);
    }

    KeyGraph take() { return std::move(m_graph); }

private:
    using NodesOfTable = std::unordered_map<std::int64_t, std::size_t>;

    NodesOfTable& nodes(Side side, std::size_t table) { return m_nodes[static_cast<std::size_t>(side)][table]; }

    std::optional<std::size_t> find(Side side, std::size_t table, const sql::ValueView& value) {
        const auto* const key = std::get_if<std::int64_t>(&value);
        if (table == k_no_key || key == nullptr)
            return std::nullopt;
        const auto found = nodes(side, table).find(*key);
        return found == nodes(side, table).end() ? std::nullopt : std::optional(found->second);
    }

    void add_row(Side side, std::size_t table, const TableState& state, std::size_t row,
                 const std::vector<std::size_t>& key_tables, const std::vector<ColumnValues>& values) {
        KeyRow made{.content = mix(table), .begin = m_graph.cells.size()};
        std::optional<std::size_t> owner;
        for (std::size_t column = 0; column < key_tables.size(); ++column) {
            const sql::ValueView value = state.rows.value(row, column);
            const auto node = find(side, key_tables[column], value);
            if (!node) {
                made.content = mix(made.content + mix(column) + values[column].number(value));
                continue;
            }
            m_graph.cells.push_back({*node, mix(column)});
            if (state.row_id == column && key_tables[column] == table)
                owner = node;
        }
        made.end = m_graph.cells.size();
        if (made.begin == made.end)
            return;
        for (std::size_t i = made.begin; i < made.end; ++i)
            for (std::size_t j = made.begin; j < made.end; ++j)
                if (m_graph.cells[i].node != m_graph.cells[j].node)
                    m_graph.nodes[m_graph.cells[i].node].has_neighbour = true;
        if (owner)
            m_graph.nodes[*owner].own_row = made.content;
        m_graph.rows.push_back(made);
    }

    const std::vector<KeyPlace>& m_places;
    std::vector<NodesOfTable> m_nodes[2];
    KeyGraph m_graph;
};

} // namespace

KeyGraph key_graph(const std::vector<KeyPlace>& places, const DatabaseState& expected,
                   const std::vector<std::vector<std::int64_t>>& expected_keys, const DatabaseState& actual,
                   const std::vector<std::vector<std::int64_t>>& actual_keys, Tolerance tolerance) {
    Builder builder(places, expected.tables.size());
    builder.add_nodes(Side::expected, expected_keys);
    builder.add_nodes(Side::actual, actual_keys);
    for (std::size_t table = 0; table < expected.tables.size(); ++table)
        builder.add_rows(table, expected.tables[table], actual.tables[table], tolerance);
    return builder.take();
}

} // namespace joinery::grade
