// Reads out of queries and constraints which values and how many rows are worth trying: constants and their neighbours
// go into the pools of the columns they are compared with, columns that are compared share a pool.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "engine/parse/statement.hpp"
#include "engine/search/model.hpp"
#include "engine/search/pools.hpp"
#include "engine/search/scope.hpp"

namespace joinery::search {

// The definitions of a database as trees, by the name of the table or view, folded. What is no tree is left out.
struct DefinitionTrees {
    std::map<std::string, parse::CreateView> views;
    std::map<std::string, parse::CreateTable> tables;
    std::vector<parse::CreateTrigger> triggers;
};

DefinitionTrees parse_definitions(const schema::Definitions& definitions);

// Adds the views that statements create, where there is none of that name.
void add_views(const std::vector<parse::Statement>& statements, DefinitionTrees& trees);

class Harvest {
public:
    // All arguments outlive it.
    Harvest(const Model& model, const DefinitionTrees& trees, Pools& pools);

    void read(const parse::Statement& statement);

    // CHECKs, generated columns and triggers of the model's tables.
    void read_definitions();

    // Numbers of rows about those that LIMIT, OFFSET and comparisons with count(…) name; at most k_most_size.
    std::vector<std::size_t> sizes() const { return m_sizes; }

    static constexpr std::size_t k_most_size = 120;

    using Columns = std::vector<OutputColumn>;

    // Of a table or a view; none where nothing is called so.
    Columns columns_of_table(const std::string& name);

private:
    // Each query is read once, however often it is asked what it returns.
    const Columns& query(const parse::Query& query, const Scope* outer);
    Columns read_query(const parse::Query& query, const Scope* outer);
    Columns core(const parse::SelectCore& core, const Scope* outer, Scope& scope);
    void with(const parse::With& with, const Scope* outer);
    void tail(const parse::QueryTail& tail, const Scope& scope);
    void from(const std::vector<parse::Source>& sources, Scope& scope);
    void source(const parse::Source& source, Scope& scope);
    void join(const parse::Source& source, std::size_t first, Scope& scope);
    Columns columns_of_items(const std::vector<parse::SelectItem>& items, const Scope& scope);

    void insert(const parse::Insert& insert, const Scope* outer);
    void update(const parse::Update& update, const Scope* outer);
    void remove(const parse::Delete& remove, const Scope* outer);
    void assign(const std::vector<parse::Assignment>& assignments, const Scope& scope);
    void trigger(const parse::CreateTrigger& trigger);

    // Looks at every comparison in the expression; in harvest_expression.cpp.
    void expression(const parse::Expression& expression, const Scope& scope);
    void call(const parse::Expression& call, const Scope& scope);
    void compute(const parse::Expression& expression, const Scope& scope);
    void collation(const std::string& name, const Lineage& lineage);
    void compare(const parse::Expression& a, const parse::Expression& b, const Scope& scope);
    void compare_with_query(const parse::Expression& a, const Columns& columns, const Scope& scope);
    void match(const parse::Expression& match, const Scope& scope);
    void add_moments(const Lineage& lineage, const std::vector<Value>& constants);
    Lineage lineage(const parse::Expression& expression, const Scope& scope);

    void add_values(const Lineage& lineage, const std::vector<Value>& values);
    void add_sizes(const std::vector<Value>& constants);
    void unite(const Lineage& a, const Lineage& b);
    void unite_columns(const Columns& a, const Columns& b);

    const Model& m_model;
    const DefinitionTrees& m_trees;
    Pools& m_pools;
    std::map<const parse::Query*, Columns> m_queries;
    CommonTables m_common_tables;
    std::vector<std::string> m_open_views; // against views that name each other
    std::vector<std::size_t> m_sizes;
};

} // namespace joinery::search
