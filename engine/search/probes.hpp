// Statements that make triggers fire: what a trigger does is seen by what such a statement leaves behind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/parse/definition.hpp"
#include "engine/search/generate.hpp"

namespace joinery::search {

class Probes {
public:
    // The texts are read, the rest outlives it.
    Probes(const Model& model, const Pools& pools, const std::vector<std::string_view>& scripts);

    // Whether the scripts create no trigger on a table that is searched.
    bool is_empty() const { return m_fired.empty(); }

    // One or two statements by chance, each an INSERT, UPDATE or DELETE as a trigger waits for. They may name rows of
    // the generator's last fill.
    std::string make(Generator& generator, Chance& chance) const;

private:
    struct Fired {
        std::size_t table;
        parse::TriggerEvent event;
        std::vector<std::size_t> columns; // of an update: one of these is changed
    };

    std::string statement(const Fired& fired, Generator& generator, Chance& chance) const;
    std::string condition(std::size_t table, const DraftTable& rows, Chance& chance) const;
    const Value& any_value(std::size_t table, std::size_t column, Chance& chance) const;

    const Model& m_model;
    const Pools& m_pools;
    std::vector<Fired> m_fired;
};

} // namespace joinery::search
