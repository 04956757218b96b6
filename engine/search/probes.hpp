// Statements that make triggers fire, on tables and, INSTEAD OF something, on views: what a trigger does is seen by
// what such a statement leaves behind.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/parse/statement.hpp"
#include "engine/search/generate.hpp"
#include "engine/search/scope.hpp"

namespace joinery::search {

// The columns of each view, by its folded name.
using ViewColumns = std::map<std::string, std::vector<OutputColumn>>;

class Probes {
public:
    // The statements and the views are read, the rest outlives it.
    Probes(const Model& model, const Pools& pools, const ViewColumns& views,
           const std::vector<parse::Statement>& statements);

    // Whether the statements create no trigger on a table that is searched, or on a view.
    bool is_empty() const { return m_fired.empty(); }

    // One or two statements by chance, each an INSERT, UPDATE or DELETE as a trigger waits for. They may name rows of
    // the generator's last fill.
    std::string make(Generator& generator, Chance& chance) const;

private:
    // A column that a statement names, and those whose values suit it: itself in a table, none for a view's count(*).
    struct Target {
        std::string name; // quoted
        std::vector<ColumnPlace> places;
    };

    struct Fired {
        std::string relation; // quoted
        parse::TriggerEvent event;
        std::optional<std::size_t> table; // none where it is a view
        std::vector<Target> columns;
        std::vector<std::size_t> changed; // of an update: one of these columns
    };

    std::optional<Fired> fired_by(const parse::CreateTrigger& trigger, const ViewColumns& views) const;
    std::string statement(const Fired& fired, Generator& generator, Chance& chance) const;
    std::string new_row(const Fired& fired, Generator& generator, Chance& chance) const;
    std::string condition(const Fired& fired, const Draft& rows, Chance& chance) const;
    std::string value(const Target& column, const Draft& rows, std::size_t row_share, Chance& chance) const;

    const Model& m_model;
    const Pools& m_pools;
    std::vector<Fired> m_fired;
};

} // namespace joinery::search
