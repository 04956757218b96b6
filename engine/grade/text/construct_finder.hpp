// Walks the statements of one script and notes each construct. For find_constructs() only.
#pragma once

#include <deque>
#include <set>
#include <string_view>
#include <vector>

#include "engine/grade/text/find_constructs.hpp"
#include "engine/grade/text/query_names.hpp"
#include "engine/grade/text/word_places.hpp"
#include "engine/parse/walk.hpp"

namespace joinery::grade {

class ConstructFinder final : private parse::Visitor {
public:
    // Both arguments outlive it.
    ConstructFinder(std::string_view script, const schema::Catalogue& catalogue)
        : m_words(script), m_names(catalogue) {}

    void statement(const parse::Statement& statement);

    // In the order of the text.
    std::vector<Occurrence> take();

private:
    using Construct = pack::Construct;
    using parse::Visitor::visit;

    // A subquery around the place that is looked at, and whether it was seen to use a name of a query around itself.
    struct OpenSubquery {
        std::size_t first_scope = 0; // its own scopes begin here
        bool is_correlated = false;
    };

    bool visit(const parse::Expression& expression) override;

    // construct_finder.cpp: queries
    void query(const parse::Query& query);
    void core(const parse::Query& query, const parse::SelectCore& core);
    void clauses(const parse::SelectCore& core);
    void items(const std::vector<parse::SelectItem>& items);
    void sources(const std::vector<parse::Source>& sources);
    void source(const parse::Source& source);
    void join(const parse::Source& source);
    void join_terms(const std::vector<parse::Source>& sources);
    void note_self_joins(const std::vector<parse::Source>& sources);
    void tail(const parse::QueryTail& tail);
    void subquery(const parse::Query& query);
    void order_terms(const std::vector<parse::OrderTerm>& terms);
    void use_table(const parse::QualifiedName& name);
    void open_with(const parse::With& with);
    void close_with();
    void note_nulls(const std::vector<parse::OrderTerm>& terms);
    void walk_in(const parse::Expression& expression) { parse::walk(expression, *this); }
    void walk_in(const parse::Box<parse::Expression>& expression);
    void walk_in(const std::vector<parse::Expression>& expressions);

    // construct_expressions.cpp: expressions
    void note_expression(const parse::Expression& expression);
    void note_call(const parse::Expression& expression);
    void note_window(const parse::Window& window);
    void note_column(const parse::Expression& expression);

    // construct_statements.cpp: statements and definitions
    void body(const parse::Query& query);
    void body(const parse::Insert& insert);
    void body(const parse::Update& update);
    void body(const parse::Delete& remove);
    void body(const parse::CreateTable& table);
    void body(const parse::CreateView& view);
    void body(const parse::CreateIndex& index);
    void body(const parse::CreateTrigger& trigger);
    void body(const parse::Drop& drop);
    void body(const parse::AlterTable& alter);
    void body(const parse::Transaction& transaction);
    void body(const parse::Pragma& pragma);
    template <class Other>
    void body(const Other& /*other*/) {}
    void insert_rows(const parse::Insert& insert);
    void upserts(const parse::Insert& insert);
    void assignments(const std::vector<parse::Assignment>& assignments);
    void returning(const std::vector<parse::SelectItem>& items);
    void changed_table(const parse::QualifiedName& table, const std::optional<parse::Name>& alias);
    void where_of(const parse::Box<parse::Expression>& where);
    void column_definition(const parse::ColumnDefinition& column);
    void table_constraint(const parse::TableConstraint& constraint);
    void create(Construct construct, const parse::QualifiedName& name, bool is_temporary);

    void note(Construct construct, TextSpan place) { m_found.push_back({construct, {}, false, place}); }

    WordPlaces m_words;
    QueryNames m_names;
    parse::Place m_statement;
    std::vector<Occurrence> m_found;

    std::deque<WithFrame> m_frames;               // all there were, so that pointers to them last
    const WithFrame* m_frame = nullptr;           // in sight
    std::vector<FoundTable> m_pending;            // CTEs that are used and not looked at yet
    std::set<const parse::CommonTable*> m_used;   // those, and the ones that were looked at
    const parse::CommonTable* m_inside = nullptr; // the CTE that is looked at
    std::vector<NameScope> m_scopes;              // outermost first
    std::vector<OpenSubquery> m_subqueries;       // outermost first
};

} // namespace joinery::grade
