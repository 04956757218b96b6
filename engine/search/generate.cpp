#include "engine/search/generate.hpp"

#include <algorithm>
#include <array>

namespace joinery::search {

namespace {

// A few values make rows meet and groups form; many make them differ. All of a pool where it says 0.
constexpr std::array<std::size_t, 5> k_domain_sizes = {1, 2, 3, 4, 0};
constexpr std::array<std::size_t, 4> k_null_shares = {0, 0, 100, 350};

constexpr std::size_t k_copy_share = 400;
constexpr std::size_t k_size_share = 250;
constexpr std::size_t k_cheap_size = 20; // larger tables take long, so they are rare
constexpr std::size_t k_large_share = 150;
constexpr std::size_t k_small_trials = 16;
constexpr std::size_t k_dropped_share = 150;
constexpr std::size_t k_rows_to_add = 3; // to a content that is built on: fewer than so many a table
constexpr int k_tries_a_row = 3;

bool is_used(const Rows& rows, std::size_t column, const Value& value) {
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row[column] == value; });
}

} // namespace

Generator::Generator(const Model& model, const Pools& pools, const GeneratorRules& rules)
    : m_model(model), m_pools(pools), m_rules(rules), m_domains(pools.pool_count()) {}

void Generator::choose_domains(Chance& chance) {
    for (std::size_t pool = 0; pool < m_domains.size(); ++pool) {
        const std::vector<Value>& values = m_pools.values(pool);
        std::vector<Value>& domain = m_domains[pool];
        if (values.empty()) // it was united with another
            continue;
        const std::size_t size = k_domain_sizes[chance.below(k_domain_sizes.size())];
        if (size == 0) {
            domain = values;
            continue;
        }
        domain.clear();
        for (std::size_t i = 0; i < size; ++i)
            domain.push_back(chance.pick(values));
    }
}

std::size_t Generator::choose_size(Chance& chance, std::uint64_t trial) const {
    if (trial < k_small_trials)
        return 1 + chance.below(2);
    if (m_rules.sizes.empty() || !chance.permille(k_size_share))
        return chance.below(6);
    const std::size_t size = chance.pick(m_rules.sizes);
    return size <= k_cheap_size || chance.permille(k_large_share) ? size : chance.below(6);
}

void Generator::begin(Chance& chance) {
    choose_domains(chance);
    m_null_share = m_rules.has_nulls ? k_null_shares[chance.below(k_null_shares.size())] : 0;
}

Content Generator::fill(ScratchDatabase& database, Chance& chance, std::uint64_t trial) {
    begin(chance);
    Content content(m_model.tables.size());
    for (std::size_t table = 0; table < content.size(); ++table)
        add_rows(table, choose_size(chance, trial), database, chance, content);
    return content;
}

Content Generator::fill_on(const Content& base, ScratchDatabase& database, Chance& chance) {
    begin(chance);
    Content content(m_model.tables.size());
    for (std::size_t table = 0; table < content.size(); ++table) {
        for (const Row& row : base[table])
            if (!chance.permille(k_dropped_share) && database.insert(table, row))
                content[table].push_back(row);
        add_rows(table, chance.below(k_rows_to_add), database, chance, content);
    }
    return content;
}

void Generator::add_rows(std::size_t table, std::size_t count, ScratchDatabase& database, Chance& chance,
                         Content& content) const {
    for (std::size_t i = 0; i < count; ++i) {
        Row row;
        for (int attempt = 0; attempt < k_tries_a_row; ++attempt) {
            if (!make_row(content, table, chance, row) || !database.insert(table, row))
                continue;
            content[table].push_back(std::move(row));
            break;
        }
    }
}

bool Generator::make_row(const Content& content, std::size_t table, Chance& chance, Row& row) const {
    const Rows& rows = content[table];
    const std::size_t width = m_model.tables[table].columns.size();
    const bool is_copy = !rows.empty() && width > 0 && chance.permille(k_copy_share);
    const std::size_t redrawn = is_copy ? chance.below(width) : 0;
    row = is_copy ? chance.pick(rows) : Row(width);
    for (std::size_t column = 0; column < width; ++column)
        if (!is_copy || column == redrawn || m_model.tables[table].columns[column].is_key)
            draw(rows, table, column, chance, row);
    for (const ModelReference& reference : m_model.tables[table].references)
        if (!refer(content, table, reference, chance, row))
            return false;
    return true;
}

void Generator::draw(const Rows& rows, std::size_t table, std::size_t column, Chance& chance, Row& row) const {
    const ModelColumn& definition = m_model.tables[table].columns[column];
    if (definition.may_be_null && chance.permille(m_null_share)) {
        row[column] = sql::Null{};
        return;
    }
    const std::size_t pool = m_pools.pool_of({table, column});
    row[column] = chance.pick(m_domains[pool]);
    if (!definition.is_key)
        return;
    for (const Value& value : m_domains[pool]) {
        if (!is_used(rows, column, row[column]))
            return;
        row[column] = value;
    }
    for (std::size_t n = 0; is_used(rows, column, row[column]); ++n)
        row[column] = ordinary_value(m_pools.kind(pool), n);
}

bool Generator::refer(const Content& content, std::size_t table, const ModelReference& reference, Chance& chance,
                      Row& row) const {
    const ModelTable& definition = m_model.tables[table];
    const bool may_be_null = std::any_of(reference.columns.begin(), reference.columns.end(),
                                         [&](std::size_t column) { return definition.columns[column].may_be_null; });
    const Rows& parents = content[reference.parent];
    const bool is_own = reference.parent == table;
    if (may_be_null && (parents.empty() || chance.permille(m_null_share))) {
        for (const std::size_t column : reference.columns)
            if (definition.columns[column].may_be_null)
                row[column] = sql::Null{};
        return true;
    }
    if (parents.empty() && !is_own)
        return false;
    // A row may refer to itself.
    const std::size_t chosen = chance.below(parents.size() + (is_own ? 1 : 0));
    const Row& parent = chosen < parents.size() ? parents[chosen] : row;
    for (std::size_t i = 0; i < reference.columns.size(); ++i)
        row[reference.columns[i]] = parent[reference.parent_columns[i]];
    return true;
}

} // namespace joinery::search
