#include "engine/search/judge_in_general.hpp"

#include <algorithm>

#include "engine/grade/grade_answer.hpp"
#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"
#include "engine/parse/token.hpp"
#include "engine/search/known_witness.hpp"
#include "engine/search/telling.hpp"

namespace joinery::search {

namespace {

// A browser keeps a few; whoever sends more gains nothing but time.
constexpr std::size_t k_most_given = 10;

// What an ordinary machine does in a browser in a millisecond. These end a search, and the clock does only on a machine
// that is much slower or busy: a verdict must not hang on that where it can be helped.
constexpr std::uint64_t k_trials_a_millisecond = 4;
constexpr std::uint64_t k_steps_a_millisecond = 40'000;
constexpr int k_patience = 3;

constexpr std::string_view k_text =
    "Your query is right on the data of this exercise, but not on every database. Here is a small one where it goes "
    "wrong. ";

// The words of a query, so that two that differ in nothing else have the same. Empty where the text is no query.
std::string normal_form(std::string_view text) {
    const auto statement = parse::parse_statement(text);
    if (!statement || statement->explain != parse::Explain::no ||
        !std::holds_alternative<parse::Query>(statement->body))
        return {};
    const std::string printed = parse::print(*statement);
    std::string normal;
    for (const parse::Token& token : parse::tokenize(printed)) {
        const bool is_word = token.kind == parse::TokenKind::word || token.kind == parse::TokenKind::quoted_name;
        normal.append(is_word ? parse::folded(token.text) : std::string(token.text)).append(" ");
    }
    return normal;
}

bool is_accepted(const pack::Exercise& exercise, const std::string& normal) {
    return normal == normal_form(exercise.solution) ||
           std::any_of(exercise.accepted.begin(), exercise.accepted.end(),
                       [&](const std::string& accepted) { return normal == normal_form(accepted); });
}

SearchTask task_for(const pack::Pack& pack, const pack::Exercise& exercise, std::string_view answer) {
    const pack::DataSet& data = *pack.find_data(exercise.data);
    return {.schema = data.schema,
            .assumptions = data.assumptions,
            .reference = exercise.solution,
            .answer = std::string(answer),
            .rules = grade::rules_of(exercise)};
}

GeneralFault fault_of(const SearchTask& task, Counterexample found) {
    grade::Verdict verdict = std::move(found.verdict);
    verdict.kind = grade::VerdictKind::counterexample;
    verdict.text.insert(0, k_text);
    verdict.data_set = grade::DataSetName{"counterexample", true};
    verdict.data = tables_of_witness(task, found.script);
    if (std::string telling = what_stands_out(verdict.data); !telling.empty())
        verdict.notes.push_back(std::move(telling));
    return {std::move(verdict), std::move(found.script)};
}

std::optional<GeneralFault> search(const SearchTask& task, int milliseconds) {
    const auto budget = static_cast<std::uint64_t>(milliseconds);
    SearchResult result = find_counterexample(task, {.trials = budget * k_trials_a_millisecond,
                                                     .steps = budget * k_steps_a_millisecond,
                                                     .milliseconds = static_cast<double>(k_patience * milliseconds)});
    if (result.outcome != SearchOutcome::different || !result.counterexample)
        return std::nullopt;
    return fault_of(task, *std::move(result.counterexample));
}

} // namespace

std::optional<GeneralFault> judge_in_general(const pack::Pack& pack, const pack::Exercise& exercise,
                                             std::string_view answer, const std::vector<std::string>& witnesses) {
    if (exercise.mode != pack::Mode::result || exercise.search_ms == 0)
        return std::nullopt;
    const std::string normal = normal_form(answer);
    if (normal.empty() || is_accepted(exercise, normal))
        return std::nullopt;
    const SearchTask task = task_for(pack, exercise, answer);
    std::vector<std::string> known = exercise.witnesses;
    known.insert(known.end(), witnesses.begin(),
                 witnesses.begin() + static_cast<std::ptrdiff_t>(std::min(witnesses.size(), k_most_given)));
    for (const std::string& script : known)
        if (auto found = try_witness(task, script))
            return fault_of(task, *std::move(found));
    return search(task, exercise.search_ms);
}

std::optional<GeneralFault> search_in_general(const pack::Pack& pack, const pack::Exercise& exercise,
                                              std::string_view answer, int milliseconds) {
    if (exercise.mode != pack::Mode::result || normal_form(answer).empty())
        return std::nullopt;
    return search(task_for(pack, exercise, answer), milliseconds);
}

} // namespace joinery::search
