#include "engine/search/shrink.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace joinery::search {

namespace {

// Rows that refer to a row that is not there any more. Not asked of circles: there the database itself refuses.
void drop_orphans(const Model& model, Content& content) {
    for (std::size_t table = 0; table < content.size(); ++table)
        for (const ModelReference& reference : model.tables[table].references) {
            const Rows& parents = content[reference.parent];
            const auto is_orphan = [&](const Row& row) {
                for (const std::size_t column : reference.columns)
                    if (is_null(row[column]))
                        return false;
                return std::none_of(parents.begin(), parents.end(), [&](const Row& parent) {
                    for (std::size_t i = 0; i < reference.columns.size(); ++i)
                        if (parent[reference.parent_columns[i]] != row[reference.columns[i]])
                            return false;
                    return true;
                });
            };
            if (reference.parent == table)
                continue;
            Rows& rows = content[table];
            rows.erase(std::remove_if(rows.begin(), rows.end(), is_orphan), rows.end());
        }
}

// Half of each table at a time as long as that works: big contents are the exception.
bool drop_half(const Model& model, Content& content, std::size_t table, const IsWitness& is_witness) {
    const std::size_t size = content[table].size();
    if (size < 4)
        return false;
    for (const bool is_first : {true, false}) {
        Content less = content;
        Rows& rows = less[table];
        const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(size / 2);
        is_first ? rows.erase(rows.begin(), middle) : rows.erase(middle, rows.end());
        drop_orphans(model, less);
        if (!is_witness(less))
            continue;
        content = std::move(less);
        return true;
    }
    return false;
}

// Rows that refer to row `from` of the table refer to row `to` from now on. False where there are none.
bool redirect(const Model& model, Content& content, std::size_t table, std::size_t from, std::size_t to) {
    bool has_child = false;
    const Row old_parent = content[table][from];
    const Row new_parent = content[table][to];
    for (std::size_t child = 0; child < content.size(); ++child)
        for (const ModelReference& reference : model.tables[child].references)
            for (std::size_t i = 0; i < reference.columns.size() && reference.parent == table; ++i)
                for (Row& row : content[child])
                    if (row[reference.columns[i]] == old_parent[reference.parent_columns[i]]) {
                        row[reference.columns[i]] = new_parent[reference.parent_columns[i]];
                        has_child = true;
                    }
    return has_child;
}

void drop(const Model& model, Content& content, std::size_t table, std::size_t row) {
    content[table].erase(content[table].begin() + static_cast<std::ptrdiff_t>(row));
    drop_orphans(model, content);
}

// With all that refer to it; else without these, where they can refer to a neighbour of it.
bool drop_row(const Model& model, Content& content, std::size_t table, const IsWitness& is_witness) {
    for (std::size_t row = content[table].size(); row-- > 0;) {
        Content less = content;
        drop(model, less, table, row);
        if (is_witness(less)) {
            content = std::move(less);
            return true;
        }
        if (content[table].size() < 2)
            continue;
        less = content;
        if (!redirect(model, less, table, row, row == 0 ? 1 : 0))
            continue;
        drop(model, less, table, row);
        if (is_witness(less)) {
            content = std::move(less);
            return true;
        }
    }
    return false;
}

// How hard a value is to read. The ordinary ones of its kind come first.
std::size_t effort(const Value& value, ValueKind kind) {
    if (is_null(value))
        return 1'000;
    for (std::size_t n = 0; n < 8; ++n)
        if (value == ordinary_value(kind, n))
            return n;
    return 10 + literal(value).size();
}

struct Place {
    std::size_t table;
    std::size_t row;
    std::size_t column;
};

class Simplifier {
public:
    Simplifier(const Model& model, const Pools& pools, Content content, const IsWitness& is_witness)
        : m_model(model), m_pools(pools), m_content(std::move(content)), m_is_witness(is_witness) {}

    Content simplified() {
        fill_nulls();
        for (std::size_t table = 0; table < m_content.size(); ++table)
            for (std::size_t column = 0; column < m_model.tables[table].columns.size(); ++column)
                for (std::size_t row = 0; row < m_content[table].size(); ++row)
                    simplify({table, row, column});
        return std::move(m_content);
    }

private:
    const Value& at(const Place& place) const { return m_content[place.table][place.row][place.column]; }
    std::size_t pool(const Place& place) const { return m_pools.pool_of({place.table, place.column}); }

    bool is_reference(const Place& place) const {
        const auto& references = m_model.tables[place.table].references;
        return std::any_of(references.begin(), references.end(), [&](const ModelReference& reference) {
            return std::find(reference.columns.begin(), reference.columns.end(), place.column) !=
                   reference.columns.end();
        });
    }

    void fill_nulls() {
        for (std::size_t table = 0; table < m_content.size(); ++table)
            for (std::size_t row = 0; row < m_content[table].size(); ++row)
                for (std::size_t column = 0; column < m_content[table][row].size(); ++column) {
                    const Place place{table, row, column};
                    if (!is_null(at(place)) || is_reference(place))
                        continue;
                    Content other = m_content;
                    other[table][row][column] = ordinary_value(m_pools.kind(pool(place)), row);
                    if (m_is_witness(other))
                        m_content = std::move(other);
                }
    }

    // Tries the simplest values that stand nowhere in the pool yet, in all places of this value at once.
    void simplify(const Place& place) {
        const Value value = at(place);
        const ValueKind kind = m_pools.kind(pool(place));
        const std::size_t before = effort(value, kind);
        if (is_null(value) || before == 0)
            return;
        std::size_t tries = 0;
        for (std::size_t n = 0; n < 8 && tries < 2; ++n) {
            const Value simple = ordinary_value(kind, n);
            if (effort(simple, kind) >= before || stands_in_pool(simple, pool(place)))
                continue;
            ++tries;
            Content other = m_content;
            replace(other, pool(place), value, simple);
            if (!m_is_witness(other))
                continue;
            m_content = std::move(other);
            return;
        }
    }

    template <class Do>
    void for_each_of_pool(Content& content, std::size_t pool_number, Do act) const {
        for (std::size_t table = 0; table < content.size(); ++table)
            for (std::size_t column = 0; column < m_model.tables[table].columns.size(); ++column)
                if (m_pools.pool_of({table, column}) == pool_number)
                    for (Row& row : content[table])
                        act(row[column]);
    }

    bool stands_in_pool(const Value& value, std::size_t pool_number) {
        bool stands = false;
        for_each_of_pool(m_content, pool_number, [&](const Value& other) { stands |= other == value; });
        return stands;
    }

    void replace(Content& content, std::size_t pool_number, const Value& from, const Value& to) const {
        for_each_of_pool(content, pool_number, [&](Value& value) {
            if (value == from)
                value = to;
        });
    }

    const Model& m_model;
    const Pools& m_pools;
    Content m_content;
    const IsWitness& m_is_witness;
};

} // namespace

Content without_needless_rows(const Model& model, Content content, const IsWitness& is_witness) {
    for (bool is_smaller = true; is_smaller;) {
        is_smaller = false;
        for (std::size_t table = content.size(); table-- > 0;) {
            while (drop_half(model, content, table, is_witness))
                is_smaller = true;
            while (drop_row(model, content, table, is_witness))
                is_smaller = true;
        }
    }
    return content;
}

Content with_simple_values(const Model& model, const Pools& pools, Content content, const IsWitness& is_witness) {
    return Simplifier(model, pools, std::move(content), is_witness).simplified();
}

} // namespace joinery::search
