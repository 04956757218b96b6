// Small databases by chance: legal by construction where that is simple (references, single keys), else by SQLite's own
// word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/search/chance.hpp"
#include "engine/search/content.hpp"
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

    // Fills the database, for which begin() has been called, and tells what it holds then. The first trials are smaller
    // than the later ones.
    Content fill(ScratchDatabase& database, Chance& chance, std::uint64_t trial);

    // The same, with most rows of another content and a few more.
    Content fill_on(const Content& base, ScratchDatabase& database, Chance& chance);

    // A row that the table could have besides those of the content, of the values of the last fill(). False where the
    // table's references cannot be kept: the parent has no row.
    bool make_row(const Content& content, std::size_t table, Chance& chance, Row& row) const;

private:
    void begin(Chance& chance);
    void choose_domains(Chance& chance);
    void add_rows(std::size_t table, std::size_t count, ScratchDatabase& database, Chance& chance,
                  Content& content) const;
    std::size_t choose_size(Chance& chance, std::uint64_t trial) const;
    void draw(const Rows& rows, std::size_t table, std::size_t column, Chance& chance, Row& row) const;
    bool refer(const Content& content, std::size_t table, const ModelReference& reference, Chance& chance,
               Row& row) const;

    const Model& m_model;
    const Pools& m_pools;
    const GeneratorRules& m_rules;
    std::vector<std::vector<Value>> m_domains; // for each pool, the values of this trial
    std::size_t m_null_share = 0;              // of a thousand
};

} // namespace joinery::search
