#include "engine/grade/rows/column_labels.hpp"

#include <algorithm>

#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

bool is_plain(std::string_view name) {
    const bool begins_with_digit = !name.empty() && name.front() >= '0' && name.front() <= '9';
    return !begins_with_digit && std::all_of(name.begin(), name.end(), [](char letter) {
        const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
        return is_letter || (letter >= '0' && letter <= '9') || letter == '_' || static_cast<signed char>(letter) < 0;
    });
}

// An alias may also stand in the quotes of a string.
bool is_spelled(const std::vector<parse::Token>& tokens, std::string_view name) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const parse::Token& token) {
        const bool is_string = token.kind == parse::TokenKind::string && token.text.size() >= 2;
        return is_string ? token.text.substr(1, token.text.size() - 2) == name : parse::name_of(token) == name;
    });
}

} // namespace

std::vector<std::string> column_labels(const std::vector<std::string>& names, std::string_view script) {
    const auto tokens = parse::tokenize(script);
    std::vector<std::string> labels = names;
    for (std::size_t i = 0; i < labels.size(); ++i)
        if (!is_plain(labels[i]) && !is_spelled(tokens, labels[i]))
            labels[i] = "column " + std::to_string(i + 1);
    return labels;
}

} // namespace joinery::grade
