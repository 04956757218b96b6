#include "engine/grade/state/aftermath.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/parse/token.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/script.hpp"

namespace joinery::grade {

namespace {

enum class Verb { reads, changes, other };

// Behind a WITH the verb stands further on.
Verb verb_of(std::string_view statement) {
    struct VerbWord {
        std::string_view word;
        Verb verb;
    };
    static constexpr std::array k_words = {
        VerbWord{"SELECT", Verb::reads},   VerbWord{"VALUES", Verb::reads},   VerbWord{"INSERT", Verb::changes},
        VerbWord{"UPDATE", Verb::changes}, VerbWord{"DELETE", Verb::changes}, VerbWord{"REPLACE", Verb::changes},
    };
    const std::vector<parse::Token> tokens = parse::tokenize(statement);
    for (const parse::Token& token : tokens) {
        if (token.depth > 0)
            continue;
        for (const VerbWord& row : k_words)
            if (is_word(token, row.word))
                return row.verb;
        if (!is_word(tokens.front(), "WITH"))
            return Verb::other;
    }
    return Verb::other;
}

} // namespace

Aftermath aftermath_of(sql::Connection& database, std::string_view script, const TrialOptions& options) {
    Aftermath aftermath{.trial = run_trial(database, script, options), .state = {}};
    if (aftermath.trial.error)
        return aftermath;
    // Rows that come in the order in which those of the other side come are compared without sorting.
    sql::run_script(database, "PRAGMA reverse_unordered_selects = OFF;", {});
    if (auto state = read_state(database))
        aftermath.state = std::move(*state);
    else
        aftermath.trial.error = std::move(state).error();
    return aftermath;
}

bool returns_changed_rows(const Trial& trial, std::string_view script) {
    return trial.result && verb_of(text_at(script, trial.result_statement)) == Verb::changes;
}

bool only_reads(std::string_view script) {
    const auto statements = sql::split_script(script);
    return std::all_of(statements.begin(), statements.end(),
                       [&](const sql::TextSpan& place) { return verb_of(text_at(script, place)) == Verb::reads; });
}

} // namespace joinery::grade
