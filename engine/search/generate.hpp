// Small databases by chance: legal by construction where that is simple (references, single keys), else by SQLite's own
// word.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "engine/search/chance.hpp"
#include "engine/search/draft.hpp"
#include "engine/search/pools.hpp"
#include "engine/search/scratch_database.hpp"

namespace joinery::search {

struct GeneratorRules {
    bool has_nulls = true;
    // Numbers of rows worth trying besides small ones: about the n of HAVING count(*) > n and of LIMIT n.
    std::vector<std::size_t> sizes;
};

class Generator {
public:
    // All arguments outlive it. The pools are finished.
    Generator(const Model& model, const Pools& pools, const GeneratorRules& rules);

    // Fills the database, for which begin() has been called, and tells what it holds then, until the next fill. The
    // first trials are smaller than the later ones. The values live as long as the generator and the pools.
    const Draft& fill(ScratchDatabase& database, Chance& chance, std::uint64_t trial);

    // The same, with most rows of another draft and a few more.
    const Draft& fill_on(const Draft& base, ScratchDatabase& database, Chance& chance);

    // A row that the table could have besides those of the last fill, of the values of that fill. False where the
    // table's references cannot be kept: the parent has no row.
    bool make_row(std::size_t table, Chance& chance, DraftRow& row);

    // What the last fill has made.
    const Draft& draft() const { return m_draft; }

private:
    // The values that one pool has in this trial: all of it, or a few.
    struct Domain {
        std::size_t size = 0;
        const Value* all = nullptr;
        std::array<const Value*, 4> few{};

        const Value* value(std::size_t number) const { return all == nullptr ? few[number] : all + number; }
    };

    void begin(Chance& chance);
    void choose_domains(Chance& chance);
    void add_rows(std::size_t table, std::size_t count, ScratchDatabase& database, Chance& chance);
    void keep_row(DraftTable& table) const;
    std::size_t choose_size(Chance& chance, std::uint64_t trial) const;
    void draw(std::size_t table, std::size_t column, Chance& chance, DraftRow& row);
    bool refer(std::size_t table, const ModelReference& reference, Chance& chance, DraftRow& row) const;
    bool has_parents(std::size_t table, const DraftRow& row) const;
    const Value* ordinary(ValueKind kind, std::size_t number);

    const Model& m_model;
    const Pools& m_pools;
    const GeneratorRules& m_rules;
    std::vector<std::vector<std::size_t>> m_pool_of; // for each table, the pool of each column
    std::vector<Domain> m_domains;                   // by the pool's number
    std::size_t m_null_share = 0;                    // of a thousand
    Draft m_draft;
    DraftRow m_row;
    std::array<std::deque<Value>, k_value_kinds> m_ordinary; // that keys have needed; they stay where they are
    Value m_null = sql::Null{};
};

} // namespace joinery::search
