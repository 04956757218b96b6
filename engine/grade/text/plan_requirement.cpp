#include "engine/grade/text/plan_requirement.hpp"

#include <algorithm>
#include <array>

#include "engine/base/enum_table.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using pack::PlanRule;
using pack::PlanShape;

bool is_of(const PlanStep& step, const PlanShape& shape) { return step.table == parse::folded(shape.table); }

bool reads(const PlanStep& step) { return step.action == PlanAction::scan || step.action == PlanAction::search; }

// An index that begins with the columns asked for, in their order.
bool has_index(const PlanStep& step, const PlanShape& shape) {
    if (step.index.empty() || !is_of(step, shape) || step.columns.size() < shape.columns.size())
        return false;
    return std::equal(shape.columns.begin(), shape.columns.end(), step.columns.begin(),
                      [](const std::string& asked, const std::string& there) { return parse::folded(asked) == there; });
}

bool uses_index(const PlanStep& step, const PlanShape& shape) { return reads(step) && has_index(step, shape); }

bool uses_covering_index(const PlanStep& step, const PlanShape& shape) {
    return uses_index(step, shape) && step.access == PlanAccess::covering_index;
}

bool searches(const PlanStep& step, const PlanShape& shape) {
    return step.action == PlanAction::search && is_of(step, shape) && step.access != PlanAccess::automatic_index;
}

bool searches_primary_key(const PlanStep& step, const PlanShape& shape) {
    return searches(step, shape) && (step.access == PlanAccess::primary_key || step.is_primary_key);
}

bool searches_index(const PlanStep& step, const PlanShape& shape) {
    return step.action == PlanAction::search && has_index(step, shape);
}

bool scans_table(const PlanStep& step, const PlanShape& shape) {
    return step.action == PlanAction::scan && is_of(step, shape);
}

bool scans(const PlanStep& step, const PlanShape& /*shape*/) {
    return step.action == PlanAction::scan && !step.table.empty();
}

bool has_b_tree(const PlanStep& step, const PlanShape& shape) {
    return step.action == PlanAction::temporary_b_tree && (shape.purpose.empty() || shape.purpose == step.purpose);
}

bool has_automatic_index(const PlanStep& step, const PlanShape& /*shape*/) {
    return step.access == PlanAccess::automatic_index;
}

bool is_correlated(const PlanStep& step, const PlanShape& /*shape*/) {
    return step.action == PlanAction::correlated_subquery;
}

// A rule holds where some step fits, or, for what is forbidden, where none does.
struct RuleRow {
    PlanRule rule;
    bool (*fits)(const PlanStep&, const PlanShape&);
    bool is_forbidden;
    Phrase phrase;
};

constexpr std::array k_rules = {
    RuleRow{PlanRule::uses_index, uses_index, false, Phrase::asks_index},
    RuleRow{PlanRule::uses_covering_index, uses_covering_index, false, Phrase::asks_covering_index},
    RuleRow{PlanRule::searches, searches, false, Phrase::asks_search},
    RuleRow{PlanRule::searches_primary_key, searches_primary_key, false, Phrase::asks_search_primary_key},
    RuleRow{PlanRule::searches_index, searches_index, false, Phrase::asks_search_index},
    RuleRow{PlanRule::no_full_scan, scans_table, true, Phrase::asks_no_full_scan},
    RuleRow{PlanRule::no_scan, scans, true, Phrase::asks_no_scan},
    RuleRow{PlanRule::no_temporary_b_tree, has_b_tree, true, Phrase::asks_no_temporary_b_tree},
    RuleRow{PlanRule::no_automatic_index, has_automatic_index, true, Phrase::asks_no_automatic_index},
    RuleRow{PlanRule::no_correlated_subquery, is_correlated, true, Phrase::asks_no_correlated_subquery},
};

static_assert(is_in_order(k_rules, &RuleRow::rule));

const RuleRow& row_of(PlanRule rule) { return k_rules[static_cast<std::size_t>(rule)]; }

// "orders(customer_id, placed_on)"
std::string index_words(const PlanShape& shape) {
    std::string words = shape.table;
    for (std::size_t i = 0; i < shape.columns.size(); ++i)
        words += (i == 0 ? "(" : ", ") + shape.columns[i];
    return shape.columns.empty() ? words : words + ")";
}

} // namespace

bool has_shape(const std::vector<PlanStep>& plan, const PlanShape& shape) {
    const RuleRow& row = row_of(shape.rule);
    const bool has_one =
        std::any_of(plan.begin(), plan.end(), [&](const PlanStep& step) { return row.fits(step, shape); });
    return has_one != row.is_forbidden;
}

std::string shape_words(const PlanShape& shape) {
    if (!shape.purpose.empty())
        return say(Phrase::asks_no_temporary_b_tree_for, {shape.purpose});
    return say(row_of(shape.rule).phrase, {index_words(shape)});
}

} // namespace joinery::grade
