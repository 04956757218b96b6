#include "engine/grade/text/query_plan.hpp"

#include <array>
#include <optional>
#include <utility>

#include "engine/grade/text/plan_names.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/parse/parse.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::grade {

namespace {

using sql::SqlError;

constexpr std::string_view k_explain = "EXPLAIN QUERY PLAN ";

// Where its words begin with this, a step does that.
struct ActionRow {
    std::string_view words;
    PlanAction action;
};

constexpr std::array k_actions = {
    ActionRow{"SCAN ", PlanAction::scan},
    ActionRow{"SEARCH ", PlanAction::search},
    ActionRow{"USE TEMP B-TREE FOR ", PlanAction::temporary_b_tree},
    ActionRow{"CORRELATED ", PlanAction::correlated_subquery},
};

struct AccessRow {
    std::string_view words;
    PlanAccess access;
    bool has_name;
};

constexpr std::array k_accesses = {
    AccessRow{"USING INDEX ", PlanAccess::index, true},
    AccessRow{"USING COVERING INDEX ", PlanAccess::covering_index, true},
    AccessRow{"USING INTEGER PRIMARY KEY", PlanAccess::primary_key, false},
    AccessRow{"USING PRIMARY KEY", PlanAccess::primary_key, false},
    AccessRow{"USING AUTOMATIC ", PlanAccess::automatic_index, false},
};

constexpr std::string_view k_virtual = "VIRTUAL TABLE";
constexpr std::string_view k_exists = "EXISTS ";
constexpr std::string_view k_compound_b_tree = " USING TEMP B-TREE"; // UNION USING TEMP B-TREE

bool take(std::string_view& text, std::string_view words) {
    if (text.substr(0, words.size()) != words)
        return false;
    text.remove_prefix(words.size());
    return true;
}

// What stands behind SCAN or SEARCH: a source, and how its rows are come by.
void read_source(std::string_view text, const PlanNames& names, PlanStep& step) {
    const PlanSource* const source = names.source_at(text);
    if (source == nullptr)
        return;
    step.table = source->table;
    text.remove_prefix(source->shown.size());
    if (text.empty())
        return;
    text.remove_prefix(1);
    take(text, k_exists);
    if (text.substr(0, k_virtual.size()) == k_virtual)
        step.table.clear(); // such a table is asked, whatever it then does
    for (const AccessRow& row : k_accesses) {
        if (!take(text, row.words))
            continue;
        step.access = row.access;
        const PlanIndex* const index = row.has_name ? names.index_at(text) : nullptr;
        if (index == nullptr)
            return;
        step.index = index->name;
        step.table = index->table;
        step.columns = index->columns;
        step.is_primary_key = index->is_primary_key;
        return;
    }
}

// "ORDER BY" of "LAST 2 TERMS OF ORDER BY", "DISTINCT" of "count(DISTINCT)".
std::string purpose_of(std::string_view words) {
    for (const std::string_view purpose : {"ORDER BY", "GROUP BY", "DISTINCT"})
        if (words.find(purpose) != std::string_view::npos)
            return std::string(purpose);
    return std::string(words);
}

PlanStep step_of(std::string detail, const PlanNames& names) {
    PlanStep step;
    step.detail = std::move(detail);
    std::string_view rest = step.detail;
    for (const ActionRow& row : k_actions) {
        if (!take(rest, row.words))
            continue;
        step.action = row.action;
        if (row.action == PlanAction::scan || row.action == PlanAction::search)
            read_source(rest, names, step);
        else if (row.action == PlanAction::temporary_b_tree)
            step.purpose = purpose_of(rest);
        return step;
    }
    if (const std::size_t at = rest.find(k_compound_b_tree); at != std::string_view::npos) {
        step.action = PlanAction::temporary_b_tree;
        step.purpose = rest.substr(0, at);
    }
    return step;
}

struct SentenceRow {
    PlanAction action;
    PlanAccess access;
    Phrase phrase;
};

constexpr std::array k_sentences = {
    SentenceRow{PlanAction::scan, PlanAccess::table, Phrase::plan_scan},
    SentenceRow{PlanAction::scan, PlanAccess::index, Phrase::plan_scan_index},
    SentenceRow{PlanAction::scan, PlanAccess::covering_index, Phrase::plan_scan_covering_index},
    SentenceRow{PlanAction::search, PlanAccess::table, Phrase::plan_search},
    SentenceRow{PlanAction::search, PlanAccess::index, Phrase::plan_search_index},
    SentenceRow{PlanAction::search, PlanAccess::covering_index, Phrase::plan_search_covering_index},
    SentenceRow{PlanAction::search, PlanAccess::primary_key, Phrase::plan_search_primary_key},
    SentenceRow{PlanAction::search, PlanAccess::automatic_index, Phrase::plan_search_automatic_index},
};

} // namespace

Result<std::vector<PlanStep>, SqlError> read_plan(const sql::Connection& connection, std::string_view script,
                                                  TextSpan place) {
    const std::string_view statement = text_at(script, place);
    const std::string explained = std::string(k_explain) + std::string(statement);
    sql::Statement rows = TRY(sql::Statement::prepare(connection, explained));
    PlanNames names;
    if (const auto tree = parse::parse_statement(statement))
        names = TRY(PlanNames::read(connection, *tree));
    std::vector<PlanStep> steps;
    while (TRY(rows.step()))
        if (const auto* const detail = std::get_if<std::string_view>(&rows.row().back()))
            steps.push_back(step_of(std::string(*detail), names));
    return steps;
}

std::string plan_sentence(const PlanStep& step) {
    if (step.action == PlanAction::temporary_b_tree)
        return say(Phrase::plan_temporary_b_tree, {step.purpose});
    for (const SentenceRow& row : k_sentences)
        if (row.action == step.action && row.access == step.access && !step.table.empty())
            return say(row.phrase, {step.table, step.index});
    return say(Phrase::plan_other, {step.detail});
}

} // namespace joinery::grade
