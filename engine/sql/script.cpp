#include "engine/sql/script.hpp"

#include <algorithm>
#include <array>

#include "engine/parse/token.hpp"

namespace joinery::sql {

namespace {

// How far a statement has been read, as far as it matters for the semicolons in it.
enum class Phase {
    start,
    explained,    // EXPLAIN, or EXPLAIN QUERY PLAN
    created,      // CREATE, or CREATE TEMP
    plain,        // no trigger: the next semicolon ends it
    trigger_head, // up to BEGIN, likewise
    body_start,   // where a statement of a trigger's body, or the END of the body, may begin
    body,
    trigger_end, // behind that END
};

struct Turn {
    Phase from;
    std::string_view word;
    Phase to;
};

// An END that closes a CASE stands in the middle of a statement, and only the one that closes the body stands where a
// statement may begin. So a CASE needs no counting.
constexpr std::array k_turns = {
    Turn{Phase::start, "explain", Phase::explained},       Turn{Phase::start, "create", Phase::created},
    Turn{Phase::explained, "query", Phase::explained},     Turn{Phase::explained, "plan", Phase::explained},
    Turn{Phase::explained, "create", Phase::created},      Turn{Phase::created, "temp", Phase::created},
    Turn{Phase::created, "temporary", Phase::created},     Turn{Phase::created, "trigger", Phase::trigger_head},
    Turn{Phase::trigger_head, "begin", Phase::body_start}, Turn{Phase::body_start, "end", Phase::trigger_end},
};

Phase after(Phase phase, const parse::Token& token) {
    for (const Turn& turn : k_turns)
        if (turn.from == phase && is_word(token, turn.word))
            return turn.to;
    switch (phase) {
    case Phase::start:
    case Phase::explained:
    case Phase::created:
        return Phase::plain;
    case Phase::body_start:
    case Phase::body:
        return is_sign(token, ";") ? Phase::body_start : Phase::body;
    default:
        return phase;
    }
}

bool is_in_body(Phase phase) { return phase == Phase::body || phase == Phase::body_start; }

std::size_t end_of(TextSpan span) { return span.offset + span.length; }

} // namespace

std::vector<TextSpan> split_script(std::string_view script) {
    std::vector<TextSpan> statements;
    bool is_open = false;
    Phase phase = Phase::start;
    for (const parse::Token& token : parse::tokenize(script)) {
        const bool is_semicolon = is_sign(token, ";");
        if (!is_open) {
            if (is_semicolon)
                continue;
            is_open = true;
            phase = Phase::start;
            statements.push_back(token.place);
        }
        statements.back().length = end_of(token.place) - statements.back().offset;
        if (is_semicolon && !is_in_body(phase))
            is_open = false;
        else
            phase = after(phase, token);
    }
    return statements;
}

std::optional<TextSpan> statement_at(std::string_view script, std::size_t caret) {
    std::optional<TextSpan> before;
    for (const TextSpan& statement : split_script(script)) {
        if (statement.offset > caret)
            break;
        if (caret < end_of(statement))
            return statement;
        before = statement;
    }
    if (!before)
        return std::nullopt;
    const std::size_t end = end_of(*before);
    const std::string_view between = script.substr(end, std::min(caret, script.size()) - end);
    return between.find('\n') == std::string_view::npos ? before : std::nullopt;
}

} // namespace joinery::sql
