#include "engine/parse/parse.hpp"

#include <utility>

#include "engine/parse/parser.hpp"

namespace joinery::parse {

Result<Statement, SyntaxError> parse_statement(std::string_view text, ParseLimits limits) {
    Parser parser(text, limits);
    parser.has_statement();
    Statement statement = parser.statement();
    parser.has_statement();
    parser.expect_end();
    if (parser.has_failed())
        return Failure<SyntaxError>(parser.error());
    return statement;
}

Result<std::vector<Statement>, SyntaxError> parse_script(std::string_view text, ParseLimits limits) {
    Parser parser(text, limits);
    std::vector<Statement> statements;
    while (parser.has_statement())
        statements.push_back(parser.statement());
    if (parser.has_failed())
        return Failure<SyntaxError>(parser.error());
    return statements;
}

Result<Expression, SyntaxError> parse_expression(std::string_view text, ParseLimits limits) {
    Parser parser(text, limits);
    Expression expression = parser.expression();
    parser.expect_end();
    if (parser.has_failed())
        return Failure<SyntaxError>(parser.error());
    return expression;
}

} // namespace joinery::parse
