#include "engine/grade/definition/probe_values.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <set>

#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using parse::is_word;
using parse::Token;
using parse::TokenKind;
using schema::Affinity;

// Constants and values kept of one column: a condition of more is a list.
constexpr std::size_t k_constants = 24;
constexpr std::size_t k_values = 80;
constexpr std::int64_t k_longest_text = 300;

std::string text_literal(std::string_view text) {
    std::string literal = "'";
    for (const char byte : text)
        literal += byte == '\'' ? std::string("''") : std::string(1, byte);
    return literal + "'";
}

std::string unquoted(std::string_view literal) {
    std::string text;
    for (std::size_t i = 1; i + 1 < literal.size(); ++i) {
        text += literal[i];
        if (literal[i] == '\'')
            ++i;
    }
    return text;
}

struct LiteralText {
    std::string operator()(sql::Null) const { return "NULL"; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const {
        if (std::isinf(number))
            return number > 0 ? "9e999" : "-9e999";
        return sql::shortest_text(number);
    }
    std::string operator()(std::string_view text) const {
        // SQLite reads no further than a NUL.
        if (text.find('\0') != std::string_view::npos)
            return "CAST(X'" + sql::hexadecimal(text) + "' AS TEXT)";
        return text_literal(text);
    }
    std::string operator()(sql::BlobView blob) const { return "X'" + sql::hexadecimal(blob.bytes) + "'"; }
};

// Where one condition ends and another begins.
bool parts_conditions(const Token& token) {
    static constexpr std::array<std::string_view, 14> k_words = {"AND",    "OR",     "WHERE", "WHEN", "THEN",
                                                                 "ELSE",   "SET",    "ON",    "FROM", "HAVING",
                                                                 "VALUES", "SELECT", "CHECK", "BEGIN"};
    return parse::is_sign(token, ";") ||
           std::any_of(k_words.begin(), k_words.end(), [&](std::string_view word) { return is_word(token, word); });
}

class ValueList {
public:
    explicit ValueList(Affinity affinity) : m_affinity(affinity) {}

    void add(std::string literal) {
        if (m_values.size() < k_values && m_known.insert(literal).second)
            m_values.push_back(std::move(literal));
    }

    void add_text(std::string_view text) { add(text_literal(text)); }

    void add_constant(const std::string& literal) {
        const sql::StorageClass storage_class = class_of_literal(literal);
        add(literal);
        if (storage_class == sql::StorageClass::text)
            add_spellings(unquoted(literal));
        else if (storage_class == sql::StorageClass::integer || storage_class == sql::StorageClass::real)
            add_neighbours(literal);
    }

    std::vector<std::string> take() { return std::move(m_values); }

private:
    void add_neighbours(const std::string& literal) {
        errno = 0;
        char* end = nullptr;
        const std::int64_t integer = std::strtoll(literal.c_str(), &end, 10);
        const bool is_small = std::llabs(integer) < (std::int64_t{1} << 53);
        if (*end != '\0' || errno != 0 || !is_small) {
            const double real = std::strtod(literal.c_str(), nullptr);
            for (const double step : {-1.0, 1.0, -0.5, 0.5, -0.01, 0.01})
                add(LiteralText{}(real + step));
            return;
        }
        add(std::to_string(integer + 1));
        add(std::to_string(integer - 1));
        // Where it is compared with a length.
        if (m_affinity == Affinity::text && integer >= 0 && integer <= k_longest_text)
            for (const std::int64_t length : {integer, integer + 1, std::max<std::int64_t>(integer - 1, 0)})
                add_text(std::string(static_cast<std::size_t>(length), 'a'));
        add(LiteralText{}(static_cast<double>(integer) + 0.5));
        add(LiteralText{}(static_cast<double>(integer) - 0.5));
        // Where it is a divisor.
        add(std::to_string(integer * 2));
        add(std::to_string(-integer));
    }

    void add_spellings(const std::string& text) {
        std::string upper = text;
        for (char& letter : upper)
            letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        add_text(parse::folded(text));
        add_text(upper);
        if (text.find_first_of("%_*?[") != std::string::npos) {
            add_text(fitting(text, "%", "_"));
            add_text(fitting(text, "*", "?"));
            add_shorter(text);
        }
        add_text(text + " ");
        add_text(text + "a");
        add_text("a" + text);
    }

    // What one sign of the pattern less fits: where '%_@%' asks for a letter in front, '@a' has none.
    void add_shorter(const std::string& pattern) {
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            std::string shorter = pattern;
            shorter.erase(i, 1);
            shorter.erase(std::remove_if(shorter.begin(), shorter.end(), [](char c) { return c == '%' || c == '*'; }),
                          shorter.end());
            if (pattern[i] != '%' && pattern[i] != '*' && pattern.find('[') == std::string::npos)
                add_text(fitting(shorter, "%", "_"));
        }
    }

    // A text that fits a pattern of LIKE or GLOB. Of [a-z] the first, of [^a-z] a sign that is rarely among them.
    static std::string fitting(const std::string& pattern, std::string_view any, std::string_view one) {
        std::string text;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            const std::size_t close = pattern[i] == '[' && any == "*" ? pattern.find(']', i + 2) : std::string::npos;
            if (close != std::string::npos) {
                text += pattern[i + 1] == '^' ? '~' : pattern[i + 1];
                i = close;
            } else if (pattern[i] == any.front() || pattern[i] == one.front()) {
                text += 'a';
            } else {
                text += pattern[i];
            }
        }
        return text;
    }

    Affinity m_affinity;
    std::set<std::string> m_known;
    std::vector<std::string> m_values;
};

using Literals = std::array<std::string_view, 8>;

constexpr Literals k_whole_numbers = {"1", "2", "0", "-1", "1000000", "0.5", "'a'", "'2'"};
constexpr Literals k_real_numbers = {"1.5", "2.5", "0", "-1.5", "1000000", "1", "'a'", "'2'"};
constexpr Literals k_texts = {"'a'", "'b'", "''", "'A'", "'2024-02-29'", "'2024-13-45'", "1", "' a'"};
constexpr Literals k_blobs = {"'a'", "1", "X'00'", "0", "''", "-1", "'2024-02-29'", "1.5"};

const Literals& ordinary_values(Affinity affinity) {
    // In the order of the enumeration.
    static constexpr std::array<const Literals*, 5> k_all = {&k_texts, &k_whole_numbers, &k_whole_numbers,
                                                             &k_real_numbers, &k_blobs};
    return *k_all[static_cast<std::size_t>(affinity)];
}

} // namespace

std::string sql_literal(const sql::ValueView& value) { return std::visit(LiteralText{}, value); }

sql::StorageClass class_of_literal(std::string_view literal) {
    if (literal == "NULL")
        return sql::StorageClass::null;
    if (literal.front() == '\'' || literal.front() == 'C')
        return sql::StorageClass::text;
    if (literal.front() == 'X' || literal.front() == 'x')
        return sql::StorageClass::blob;
    const bool is_hexadecimal = literal.substr(0, 2) == "0x" || literal.substr(0, 2) == "0X";
    return !is_hexadecimal && literal.find_first_of(".eE") != std::string_view::npos ? sql::StorageClass::real
                                                                                     : sql::StorageClass::integer;
}

void NearbyConstants::read(std::string_view sql, std::size_t list_depth) {
    std::vector<std::string> names;
    std::vector<std::string> literals;
    const auto close = [&] {
        for (const std::string& name : names) {
            auto& known = m_by_column[name];
            for (const std::string& literal : literals)
                if (known.size() < k_constants && std::find(known.begin(), known.end(), literal) == known.end())
                    known.push_back(literal);
        }
        names.clear();
        literals.clear();
    };
    bool is_between = false;
    const std::vector<Token> tokens = parse::tokenize(sql);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const bool is_negative = i > 0 && parse::is_sign(tokens[i - 1], "-") && token.kind == TokenKind::number;
        if (is_word(token, "BETWEEN"))
            is_between = true;
        else if (is_between && is_word(token, "AND"))
            is_between = false;
        else if (parts_conditions(token) || (parse::is_sign(token, ",") && token.depth == list_depth))
            close();
        else if (token.kind == TokenKind::word || token.kind == TokenKind::quoted_name)
            names.push_back(parse::folded(parse::name_of(token)));
        else if (token.kind == TokenKind::number || token.kind == TokenKind::string || token.kind == TokenKind::blob)
            literals.push_back((is_negative ? "-" : "") + std::string(token.text));
    }
    close();
}

std::vector<std::string> NearbyConstants::of(std::string_view column) const {
    const auto found = m_by_column.find(parse::folded(column));
    return found == m_by_column.end() ? std::vector<std::string>() : found->second;
}

std::vector<std::string> probe_values(const schema::ColumnDefinition& column,
                                      const std::vector<std::string>& constants) {
    ValueList values(column.affinity);
    const Literals& ordinary = ordinary_values(column.affinity);
    values.add(std::string(ordinary.front()));
    for (const std::string& literal : constants)
        values.add_constant(literal);
    for (const std::string_view literal : ordinary)
        values.add(std::string(literal));
    if (column.affinity == Affinity::text)
        values.add_text(std::string(static_cast<std::size_t>(k_longest_text), 'a'));
    std::vector<std::string> all = values.take();
    all.emplace_back("NULL");
    return all;
}

} // namespace joinery::grade
