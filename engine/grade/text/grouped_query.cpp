#include "engine/grade/text/grouped_query.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "engine/grade/text/query_outline.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using parse::Token;
using parse::TokenKind;
using Tokens = std::vector<Token>;

constexpr std::array<std::string_view, 11> k_aggregates = {
    "avg", "count", "group_concat",     "string_agg",        "max",   "min",
    "sum", "total", "json_group_array", "json_group_object", "median"};
constexpr std::array<std::string_view, 4> k_ordered_aggregates = {"group_concat", "string_agg", "json_group_array",
                                                                  "json_group_object"};
// Words in an expression that name no column.
constexpr std::array<std::string_view, 32> k_words = {"AND",
                                                      "OR",
                                                      "NOT",
                                                      "IS",
                                                      "IN",
                                                      "LIKE",
                                                      "GLOB",
                                                      "BETWEEN",
                                                      "CASE",
                                                      "WHEN",
                                                      "THEN",
                                                      "ELSE",
                                                      "END",
                                                      "NULL",
                                                      "TRUE",
                                                      "FALSE",
                                                      "ISNULL",
                                                      "NOTNULL",
                                                      "ESCAPE",
                                                      "MATCH",
                                                      "REGEXP",
                                                      "FROM",
                                                      "CAST",
                                                      "DISTINCT",
                                                      "FILTER",
                                                      "WHERE",
                                                      "OVER",
                                                      "EXISTS",
                                                      "CURRENT_DATE",
                                                      "CURRENT_TIME",
                                                      "CURRENT_TIMESTAMP",
                                                      "ROWID"};
constexpr std::array<std::string_view, 7> k_group_ends = {"HAVING", "WINDOW",    "ORDER", "LIMIT",
                                                          "UNION",  "INTERSECT", "EXCEPT"};

template <std::size_t N>
bool is_one_of(const Token& token, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return parse::is_word(token, word); });
}

bool is_name(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::quoted_name; }

// Behind the parenthesis that opens at `open`.
std::size_t behind_parenthesis(const Tokens& tokens, std::size_t open) {
    std::size_t i = open + 1;
    while (i < tokens.size() && !(parse::is_sign(tokens[i], ")") && tokens[i].depth == tokens[open].depth))
        ++i;
    return std::min(i + 1, tokens.size());
}

bool is_call(const Tokens& tokens, std::size_t i) {
    return i + 1 < tokens.size() && parse::is_sign(tokens[i + 1], "(");
}

// An aggregate's name, and not that of a window function.
bool is_aggregate(const Tokens& tokens, std::size_t i) {
    if (!is_one_of(tokens[i], k_aggregates) || !is_call(tokens, i))
        return false;
    std::size_t next = behind_parenthesis(tokens, i + 1);
    if (next < tokens.size() && parse::is_word(tokens[next], "FILTER"))
        next = next + 1 < tokens.size() ? behind_parenthesis(tokens, next + 1) : tokens.size();
    return next >= tokens.size() || !parse::is_word(tokens[next], "OVER");
}

std::vector<std::string> spelling(const Tokens& tokens) {
    std::vector<std::string> words;
    for (const Token& token : tokens)
        words.push_back(is_name(token) ? parse::folded(parse::name_of(token)) : std::string(token.text));
    return words;
}

class GroupedQuery {
public:
    explicit GroupedQuery(std::string_view query) : m_query(query), m_outline(outline_query(query)) {}

    std::vector<std::string> bare_columns() {
        if (!m_outline || m_outline->items.empty() || !read_groups())
            return {};
        std::vector<std::string> bare;
        for (const SelectItem& item : m_outline->items)
            add_bare(item, bare);
        return bare;
    }

private:
    // False where the query does not group.
    bool read_groups() {
        const Tokens tokens = parse::tokenize(m_query);
        std::size_t i = 0;
        while (i < tokens.size() &&
               !(tokens[i].depth == 0 && tokens[i].place.offset >= m_outline->items_end && is_word(tokens[i], "GROUP")))
            ++i;
        if (i >= tokens.size())
            return has_aggregate();
        Tokens term;
        for (i += 2; i < tokens.size() && !(tokens[i].depth == 0 && is_one_of(tokens[i], k_group_ends)); ++i)
            if (tokens[i].depth == 0 && parse::is_sign(tokens[i], ",")) {
                add_group(term);
                term.clear();
            } else {
                term.push_back(tokens[i]);
            }
        add_group(term);
        return true;
    }

    bool has_aggregate() const {
        return std::any_of(m_outline->items.begin(), m_outline->items.end(), [&](const SelectItem& item) {
            const Tokens tokens = parse::tokenize(text_at(m_query, item.expression));
            for (std::size_t i = 0; i < tokens.size(); ++i)
                if (is_aggregate(tokens, i))
                    return true;
            return false;
        });
    }

    void add_group(const Tokens& term) {
        if (term.empty())
            return;
        m_groups.push_back(spelling(term));
        if (is_name(term.back()))
            m_group_names.push_back(parse::folded(parse::name_of(term.back())));
        if (term.size() != 1)
            return;
        // A number or an alias stands for an item.
        const auto number = static_cast<std::size_t>(std::strtoul(std::string(term[0].text).c_str(), nullptr, 10));
        for (std::size_t i = 0; i < m_outline->items.size(); ++i) {
            const SelectItem& item = m_outline->items[i];
            const bool is_meant = term[0].kind == TokenKind::number
                                      ? number == i + 1
                                      : !item.alias.empty() && parse::folded(item.alias) == m_groups.back().front();
            if (is_meant)
                add_group(tokens_but_for_numbers(item));
        }
    }

    Tokens tokens_but_for_numbers(const SelectItem& item) const {
        Tokens tokens = parse::tokenize(text_at(m_query, item.expression));
        const bool would_recur = tokens.size() == 1 && (tokens[0].kind == TokenKind::number || !item.alias.empty());
        if (would_recur && tokens[0].kind == TokenKind::number)
            tokens.clear();
        if (would_recur && !tokens.empty() && parse::folded(parse::name_of(tokens[0])) == parse::folded(item.alias))
            tokens.clear();
        return tokens;
    }

    void add_bare(const SelectItem& item, std::vector<std::string>& bare) const {
        const Tokens tokens = parse::tokenize(text_at(m_query, item.expression));
        if (item.is_star) {
            bare.emplace_back("*");
            return;
        }
        if (std::find(m_groups.begin(), m_groups.end(), spelling(tokens)) != m_groups.end())
            return;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (is_aggregate(tokens, i)) {
                i = behind_parenthesis(tokens, i + 1) - 1;
                continue;
            }
            const bool is_subquery = parse::is_sign(tokens[i], "(") && i + 1 < tokens.size() &&
                                     (parse::is_word(tokens[i + 1], "SELECT") || parse::is_word(tokens[i + 1], "WITH"));
            if (is_subquery) {
                i = behind_parenthesis(tokens, i) - 1;
                continue;
            }
            if (parse::is_word(tokens[i], "AS") || parse::is_word(tokens[i], "COLLATE")) {
                ++i; // a type or a collation follows
                continue;
            }
            if (is_column(tokens, i))
                add_once(std::string(tokens[i].text), bare);
        }
    }

    bool is_column(const Tokens& tokens, std::size_t i) const {
        if (!is_name(tokens[i]) || is_one_of(tokens[i], k_words) || is_call(tokens, i))
            return false;
        if (i + 1 < tokens.size() && parse::is_sign(tokens[i + 1], "."))
            return false;
        const std::string name = parse::folded(parse::name_of(tokens[i]));
        return std::find(m_group_names.begin(), m_group_names.end(), name) == m_group_names.end();
    }

    static void add_once(std::string name, std::vector<std::string>& bare) {
        if (std::find(bare.begin(), bare.end(), name) == bare.end())
            bare.push_back(std::move(name));
    }

    std::string_view m_query;
    std::optional<QueryOutline> m_outline;
    std::vector<std::vector<std::string>> m_groups;
    std::vector<std::string> m_group_names;
};

} // namespace

std::vector<std::string> bare_columns(std::string_view query) { return GroupedQuery(query).bare_columns(); }

std::string unsorted_aggregate(std::string_view query) {
    const Tokens tokens = parse::tokenize(query);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_one_of(tokens[i], k_ordered_aggregates) || !is_call(tokens, i))
            continue;
        const std::size_t end = behind_parenthesis(tokens, i + 1);
        const bool is_sorted = std::any_of(
            tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.begin() + static_cast<std::ptrdiff_t>(end),
            [&](const Token& token) { return parse::is_word(token, "ORDER") && token.depth == tokens[i].depth + 1; });
        if (!is_sorted)
            return parse::folded(tokens[i].text);
    }
    return {};
}

} // namespace joinery::grade
