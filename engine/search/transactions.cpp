#include "engine/search/transactions.hpp"

#include "engine/parse/parse.hpp"
#include "engine/sql/script.hpp"

namespace joinery::search {

namespace {

constexpr std::string_view k_begin = "SAVEPOINT joinery_transaction;";
constexpr std::string_view k_commit = "RELEASE joinery_transaction;";
constexpr std::string_view k_rollback = "ROLLBACK TO joinery_transaction;RELEASE joinery_transaction;";

// Empty for a statement that is to stay.
std::string_view savepoint_for(parse::TransactionKind kind) {
    switch (kind) {
    case parse::TransactionKind::begin:
        return k_begin;
    case parse::TransactionKind::commit:
        return k_commit;
    case parse::TransactionKind::rollback:
        return k_rollback;
    case parse::TransactionKind::savepoint:
    case parse::TransactionKind::release:
    case parse::TransactionKind::rollback_to:
        break;
    }
    return {};
}

} // namespace

std::optional<std::string> with_savepoints(std::string_view script) {
    std::string text;
    std::size_t done = 0;
    bool is_open = false;
    for (const TextSpan& place : sql::split_script(script)) {
        const auto statement = parse::parse_statement(text_at(script, place));
        const auto* transaction = statement ? std::get_if<parse::Transaction>(&statement->body) : nullptr;
        const std::string_view instead = transaction == nullptr ? std::string_view() : savepoint_for(transaction->kind);
        if (instead.empty())
            continue;
        const bool begins = instead == k_begin;
        if (begins == is_open)
            return std::nullopt;
        is_open = begins;
        text.append(script.substr(done, place.offset - done)).append(instead);
        done = place.offset + place.length;
    }
    text.append(script.substr(done));
    if (is_open)
        text.append("\n;").append(k_rollback); // on a line of its own: a comment may be the last
    return text;
}

} // namespace joinery::search
