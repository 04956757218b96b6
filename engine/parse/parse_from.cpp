#include <array>
#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

namespace {

// The words of a join, as bits, so that they may come in any order.
constexpr unsigned k_natural = 1;
constexpr unsigned k_left = 2;
constexpr unsigned k_right = 4;
constexpr unsigned k_full = k_left | k_right; // as it is to SQLite
constexpr unsigned k_outer = 16;
constexpr unsigned k_inner = 32;
constexpr unsigned k_cross = 64;
constexpr unsigned k_other = 128;

unsigned bit_of(Lexeme lexeme) {
    switch (lexeme) {
    case Lexeme::kw_natural:
        return k_natural;
    case Lexeme::kw_left:
        return k_left;
    case Lexeme::kw_right:
        return k_right;
    case Lexeme::kw_full:
        return k_full;
    case Lexeme::kw_outer:
        return k_outer;
    case Lexeme::kw_inner:
        return k_inner;
    case Lexeme::kw_cross:
        return k_cross;
    default:
        return k_other;
    }
}

struct JoinWords {
    unsigned bits; // NATURAL aside
    JoinKind kind;
};

// What SQLite takes.
constexpr std::array k_joins = {
    JoinWords{0, JoinKind::inner},       JoinWords{k_inner, JoinKind::inner},
    JoinWords{k_cross, JoinKind::cross}, JoinWords{k_cross | k_inner, JoinKind::cross},
    JoinWords{k_left, JoinKind::left},   JoinWords{k_left | k_outer, JoinKind::left},
    JoinWords{k_right, JoinKind::right}, JoinWords{k_right | k_outer, JoinKind::right},
    JoinWords{k_full, JoinKind::full},   JoinWords{k_full | k_outer, JoinKind::full},
};

} // namespace

std::vector<Source> Parser::from() { return accept(Lexeme::kw_from) ? sources() : std::vector<Source>(); }

std::vector<Source> Parser::sources() {
    std::vector<Source> result;
    if (!enter())
        return result;
    result.push_back(source());
    for (Source next; join(next); next = {}) {
        Source read = source();
        read.join = next.join;
        read.is_natural = next.is_natural;
        read.join_words = std::move(next.join_words);
        result.push_back(std::move(read));
    }
    leave();
    return result;
}

bool Parser::join(Source& source) {
    if (accept(Lexeme::comma)) {
        source.join = JoinKind::comma;
        return true;
    }
    if (accept(Lexeme::kw_join)) {
        source.join = JoinKind::inner;
        return true;
    }
    if (!is_join_word(peek()))
        return false;
    join_words(source);
    return true;
}

// One to three words in front of JOIN. SQLite reads any names, and then refuses what is no join.
void Parser::join_words(Source& source) {
    const std::size_t begin = this->begin();
    unsigned bits = 0;
    for (int i = 0; i < 3 && is_name(); ++i) {
        bits |= bit_of(peek());
        advance();
    }
    const std::string_view words = text_at(m_text, since(begin));
    expect(Lexeme::kw_join);
    source.is_natural = (bits & k_natural) != 0;
    source.join = JoinKind::unknown;
    for (const JoinWords& join : k_joins)
        if (join.bits == (bits & ~k_natural))
            source.join = join.kind;
    if (source.join == JoinKind::unknown)
        source.join_words = words;
}

Source Parser::source() {
    Source result;
    const std::size_t begin = this->begin();
    if (is_query_in_parentheses()) {
        result.kind = SourceKind::query;
        result.query = query_in_parentheses();
        result.alias = alias();
    } else if (accept(Lexeme::left_parenthesis)) {
        result.kind = SourceKind::sources;
        result.sources = sources();
        expect(Lexeme::right_parenthesis);
        result.alias = alias();
    } else {
        result.table = qualified_name();
        if (accept(Lexeme::left_parenthesis)) {
            result.kind = SourceKind::function;
            result.arguments = expressions_or_none();
            expect(Lexeme::right_parenthesis);
            result.alias = alias();
        } else {
            result.alias = alias();
            result.indexed = indexed();
        }
    }
    join_constraint(result);
    result.place = since(begin);
    return result;
}

Indexed Parser::indexed() {
    Indexed result;
    if (accept(Lexeme::kw_indexed)) {
        expect(Lexeme::kw_by);
        result.kind = IndexedKind::by;
        result.index = name();
    } else if (accept(Lexeme::kw_not)) {
        expect(Lexeme::kw_indexed);
        result.kind = IndexedKind::never;
    }
    return result;
}

void Parser::join_constraint(Source& source) {
    source.on = expression_after(Lexeme::kw_on);
    if (!source.on && accept(Lexeme::kw_using))
        source.with_columns = names_in_parentheses();
}

} // namespace joinery::parse
