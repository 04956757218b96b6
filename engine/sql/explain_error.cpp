#include "engine/sql/explain_error.hpp"

#include <string>
#include <utility>

#include <sqlite3.h>

#include "engine/base/utf8.hpp"
#include "engine/sql/error_context.hpp"
#include "engine/sql/error_table.hpp"
#include "engine/sql/error_templates.hpp"

namespace joinery::sql {

namespace {

bool is_name(const parse::Token& token) {
    return token.kind == parse::TokenKind::word || token.kind == parse::TokenKind::quoted_name;
}

// The token that begins at the offset, or that holds it.
std::optional<std::size_t> token_at(const std::vector<parse::Token>& tokens, std::size_t offset) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (offset >= tokens[i].place.offset && offset < tokens[i].place.offset + tokens[i].place.length)
            return i;
    return std::nullopt;
}

// Where a name that the message speaks of stands in the text: "no such table: main.x" means x.
std::optional<std::size_t> token_named(const std::vector<parse::Token>& tokens,
                                       const std::vector<std::string>& captures) {
    if (captures.empty())
        return std::nullopt;
    const std::string& whole = captures.front();
    const std::string name = parse::folded(std::string_view(whole).substr(whole.rfind('.') + 1));
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (is_name(tokens[i]) && parse::folded(name_of(tokens[i])) == name)
            return i;
    return std::nullopt;
}

} // namespace

SqlError explain_error(sqlite3* handle, int code, std::string_view script, TextSpan statement) {
    // Both are gone as soon as anything else is asked of the handle.
    SqlError error{.kind = SqlErrorKind::other, .message = valid_utf8(sqlite3_errmsg(handle)), .place = statement};
    const int offset = sqlite3_error_offset(handle);

    // To SQLite a key with RESTRICT is a trigger, too.
    const bool is_trigger = code == SQLITE_CONSTRAINT_TRIGGER && error.message != "FOREIGN KEY constraint failed";
    const auto found = is_trigger ? std::nullopt : find_meaning(error.message);
    if (!found) {
        explain(is_trigger ? ErrorId::trigger_refuses : ErrorId::unexplained, {error.message}, error);
        error.kind = kind_of_code(code);
        return error;
    }
    ErrorContext context{.handle = handle,
                         .script = script,
                         .statement = statement,
                         .tokens = parse::tokenize(text_at(script, statement)),
                         .captures = found->captures};
    context.at = offset >= 0 ? token_at(context.tokens, static_cast<std::size_t>(offset))
                             : token_named(context.tokens, context.captures);
    if (context.at)
        error.place = context.place_of(context.tokens[*context.at]);
    explain(found->meaning->id, {context.captures.begin(), context.captures.end()}, error);
    if (found->meaning->advice != nullptr)
        found->meaning->advice(context, error);
    return error;
}

} // namespace joinery::sql
