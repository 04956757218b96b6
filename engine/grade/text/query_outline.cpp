#include "engine/grade/text/query_outline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using parse::Token;
using sql::TextSpan;

constexpr std::array<std::string_view, 6> k_statement_words = {"SELECT", "VALUES", "INSERT",
                                                               "UPDATE", "DELETE", "REPLACE"};
constexpr std::array<std::string_view, 9> k_list_ends = {"FROM",  "WHERE", "GROUP",     "HAVING", "ORDER",
                                                         "LIMIT", "UNION", "INTERSECT", "EXCEPT"};
constexpr std::array<std::string_view, 3> k_compound_words = {"UNION", "INTERSECT", "EXCEPT"};

template <std::size_t N>
bool is_one_of(const Token& token, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return parse::is_word(token, word); });
}

// Token numbers, [begin, end).
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
};

class Outliner {
public:
    explicit Outliner(std::string_view statement) : m_tokens(parse::tokenize(statement)) {
        if (!m_tokens.empty() && parse::is_sign(m_tokens.back(), ";"))
            m_tokens.pop_back();
    }

    std::optional<QueryOutline> outline() {
        const std::size_t start = first_statement_word();
        if (start == m_tokens.size() || !(is(start, "SELECT") || is(start, "VALUES")))
            return std::nullopt;
        const std::size_t order = find(start, [&](std::size_t i) { return is(i, "ORDER") && is(i + 1, "BY"); });
        const std::size_t limit = find(start, [&](std::size_t i) { return is(i, "LIMIT"); });
        const std::size_t tail = std::min(order, limit);
        const std::size_t other = find(start, [&](std::size_t i) { return is_one_of(m_tokens[i], k_compound_words); });
        QueryOutline outline;
        outline.body = span({0, tail});
        outline.is_compound = other < tail;
        if (is(start, "SELECT"))
            read_items(start + 1, outline);
        if (order < m_tokens.size())
            for (const Range& term : split_at_commas({order + 2, std::max(order + 2, limit)}))
                outline.order.push_back(order_term(term));
        if (limit < m_tokens.size())
            read_limit(limit + 1, outline);
        return outline;
    }

private:
    bool is(std::size_t i, std::string_view word) const {
        return i < m_tokens.size() && parse::is_word(m_tokens[i], word);
    }

    // The first token outside parentheses for which it holds, or the number of tokens.
    template <class Predicate>
    std::size_t find(std::size_t from, Predicate holds) const {
        for (std::size_t i = from; i < m_tokens.size(); ++i)
            if (m_tokens[i].depth == 0 && holds(i))
                return i;
        return m_tokens.size();
    }

    // Behind the common table expressions, which stand in parentheses.
    std::size_t first_statement_word() const {
        if (is(0, "WITH"))
            return find(1, [&](std::size_t i) { return is_one_of(m_tokens[i], k_statement_words); });
        return 0;
    }

    TextSpan span(Range range) const {
        if (range.begin >= range.end)
            return {};
        const TextSpan first = m_tokens[range.begin].place;
        const TextSpan last = m_tokens[range.end - 1].place;
        return {first.offset, last.offset + last.length - first.offset};
    }

    std::vector<Range> split_at_commas(Range range) const {
        std::vector<Range> parts{{range.begin, range.begin}};
        for (std::size_t i = range.begin; i < range.end; ++i)
            if (m_tokens[i].depth == 0 && parse::is_sign(m_tokens[i], ","))
                parts.push_back({i + 1, i + 1});
            else
                parts.back().end = i + 1;
        return parts;
    }

    void read_items(std::size_t begin, QueryOutline& outline) const {
        if (is(begin, "DISTINCT") || is(begin, "ALL"))
            ++begin;
        // The FROM of `a IS DISTINCT FROM b` ends no list.
        const std::size_t end = find(begin, [&](std::size_t i) {
            return is_one_of(m_tokens[i], k_list_ends) && !(is(i, "FROM") && is(i - 1, "DISTINCT"));
        });
        for (const Range& item : split_at_commas({begin, end}))
            outline.items.push_back(select_item(item));
        const TextSpan list = span({begin, end});
        outline.items_end = list.offset + list.length;
    }

    // `b` and `"b"` behind a whole expression are an alias, with AS or without.
    SelectItem select_item(Range item) const {
        if (item.size() == 0)
            return {};
        SelectItem found;
        const Token& last = m_tokens[item.end - 1];
        found.is_star = parse::is_sign(last, "*");
        const bool may_name = last.kind == parse::TokenKind::word || last.kind == parse::TokenKind::quoted_name;
        if (item.size() >= 2 && may_name && last.depth == 0) {
            const bool has_as = is(item.end - 2, "AS");
            if (has_as || (ends_expression(m_tokens[item.end - 2]) && !is(item.end - 1, "END"))) {
                found.alias = parse::name_of(last);
                item.end -= has_as ? 2 : 1;
            }
        }
        found.expression = span(item);
        return found;
    }

    static bool ends_expression(const Token& token) {
        static constexpr std::array<std::string_view, 14> k_operators = {"AND",  "OR",   "NOT",     "IS",      "IN",
                                                                         "LIKE", "GLOB", "BETWEEN", "COLLATE", "FROM",
                                                                         "ELSE", "THEN", "WHEN",    "CASE"};
        if (token.kind == parse::TokenKind::sign)
            return token.text == ")";
        return token.kind != parse::TokenKind::unknown && !is_one_of(token, k_operators);
    }

    OrderTerm order_term(Range term) const {
        std::size_t end = term.end;
        for (bool is_direction = true; is_direction && end > term.begin + 1;) {
            const bool is_pair = end >= term.begin + 3 && (is(end - 2, "NULLS") || is(end - 2, "COLLATE"));
            is_direction = is_pair || is(end - 1, "ASC") || is(end - 1, "DESC");
            if (is_direction)
                end -= is_pair ? 2 : 1;
        }
        return {span({term.begin, end}), span({end, term.end})};
    }

    void read_limit(std::size_t begin, QueryOutline& outline) const {
        outline.has_limit = true;
        const std::vector<Range> numbers = split_at_commas({begin, m_tokens.size()});
        const std::size_t offset = find(begin, [&](std::size_t i) { return is(i, "OFFSET"); });
        if (numbers.size() == 2)
            outline.offset = span(numbers[0]);
        else if (offset < m_tokens.size())
            outline.offset = span({offset + 1, m_tokens.size()});
    }

    std::vector<Token> m_tokens;
};

// 'name', NULL, 1 + 1: every row has the same. A number alone is that of a column.
bool is_constant(std::string_view expression) {
    const auto tokens = parse::tokenize(expression);
    if (tokens.size() == 1 && tokens[0].kind == parse::TokenKind::number)
        return false;
    return std::none_of(tokens.begin(), tokens.end(), [](const Token& token) {
        return (token.kind == parse::TokenKind::word && !parse::is_word(token, "NULL")) ||
               token.kind == parse::TokenKind::quoted_name;
    });
}

} // namespace

std::optional<QueryOutline> outline_query(std::string_view statement) { return Outliner(statement).outline(); }

bool has_order(std::string_view statement) {
    const auto outline = outline_query(statement);
    if (!outline)
        return false;
    return std::any_of(outline->order.begin(), outline->order.end(),
                       [&](const OrderTerm& term) { return !is_constant(text_at(statement, term.expression)); });
}

} // namespace joinery::grade
