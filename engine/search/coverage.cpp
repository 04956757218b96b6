#include "engine/search/coverage.hpp"

#include <algorithm>

#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"
#include "engine/search/sites.hpp"

namespace joinery::search {

namespace {

using parse::Expression;

constexpr std::size_t k_most_outcomes = 36;
constexpr std::size_t k_most_conditions = 6; // of one SELECT
constexpr int k_vain_looks = 200;

void add_conditions(const Expression& condition, std::vector<std::string>& conditions) {
    const bool is_and = condition.kind == parse::ExpressionKind::binary && condition.op == parse::Operator::logical_and;
    if (!is_and) {
        conditions.push_back("(" + parse::print(condition) + ")");
        return;
    }
    for (const Expression& operand : condition.operands)
        add_conditions(operand, conditions);
}

// " FROM …" and what stands behind it.
std::string behind_select(parse::SelectCore core) {
    constexpr std::string_view k_select = "SELECT 1";
    core.compound = parse::CompoundOperator::none;
    core.quantifier = parse::Quantifier::none;
    core.items.assign(1, {.expression = {.kind = parse::ExpressionKind::literal, .text = "1"}});
    core.windows.clear();
    core.early_tail.reset();
    parse::Query query;
    query.cores.push_back(std::move(core));
    return parse::print(query).substr(k_select.size());
}

} // namespace

void Coverage::add(std::string_view query) {
    auto statement = parse::parse_statement(query);
    if (!statement)
        return;
    for (const parse::SelectCore* core : sites_of(*statement).cores) {
        if (core->from.empty())
            continue;
        parse::SelectCore plain = *core;
        std::vector<std::string> conditions;
        for (parse::Source& source : plain.from)
            if (source.on && source.join == parse::JoinKind::inner) {
                add_conditions(*source.on, conditions);
                source.on.reset();
            }
        if (plain.where)
            add_conditions(*plain.where, conditions);
        plain.where.reset();
        plain.group_by.clear();
        plain.having.reset();
        add_outcomes(conditions, behind_select(std::move(plain)));
        if (!core->having)
            continue;
        plain = *core;
        plain.having.reset();
        add_outcomes({"had"}, " FROM (SELECT (" + parse::print(*core->having) + ") AS had" +
                                  behind_select(std::move(plain)) + ")");
    }
}

void Coverage::add_outcomes(const std::vector<std::string>& conditions, const std::string& from) {
    std::string before = "SELECT 1" + from + " WHERE ";
    for (std::size_t i = 0; i < std::min(conditions.size(), k_most_conditions); ++i) {
        for (const char* outcome : {" IS TRUE", " IS FALSE", " IS NULL"}) {
            auto text = std::make_unique<std::string>(before + conditions[i] + outcome);
            const bool is_known = std::any_of(m_unseen.begin(), m_unseen.end(),
                                              [&](const Outcome& other) { return *other.text == *text; });
            if (is_known || m_unseen.size() >= k_most_outcomes)
                continue;
            auto statement = sql::Statement::prepare(m_connection, *text);
            if (!statement) // it stands in a subquery and names what is outside
                return;
            m_unseen.push_back({std::move(text), std::move(*statement)});
        }
        before += conditions[i] + " AND ";
    }
}

bool Coverage::look() {
    const std::size_t unseen_before = m_unseen.size();
    const auto is_here = [this](Outcome& outcome) {
        const std::uint64_t before = outcome.statement.steps();
        const bool has_row = outcome.statement.step_quietly() == sql::Statement::Step::row;
        outcome.statement.reset();
        m_watch.count_statement(outcome.statement.steps() - before);
        return has_row;
    };
    m_unseen.erase(std::remove_if(m_unseen.begin(), m_unseen.end(), is_here), m_unseen.end());
    const bool is_new = m_unseen.size() < unseen_before;
    m_vain_looks = is_new ? 0 : m_vain_looks + 1;
    if (m_vain_looks >= k_vain_looks)
        m_unseen.clear();
    return is_new;
}

} // namespace joinery::search
