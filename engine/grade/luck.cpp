#include "engine/grade/luck.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "engine/grade/text/grouped_query.hpp"
#include "engine/grade/text/query_outline.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using Words = std::optional<std::string>;

// The query itself, then every query in parentheses in it.
std::vector<std::string_view> queries_in(std::string_view query) {
    std::vector<std::string_view> queries{query};
    const auto tokens = parse::tokenize(query);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool begins = parse::is_sign(tokens[i], "(") &&
                            (parse::is_word(tokens[i + 1], "SELECT") || parse::is_word(tokens[i + 1], "WITH"));
        if (!begins)
            continue;
        std::size_t end = i + 1;
        while (end < tokens.size() && !(parse::is_sign(tokens[end], ")") && tokens[end].depth == tokens[i].depth))
            ++end;
        const std::size_t first = tokens[i + 1].place.offset;
        const std::size_t last = end < tokens.size() ? tokens[end].place.offset : query.size();
        queries.push_back(query.substr(first, last - first));
    }
    return queries;
}

Words limit_without_order(std::string_view query) {
    const auto outline = outline_query(query);
    if (!outline || !outline->has_limit || !outline->order.empty())
        return std::nullopt;
    return say(Phrase::luck_limit);
}

Words bare_column(std::string_view query) {
    const auto columns = bare_columns(query);
    if (columns.empty())
        return std::nullopt;
    return say(Phrase::luck_bare_column, {list_of_names(columns), columns.size()});
}

Words aggregate_without_order(std::string_view query) {
    std::string aggregate = unsorted_aggregate(query);
    if (aggregate.empty())
        return std::nullopt;
    return say(Phrase::luck_aggregate, {std::move(aggregate)});
}

Words limit_of_ties(std::string_view query) {
    const auto outline = outline_query(query);
    if (!outline || !outline->has_limit)
        return std::nullopt;
    return say(Phrase::luck_tied_limit);
}

Words window_with_ties(std::string_view query) {
    static constexpr std::array<std::string_view, 7> k_functions = {"row_number",  "ntile",      "lag",      "lead",
                                                                    "first_value", "last_value", "nth_value"};
    for (const parse::Token& token : parse::tokenize(query))
        for (const std::string_view function : k_functions)
            if (parse::is_word(token, function))
                return say(Phrase::luck_window, {std::string(function)});
    return std::nullopt;
}

Words row_id(std::string_view query) {
    for (const parse::Token& token : parse::tokenize(query))
        for (const std::string_view name : {"rowid", "_rowid_", "oid"})
            if (parse::is_word(token, name))
                return say(Phrase::luck_row_id, {std::string(name)});
    return std::nullopt;
}

// What may be at fault, the likeliest first.
std::string why(std::string_view query, VerdictKind kind) {
    if (kind == VerdictKind::order)
        return say(Phrase::luck_tied_order);
    const auto queries = queries_in(query);
    for (const auto reading :
         {limit_without_order, bare_column, aggregate_without_order, limit_of_ties, window_with_ties, row_id})
        for (const std::string_view one : queries)
            if (auto words = reading(one))
                return *std::move(words);
    return say(Phrase::luck_other);
}

std::string why_ties(std::string_view query, VerdictKind kind) {
    const auto limit = kind == VerdictKind::order ? std::nullopt : limit_of_ties(query);
    return limit ? *limit : say(Phrase::luck_tied_order);
}

Verdict lucky(Verdict verdict, std::string why, Phrase note) {
    verdict.text = say(Phrase::right_by_luck, {std::move(why)});
    verdict.kind = VerdictKind::luck;
    verdict.notes.push_back(say(note));
    return verdict;
}

} // namespace

Verdict verdict_on_luck(Verdict with_other_order, std::string_view query, RowOrder order) {
    const bool is_read_backwards = order == RowOrder::read_backwards || order == RowOrder::keys_backwards;
    std::string reason = why(query, with_other_order.kind);
    return lucky(std::move(with_other_order), std::move(reason),
                 is_read_backwards ? Phrase::note_read_backwards : Phrase::note_inserted_otherwise);
}

Verdict verdict_on_ties(Verdict with_other_order, std::string_view query) {
    std::string reason = why_ties(query, with_other_order.kind);
    return lucky(std::move(with_other_order), std::move(reason), Phrase::note_ties_turned);
}

} // namespace joinery::grade
