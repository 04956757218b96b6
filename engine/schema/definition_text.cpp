#include "engine/schema/definition_text.hpp"

#include <array>
#include <utility>

#include "engine/parse/token.hpp"

namespace joinery::schema {

namespace {

using parse::is_sign;
using parse::is_word;
using parse::Token;
using Tokens = std::vector<Token>;

// The end of the parentheses that open at `open`: the place of the closing one, or of the end.
std::size_t closing(const Tokens& tokens, std::size_t open) {
    for (std::size_t i = open + 1; i < tokens.size(); ++i)
        if (tokens[i].depth == tokens[open].depth && is_sign(tokens[i], ")"))
            return i;
    return tokens.size();
}

struct Spelling {
    std::string_view one;
    std::string_view other;
};

constexpr std::array k_signs = {Spelling{"!=", "<>"}, Spelling{"==", "="}};

std::string plain_token(const Token& token) {
    if (token.kind == parse::TokenKind::word || token.kind == parse::TokenKind::quoted_name) {
        const std::string name = parse::folded(parse::name_of(token));
        // A quoted name that is a name only in quotes must not read as something else.
        const bool is_bare = !name.empty() && parse::tokenize(name).size() == 1;
        return is_bare ? name : quoted_name(name);
    }
    for (const Spelling& spelling : k_signs)
        if (token.text == spelling.one)
            return std::string(spelling.other);
    return std::string(token.text);
}

std::string plain(const Tokens& tokens, std::size_t begin, std::size_t end) {
    while (begin < end && is_sign(tokens[begin], "(") && closing(tokens, begin) + 1 == end) {
        ++begin;
        --end;
    }
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
        if (is_word(tokens[i], "CONSTRAINT")) {
            ++i;
            continue;
        }
        text += (text.empty() ? "" : " ") + plain_token(tokens[i]);
    }
    return text;
}

std::string written(std::string_view sql, const Tokens& tokens, std::size_t begin, std::size_t end) {
    if (begin >= end)
        return {};
    const std::size_t from = tokens[begin].place.offset;
    return std::string(sql.substr(from, tokens[end - 1].place.offset + tokens[end - 1].place.length - from));
}

// The first parenthesis that stands in no other.
std::size_t first_open(const Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (is_sign(tokens[i], "(") && tokens[i].depth == 0)
            return i;
    return tokens.size();
}

// Where the parts between the commas of a list begin and end.
std::vector<std::pair<std::size_t, std::size_t>> list_items(const Tokens& tokens, std::size_t open, std::size_t close) {
    std::vector<std::pair<std::size_t, std::size_t>> items;
    std::size_t begin = open + 1;
    for (std::size_t i = open + 1; i <= close; ++i) {
        if (i < close && !(is_sign(tokens[i], ",") && tokens[i].depth == tokens[open].depth + 1))
            continue;
        if (i > begin)
            items.emplace_back(begin, i);
        begin = i + 1;
    }
    return items;
}

bool begins_constraint(const Token& token) {
    for (const std::string_view word : {"CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"})
        if (is_word(token, word))
            return true;
    return false;
}

class TableReading {
public:
    explicit TableReading(std::string_view sql) : m_sql(sql), m_tokens(parse::tokenize(sql)) {}

    TableText read() {
        const std::size_t open = first_open(m_tokens);
        if (open == m_tokens.size())
            return m_text;
        for (const auto& [begin, end] : list_items(m_tokens, open, closing(m_tokens, open)))
            read_item(begin, end);
        return std::move(m_text);
    }

private:
    void read_item(std::size_t begin, std::size_t end) {
        const bool is_column = !begins_constraint(m_tokens[begin]);
        const std::string column = parse::folded(parse::name_of(m_tokens[begin]));
        std::string constraint;
        for (std::size_t i = begin; i < end; ++i) {
            const Token& token = m_tokens[i];
            if (token.depth != 1 || i + 1 >= m_tokens.size())
                continue;
            if (is_word(token, "CONSTRAINT"))
                constraint = parse::name_of(m_tokens[++i]);
            else if (is_word(token, "CHECK"))
                read_check(i + 1, std::exchange(constraint, {}));
            else if (is_column && is_word(token, "COLLATE"))
                m_text.collations[column] = parse::folded(parse::name_of(m_tokens[i + 1]));
            else if (is_word(token, "REFERENCES"))
                m_text.deferred.push_back(false);
            else if (is_word(token, "INITIALLY") && is_word(m_tokens[i + 1], "DEFERRED"))
                read_deferred(i);
        }
        for (std::size_t i = begin; i < end; ++i) // PRIMARY KEY (id AUTOINCREMENT) is one, too
            m_text.is_autoincrement |= is_word(m_tokens[i], "AUTOINCREMENT");
    }

    void read_check(std::size_t open, std::string name) {
        const std::size_t close = closing(m_tokens, open);
        m_text.checks.push_back({std::move(name), written(m_sql, m_tokens, open + 1, close)});
    }

    // NOT DEFERRABLE INITIALLY DEFERRED is not deferred.
    void read_deferred(std::size_t initially) {
        const bool is_refused = initially >= 2 && is_word(m_tokens[initially - 2], "NOT");
        if (!m_text.deferred.empty() && !is_refused)
            m_text.deferred.back() = true;
    }

    std::string_view m_sql;
    Tokens m_tokens;
    TableText m_text;
};

} // namespace

TableText read_table_text(std::string_view sql) { return TableReading(sql).read(); }

IndexText read_index_text(std::string_view sql) {
    const Tokens tokens = parse::tokenize(sql);
    IndexText text;
    const std::size_t open = first_open(tokens);
    if (open == tokens.size())
        return text;
    const std::size_t close = closing(tokens, open);
    for (auto [begin, end] : list_items(tokens, open, close)) {
        if (is_word(tokens[end - 1], "ASC") || is_word(tokens[end - 1], "DESC"))
            --end;
        if (end >= begin + 2 && is_word(tokens[end - 2], "COLLATE"))
            end -= 2;
        text.parts.push_back(plain(tokens, begin, end));
    }
    if (close + 1 < tokens.size() && is_word(tokens[close + 1], "WHERE"))
        text.predicate = plain(tokens, close + 2, tokens.size());
    return text;
}

TriggerText read_trigger_text(std::string_view sql) {
    const Tokens tokens = parse::tokenize(sql);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        for (const std::string_view event : {"INSERT", "UPDATE", "DELETE"})
            if (is_word(tokens[i], event)) {
                const bool has_timing = i > 0 && (is_word(tokens[i - 1], "BEFORE") || is_word(tokens[i - 1], "AFTER") ||
                                                  is_word(tokens[i - 1], "OF"));
                return {std::string(event), plain(tokens, has_timing ? i - 1 : i, tokens.size())};
            }
    return {};
}

std::string plain_text(std::string_view sql) {
    const Tokens tokens = parse::tokenize(sql);
    return plain(tokens, 0, tokens.size());
}

} // namespace joinery::schema
