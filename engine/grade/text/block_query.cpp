#include "engine/grade/text/block_query.hpp"

#include <algorithm>
#include <cstdlib>

#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using parse::Token;
using parse::TokenKind;

bool is_name(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::quoted_name; }

// The same tokens, case of names and keywords aside.
bool is_same_expression(std::string_view a, std::string_view b) {
    const auto tokens_a = parse::tokenize(a);
    const auto tokens_b = parse::tokenize(b);
    return std::equal(
        tokens_a.begin(), tokens_a.end(), tokens_b.begin(), tokens_b.end(), [](const Token& x, const Token& y) {
            return x.kind == y.kind && (x.kind == TokenKind::word ? parse::is_word(x, y.text) : x.text == y.text);
        });
}

class Writer {
public:
    Writer(std::string_view statement, const QueryOutline& outline, const std::vector<std::string>& column_names,
           AliasUse alias_use)
        : m_statement(statement), m_outline(outline), m_column_names(column_names), m_alias_use(alias_use) {}

    std::optional<BlockQuery> write() {
        for (const OrderTerm& term : m_outline.order)
            if (!add_term(term))
                return std::nullopt;
        const std::string_view body = text_at(m_statement, m_outline.body);
        const std::size_t items_end = m_key_items.empty() ? body.size() : m_outline.items_end;
        // A line end before the parenthesis: the body may end in a comment.
        m_query.sql = "WITH joinery_rows(" + columns() + m_key_names + ") AS (" +
                      std::string(body.substr(0, items_end)) + m_key_items + std::string(body.substr(items_end)) +
                      "\n) SELECT " + columns() + ", dense_rank() OVER (ORDER BY " + m_terms +
                      ") FROM joinery_rows ORDER BY " + m_terms + ";";
        return std::move(m_query);
    }

private:
    bool add_term(const OrderTerm& term) {
        const std::string_view expression = text_at(m_statement, term.expression);
        const auto column = result_column(expression);
        if (!column && (m_outline.is_compound || m_outline.items.empty()))
            return false;
        std::string name;
        if (column) {
            name = "c" + std::to_string(*column + 1);
        } else {
            name = "k" + std::to_string(m_query.keys.size() + 1);
            m_key_names += ", " + name;
            m_key_items +=
                ", " + (m_alias_use == AliasUse::as_expression ? unaliased(expression) : std::string(expression));
        }
        const std::string direction(text_at(m_statement, term.direction));
        m_terms += (m_terms.empty() ? "" : ", ") + name + (direction.empty() ? "" : " ") + direction;
        m_query.keys.push_back({column ? m_column_names[*column] : std::string(expression), column});
        return true;
    }

    // As SQLite resolves a term: a column's number, an alias, an expression of the select list.
    std::optional<std::size_t> result_column(std::string_view expression) const {
        const auto tokens = parse::tokenize(expression);
        if (tokens.size() == 1 && tokens[0].kind == TokenKind::number) {
            const auto number = std::strtoull(std::string(expression).c_str(), nullptr, 10);
            if (number >= 1 && number <= m_column_names.size())
                return static_cast<std::size_t>(number - 1);
            return std::nullopt;
        }
        if (tokens.size() == 1 && is_name(tokens[0]) && (m_outline.is_compound || is_alias(tokens[0])))
            return column_named(parse::name_of(tokens[0]));
        for (std::size_t i = 0; i < m_outline.items.size() && !m_outline.items[i].is_star; ++i)
            if (is_same_expression(expression, text_at(m_statement, m_outline.items[i].expression)))
                return i;
        return std::nullopt;
    }

    const SelectItem* item_with_alias(const Token& token) const {
        const std::string name = parse::folded(parse::name_of(token));
        for (const SelectItem& item : m_outline.items)
            if (!item.alias.empty() && parse::folded(item.alias) == name)
                return &item;
        return nullptr;
    }

    bool is_alias(const Token& token) const { return item_with_alias(token) != nullptr; }

    std::optional<std::size_t> column_named(const std::string& name) const {
        for (std::size_t i = 0; i < m_column_names.size(); ++i)
            if (parse::folded(m_column_names[i]) == parse::folded(name))
                return i;
        return std::nullopt;
    }

    // The expression with each alias in it replaced by what it stands for.
    std::string unaliased(std::string_view expression) const {
        const auto tokens = parse::tokenize(expression);
        std::string text;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool is_part = i > 0 && parse::is_sign(tokens[i - 1], ".");
            const bool is_call =
                i + 1 < tokens.size() && (parse::is_sign(tokens[i + 1], "(") || parse::is_sign(tokens[i + 1], "."));
            const SelectItem* item = is_name(tokens[i]) && !is_part && !is_call ? item_with_alias(tokens[i]) : nullptr;
            text += text.empty() ? "" : " ";
            text += item != nullptr ? "(" + std::string(text_at(m_statement, item->expression)) + ")"
                                    : std::string(tokens[i].text);
        }
        return text;
    }

    std::string columns() const {
        std::string text;
        for (std::size_t i = 1; i <= m_column_names.size(); ++i)
            text += (i > 1 ? ", c" : "c") + std::to_string(i);
        return text;
    }

    std::string_view m_statement;
    const QueryOutline& m_outline;
    const std::vector<std::string>& m_column_names;
    AliasUse m_alias_use;
    BlockQuery m_query;
    std::string m_terms;
    std::string m_key_names;
    std::string m_key_items;
};

} // namespace

std::optional<BlockQuery> block_query(std::string_view statement, const QueryOutline& outline,
                                      const std::vector<std::string>& column_names, AliasUse alias_use) {
    return Writer(statement, outline, column_names, alias_use).write();
}

} // namespace joinery::grade
