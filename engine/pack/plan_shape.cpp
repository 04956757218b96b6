#include "engine/pack/plan_shape.hpp"

#include <array>
#include <utility>

#include "engine/parse/token.hpp"

namespace joinery::pack {

namespace {

using parse::Token;
using parse::TokenKind;

// $table stands for a name, $columns for names in parentheses.
struct PatternRow {
    std::string_view pattern;
    PlanRule rule;
    std::string_view purpose = {};
};

constexpr std::array k_patterns = {
    PatternRow{"uses index on $table", PlanRule::uses_index},
    PatternRow{"uses index on $table $columns", PlanRule::uses_index},
    PatternRow{"uses covering index on $table", PlanRule::uses_covering_index},
    PatternRow{"uses covering index on $table $columns", PlanRule::uses_covering_index},
    PatternRow{"search $table", PlanRule::searches},
    PatternRow{"search $table by primary key", PlanRule::searches_primary_key},
    PatternRow{"search $table by index on $columns", PlanRule::searches_index},
    PatternRow{"no full scan of $table", PlanRule::no_full_scan},
    PatternRow{"no scan", PlanRule::no_scan},
    PatternRow{"no temporary b-tree", PlanRule::no_temporary_b_tree},
    PatternRow{"no temporary b-tree for order by", PlanRule::no_temporary_b_tree, "ORDER BY"},
    PatternRow{"no temporary b-tree for group by", PlanRule::no_temporary_b_tree, "GROUP BY"},
    PatternRow{"no temporary b-tree for distinct", PlanRule::no_temporary_b_tree, "DISTINCT"},
    PatternRow{"no automatic index", PlanRule::no_automatic_index},
    PatternRow{"no correlated subquery", PlanRule::no_correlated_subquery},
};

constexpr std::string_view k_forms =
    "`uses index on T(a)`, `uses covering index on T(a)`, `search T`, `search T by primary key`, "
    "`search T by index on (a)`, `no full scan of T`, `no scan`, `no temporary b-tree`, the same with "
    "`for order by`, `no automatic index`, or `no correlated subquery`";

// Reads a text by one pattern, token by token.
class PatternReading {
public:
    PatternReading(const std::vector<Token>& text, const PatternRow& row) : m_text(text) {
        m_shape.rule = row.rule;
        m_shape.purpose = row.purpose;
    }

    std::optional<PlanShape> read(std::string_view pattern) {
        for (const Token& token : parse::tokenize(pattern))
            if (!take(token))
                return std::nullopt;
        return m_at == m_text.size() ? std::optional(std::move(m_shape)) : std::nullopt;
    }

private:
    bool take(const Token& wanted) {
        if (wanted.kind == TokenKind::parameter)
            return wanted.text == "$table" ? take_name(m_shape.table) : take_columns();
        const bool may_have_article = is_word(wanted, "index") || is_word(wanted, "covering");
        if (may_have_article && (is_here("an") || is_here("a")))
            ++m_at;
        if (!is_here(wanted.text))
            return false;
        ++m_at;
        return true;
    }

    bool is_here(std::string_view text) const {
        return m_at < m_text.size() && m_text[m_at].kind != TokenKind::quoted_name &&
               parse::folded(m_text[m_at].text) == text;
    }

    bool take_name(std::string& name) {
        if (m_at >= m_text.size() || !m_text[m_at].is_closed)
            return false;
        const Token& token = m_text[m_at];
        if (token.kind != TokenKind::word && token.kind != TokenKind::quoted_name)
            return false;
        name = name_of(token);
        ++m_at;
        return !name.empty();
    }

    bool take_columns() {
        if (!is_here("("))
            return false;
        do {
            ++m_at;
            if (!take_name(m_shape.columns.emplace_back()))
                return false;
        } while (is_here(","));
        if (!is_here(")"))
            return false;
        ++m_at;
        return true;
    }

    const std::vector<Token>& m_text;
    std::size_t m_at = 0;
    PlanShape m_shape;
};

} // namespace

Result<PlanShape, std::string> parse_plan_shape(std::string_view text) {
    const std::vector<Token> tokens = parse::tokenize(text);
    for (const PatternRow& row : k_patterns)
        if (auto shape = PatternReading(tokens, row).read(row.pattern))
            return *std::move(shape);
    return Failure<std::string>(std::string(k_forms));
}

} // namespace joinery::pack
