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

bool is_same(const Value* a, const Value* b) { return a == b || *a == *b; }

bool is_used(const DraftTable& table, std::size_t column, const Value* value) {
    for (std::size_t row = 0; row < table.row_count; ++row)
        if (is_same(table.row(row)[column], value))
            return true;
    return false;
}

} // namespace

Generator::Generator(const Model& model, const Pools& pools, const GeneratorRules& rules)
    : m_model(model), m_pools(pools), m_rules(rules), m_domains(pools.pool_count()), m_draft(model.tables.size()) {
    for (std::size_t table = 0; table < model.tables.size(); ++table) {
        m_draft[table].width = model.tables[table].columns.size();
        std::vector<std::size_t>& numbers = m_pool_of.emplace_back();
        for (std::size_t column = 0; column < m_draft[table].width; ++column)
            numbers.push_back(pools.pool_of({table, column}));
    }
}

void Generator::choose_domains(Chance& chance) {
    for (std::size_t pool = 0; pool < m_domains.size(); ++pool) {
        const std::vector<Value>& values = m_pools.values(pool);
        Domain& domain = m_domains[pool];
        if (values.empty()) // it was united with another
            continue;
        const std::size_t size = k_domain_sizes[chance.below(k_domain_sizes.size())];
        domain.all = size == 0 ? values.data() : nullptr;
        domain.size = size == 0 ? values.size() : size;
        for (std::size_t i = 0; i < size; ++i)
            domain.few[i] = &chance.pick(values);
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
    for (DraftTable& table : m_draft) {
        table.row_count = 0;
        table.cells.clear();
    }
}

const Draft& Generator::fill(ScratchDatabase& database, Chance& chance, std::uint64_t trial) {
    begin(chance);
    for (std::size_t table = 0; table < m_draft.size(); ++table)
        add_rows(table, choose_size(chance, trial), database, chance);
    return m_draft;
}

const Draft& Generator::fill_on(const Draft& base, ScratchDatabase& database, Chance& chance) {
    begin(chance);
    for (std::size_t table = 0; table < m_draft.size(); ++table) {
        for (std::size_t row = 0; row < base[table].row_count; ++row) {
            if (chance.permille(k_dropped_share))
                continue;
            m_row.assign(base[table].row(row), base[table].row(row) + base[table].width);
            if (has_parents(table, m_row) && database.insert(table, m_row))
                keep_row(m_draft[table]);
        }
        add_rows(table, chance.below(k_rows_to_add), database, chance);
    }
    return m_draft;
}

void Generator::add_rows(std::size_t table, std::size_t count, ScratchDatabase& database, Chance& chance) {
    for (std::size_t i = 0; i < count; ++i)
        for (int attempt = 0; attempt < k_tries_a_row; ++attempt)
            if (make_row(table, chance, m_row) && database.insert(table, m_row)) {
                keep_row(m_draft[table]);
                break;
            }
}

void Generator::keep_row(DraftTable& table) const {
    table.cells.insert(table.cells.end(), m_row.begin(), m_row.end());
    ++table.row_count;
}

bool Generator::make_row(std::size_t table, Chance& chance, DraftRow& row) {
    const DraftTable& rows = m_draft[table];
    const ModelTable& definition = m_model.tables[table];
    const bool is_copy = rows.row_count > 0 && rows.width > 0 && chance.permille(k_copy_share);
    const std::size_t redrawn = is_copy ? chance.below(rows.width) : 0;
    row.resize(rows.width);
    if (is_copy)
        std::copy_n(rows.row(chance.below(rows.row_count)), rows.width, row.begin());
    for (std::size_t column = 0; column < rows.width; ++column)
        if (!is_copy || column == redrawn || definition.columns[column].is_key)
            draw(table, column, chance, row);
    return std::all_of(definition.references.begin(), definition.references.end(),
                       [&](const ModelReference& reference) { return refer(table, reference, chance, row); });
}

void Generator::draw(std::size_t table, std::size_t column, Chance& chance, DraftRow& row) {
    const ModelColumn& definition = m_model.tables[table].columns[column];
    if (definition.may_be_null && chance.permille(m_null_share)) {
        row[column] = &m_null;
        return;
    }
    const std::size_t pool = m_pool_of[table][column];
    const Domain& domain = m_domains[pool];
    row[column] = domain.value(chance.below(domain.size));
    if (!definition.is_key)
        return;
    const DraftTable& rows = m_draft[table];
    for (std::size_t i = 0; i < domain.size; ++i) {
        if (!is_used(rows, column, row[column]))
            return;
        row[column] = domain.value(i);
    }
    for (std::size_t n = 0; is_used(rows, column, row[column]); ++n)
        row[column] = ordinary(m_pools.kind(pool), n);
}

// A parent may have been left out.
bool Generator::has_parents(std::size_t table, const DraftRow& row) const {
    const auto refers_to = [&](const ModelReference& reference, const Value* const* parent) {
        for (std::size_t i = 0; i < reference.columns.size(); ++i)
            if (!is_same(row[reference.columns[i]], parent[reference.parent_columns[i]]))
                return false;
        return true;
    };
    const auto has_parent = [&](const ModelReference& reference) {
        if (!reference.is_declared)
            return true;
        const DraftTable& parents = m_draft[reference.parent];
        for (const std::size_t column : reference.columns)
            if (is_null(*row[column]))
                return true;
        for (std::size_t number = 0; number < parents.row_count; ++number)
            if (refers_to(reference, parents.row(number)))
                return true;
        return reference.parent == table && refers_to(reference, row.data());
    };
    const std::vector<ModelReference>& references = m_model.tables[table].references;
    return std::all_of(references.begin(), references.end(), has_parent);
}

// May be called for the next number only once it has been for all before.
const Value* Generator::ordinary(ValueKind kind, std::size_t number) {
    std::deque<Value>& values = m_ordinary[static_cast<std::size_t>(kind)];
    if (number == values.size())
        values.push_back(ordinary_value(kind, number));
    return &values[number];
}

bool Generator::refer(std::size_t table, const ModelReference& reference, Chance& chance, DraftRow& row) const {
    const ModelTable& definition = m_model.tables[table];
    const bool may_be_null = std::any_of(reference.columns.begin(), reference.columns.end(),
                                         [&](std::size_t column) { return definition.columns[column].may_be_null; });
    const DraftTable& parents = m_draft[reference.parent];
    const bool is_own = reference.parent == table;
    if (may_be_null && (parents.row_count == 0 || chance.permille(m_null_share))) {
        for (const std::size_t column : reference.columns)
            if (definition.columns[column].may_be_null)
                row[column] = &m_null;
        return true;
    }
    if (parents.row_count == 0 && !is_own)
        return false;
    // A row may refer to itself.
    const std::size_t chosen = chance.below(parents.row_count + (is_own ? 1 : 0));
    const Value* const* parent = chosen < parents.row_count ? parents.row(chosen) : row.data();
    for (std::size_t i = 0; i < reference.columns.size(); ++i)
        row[reference.columns[i]] = parent[reference.parent_columns[i]];
    return true;
}

} // namespace joinery::search
