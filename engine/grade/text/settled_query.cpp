#include "engine/grade/text/settled_query.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "engine/grade/text/settled_core.hpp"
#include "engine/parse/parse.hpp"
#include "engine/parse/token.hpp"
#include "engine/parse/walk.hpp"

namespace joinery::grade {

namespace {

using parse::Expression;
using parse::ExpressionKind;
using parse::folded;

constexpr std::array<std::string_view, 45> k_functions = {
    "abs",    "ceil",   "ceiling",      "char",   "coalesce",  "concat", "concat_ws", "floor",   "format",
    "glob",   "hex",    "if",           "ifnull", "iif",       "instr",  "length",    "like",    "likelihood",
    "likely", "ln",     "log",          "log10",  "log2",      "lower",  "ltrim",     "max",     "min",
    "mod",    "nullif", "octet_length", "pow",    "power",     "printf", "quote",     "replace", "round",
    "rtrim",  "sign",   "sqrt",         "substr", "substring", "trim",   "trunc",     "typeof",  "upper"};
// With fewer arguments than this they ask the clock.
struct DateFunction {
    std::string_view name;
    std::size_t arguments;
};
constexpr std::array<DateFunction, 7> k_date_functions = {
    {{"date", 1}, {"datetime", 1}, {"julianday", 1}, {"strftime", 2}, {"time", 1}, {"timediff", 2}, {"unixepoch", 1}}};
// As window functions, with the frame that they have by themselves: all rows up to the current one's peers.
constexpr std::array<std::string_view, 10> k_window_functions = {
    "rank", "dense_rank", "percent_rank", "cume_dist", "count", "sum", "total", "avg", "min", "max"};
constexpr std::array<std::string_view, 3> k_row_ids = {"rowid", "oid", "_rowid_"};

template <std::size_t N>
bool is_any(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_settled_call(const Expression& expression) {
    const std::string name = folded(expression.names.front().text);
    if (expression.call && expression.call->is_over_window()) {
        const auto& window = expression.call->window;
        return window && !window->base && !window->frame && is_any(name, k_window_functions);
    }
    if (is_settled_aggregate(expression) || is_any(name, k_functions))
        return true;
    return std::any_of(k_date_functions.begin(), k_date_functions.end(), [&](const DateFunction& function) {
        return function.name == name && expression.operands.size() >= function.arguments;
    });
}

bool is_settled_literal(std::string_view text) {
    const std::string word = folded(text);
    return word != "'now'" && word.substr(0, 8) != "current_";
}

class Settling : public parse::Visitor {
public:
    explicit Settling(const KnownTables& tables) : m_tables(tables) {}

    bool is_settled(const parse::Query& query) {
        parse::walk(query, [&](const parse::Query& one) {
            for (const parse::CommonTable& table : one.with.tables)
                m_ctes.insert(folded(table.name.text));
            return true;
        });
        parse::walk(query, static_cast<Visitor&>(*this));
        return m_is_settled;
    }

    bool visit(const Expression& expression) override {
        m_is_settled = m_is_settled && is_settled_node(expression);
        if (m_is_settled && expression.query)
            parse::walk(*expression.query, [&](const parse::Query& inner) {
                m_in_expressions.insert(&inner);
                return true;
            });
        return m_is_settled;
    }

    bool visit(const parse::Query& query) override {
        m_is_settled = m_is_settled && !query.tail.limit && !query.tail.offset;
        for (const parse::SelectCore& core : query.cores)
            m_is_settled = m_is_settled && is_settled_core(query, core);
        return m_is_settled;
    }

private:
    bool is_settled_node(const Expression& expression) const {
        switch (expression.kind) {
        case ExpressionKind::parameter:
        case ExpressionKind::in_table:
        case ExpressionKind::collate:
        case ExpressionKind::raise:
            return false;
        case ExpressionKind::literal:
            return is_settled_literal(expression.text);
        case ExpressionKind::column:
            return !is_any(folded(expression.names.back().text), k_row_ids);
        case ExpressionKind::match:
            return expression.op == parse::Operator::like || expression.op == parse::Operator::glob;
        case ExpressionKind::call:
            return is_settled_call(expression);
        case ExpressionKind::subquery: // of several rows it takes the first
            return expression.query->cores.size() == 1 &&
                   SettledCore(expression.query->cores.front(), m_tables, m_ctes).returns_one_row();
        default:
            return true;
        }
    }

    bool is_settled_core(const parse::Query& query, const parse::SelectCore& written) const {
        const SettledCore core(written, m_tables, m_ctes);
        if (written.early_tail || !core.has_known_sources() || !core.is_settled())
            return false;
        return m_in_expressions.count(&query) == 0 || core.owns_aggregates();
    }

    const KnownTables& m_tables;
    std::set<std::string> m_ctes;
    std::set<const parse::Query*> m_in_expressions;
    bool m_is_settled = true;
};

} // namespace

bool is_settled(std::string_view script, const KnownTables& tables) {
    const auto statement = parse::parse_statement(script);
    if (!statement || statement->explain != parse::Explain::no)
        return false;
    const auto* const query = std::get_if<parse::Query>(&statement->body);
    return query != nullptr && Settling(tables).is_settled(*query);
}

} // namespace joinery::grade
