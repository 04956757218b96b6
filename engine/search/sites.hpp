// The places in a statement that an edit can change, in the order of the text, each with the clause it stands in.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/parse/statement.hpp"

namespace joinery::search {

enum class Clause {
    with,
    select,
    from,
    where,
    group_by,
    having,
    window,
    order_by,
    limit,
    set,
    values,
    returning,
    check,
    default_value,
    generated,
    when,
    definition,
    last = definition,
};

// "WHERE", "GROUP BY"
std::string_view name(Clause clause);

struct ExpressionSite {
    parse::Expression* expression = nullptr;
    Clause clause = Clause::select;
    // The FROM that its names are looked up in first; null in a LIMIT.
    const std::vector<parse::Source>* from = nullptr;
    // The table that is changed there, and whose columns it may name; null in a query.
    const parse::QualifiedName* changed = nullptr;
    // It is a condition of its own there: a WHERE, an ON, an operand of the ANDs in one.
    bool is_condition = false;
};

struct Sites {
    std::vector<ExpressionSite> expressions;
    std::vector<parse::SelectCore*> cores;
    std::vector<parse::Query*> queries;
    std::vector<parse::Source*> sources;
    std::vector<parse::Box<parse::Expression>*> conditions; // of UPDATE and DELETE
    std::vector<parse::Update*> updates;
    std::vector<parse::Insert*> inserts;
};

// Points into the statement: valid until it is changed or moved. The same statement has the same sites in the same
// order, copies too.
Sites sites_of(parse::Statement& statement);

} // namespace joinery::search
