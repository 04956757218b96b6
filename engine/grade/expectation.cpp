#include "engine/grade/expectation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "engine/grade/rows/match_rows.hpp"
#include "engine/grade/run/trial.hpp"
#include "engine/grade/run/unjudged.hpp"
#include "engine/grade/text/settled_query.hpp"
#include "engine/grade/tied_rows.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

namespace {

using sql::SqlError;

constexpr const char* k_no_ties = "Which rows are tied cannot be told from the ORDER BY of the solution.";

// The result of a script of the author.
Result<Trial, SqlError> try_reference(KeptDatabase& database, std::string_view script) {
    Trial trial = TRY(database.try_script(script, {.budget = k_author_budget}));
    if (trial.error)
        return Failure<SqlError>(*std::move(trial.error));
    if (!trial.result)
        return Failure<SqlError>(fault_of_exercise("The solution returns no result."));
    if (!trial.result->is_complete())
        return Failure<SqlError>(fault_of_exercise("The solution returns more rows than can be judged."));
    return trial;
}

// The reference with its query in parts, so that other queries can be made of it.
class ReferenceParts {
public:
    ReferenceParts(KeptDatabase& database, std::string_view script, sql::TextSpan statement)
        : m_database(database), m_script(script), m_before(script.substr(0, statement.offset)),
          m_statement(text_at(script, statement)), m_outline(outline_query(m_statement)) {}

    bool is_plain() const { return !m_outline || (m_outline->order.empty() && !m_outline->has_limit); }

    Result<Expectation, SqlError> expectation(sql::ResultSet result) const {
        if (auto total = total_expectation(result))
            return *std::move(total);
        std::optional<BlockQuery> query;
        Trial all = TRY(m_outline->order.empty() ? without_limit() : with_blocks(result.column_names(), query));
        Expectation expectation{.result = std::move(result), .rows = *std::move(all.result)};
        if (query)
            expectation.keys = std::move(query->keys);
        expectation.label_columns(expectation.result.column_names()); // and not as the query of blocks names them
        read_blocks(expectation);
        expectation.first = expectation.result.row_count() > 0 ? TRY(offset()) : 0;
        const std::size_t row_count = expectation.rows.row_count();
        if (!m_outline->has_limit && row_count != expectation.result.row_count())
            return Failure<SqlError>(fault_of_exercise(k_no_ties));
        if (expectation.end() > row_count)
            return Failure<SqlError>(
                fault_of_exercise("Which rows its LIMIT leaves out cannot be told from the solution."));
        return expectation;
    }

private:
    Result<Trial, SqlError> try_instead(const std::string& statement) const {
        return try_reference(m_database, std::string(m_before) + statement);
    }

    Result<Trial, SqlError> without_limit() const {
        return try_instead(std::string(text_at(m_statement, m_outline->body)) + "\n;");
    }

    // Where no two rows are tied, the result itself has them all in their order.
    std::optional<Expectation> total_expectation(const sql::ResultSet& result) const {
        if (m_outline->has_limit || !is_settled(m_script, m_database.tables()) ||
            !tied_rows(m_statement, result).empty())
            return std::nullopt;
        auto query = block_query(m_statement, *m_outline, result.column_names(), AliasUse::as_name);
        if (!query)
            return std::nullopt;
        Expectation expectation{.result = result, .rows = result};
        expectation.keys = std::move(query->keys);
        expectation.blocks = first_numbers(result.row_count());
        expectation.is_total = true;
        return expectation;
    }

    // Tried with aliases as names first: in an expression SQLite takes a table's column before an alias.
    Result<Trial, SqlError> with_blocks(const std::vector<std::string>& column_names,
                                        std::optional<BlockQuery>& query) const {
        for (const AliasUse alias_use : {AliasUse::as_name, AliasUse::as_expression}) {
            query = block_query(m_statement, *m_outline, column_names, alias_use);
            if (!query)
                break;
            if (auto trial = try_instead(query->sql))
                return trial;
        }
        return Failure<SqlError>(fault_of_exercise(k_no_ties));
    }

    // The number of the block stands behind the last column.
    static void read_blocks(Expectation& expectation) {
        const std::size_t column = expectation.result.column_count();
        for (std::size_t row = 0; row < expectation.rows.row_count(); ++row) {
            const auto block = expectation.keys.empty() ? std::int64_t{0}
                                                        : std::get<std::int64_t>(expectation.rows.value(row, column));
            expectation.blocks.push_back(static_cast<std::size_t>(block));
        }
    }

    Result<std::size_t, SqlError> offset() const {
        if (!m_outline->offset)
            return 0;
        const Trial trial = TRY(try_instead("SELECT " + std::string(text_at(m_statement, *m_outline->offset)) + "\n;"));
        const sql::ValueView value = trial.result->value(0, 0);
        const auto* number = std::get_if<std::int64_t>(&value);
        return number == nullptr || *number < 0 ? 0 : static_cast<std::size_t>(*number);
    }

    KeptDatabase& m_database;
    std::string_view m_script;
    std::string_view m_before;
    std::string_view m_statement;
    std::optional<QueryOutline> m_outline;
};

// The rows of a block that a cut goes through, and how many of them are asked for.
struct CutBlock {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t count = 0;
    std::size_t asked = 0; // the first of the rows that the reference itself returned
};

// Each block that lies partly outside the rows asked for: none, one or two.
std::vector<CutBlock> cut_blocks(const Expectation& expectation) {
    std::vector<CutBlock> cuts;
    if (expectation.first == expectation.end())
        return cuts;
    for (const std::size_t row : {expectation.first, expectation.end() - 1}) {
        const auto [begin, end] =
            std::equal_range(expectation.blocks.begin(), expectation.blocks.end(), expectation.blocks[row]);
        CutBlock cut{.begin = static_cast<std::size_t>(begin - expectation.blocks.begin()),
                     .end = static_cast<std::size_t>(end - expectation.blocks.begin())};
        cut.asked = std::max(cut.begin, expectation.first);
        cut.count = std::min(cut.end, expectation.end()) - cut.asked;
        const bool is_new = cuts.empty() || cuts.back().begin != cut.begin;
        if (is_new && cut.count < cut.end - cut.begin)
            cuts.push_back(cut);
    }
    return cuts;
}

void append_range(std::vector<std::size_t>& rows, std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row)
        rows.push_back(row);
}

// Of a cut block: first the rows that the answer has, then the reference's own.
void choose(const CutBlock& cut, const std::vector<bool>& has_partner, std::vector<std::size_t>& chosen) {
    std::size_t left = cut.count;
    std::vector<bool> is_chosen(cut.end - cut.begin, false);
    const auto take = [&](std::size_t row) {
        if (left == 0 || is_chosen[row - cut.begin])
            return;
        is_chosen[row - cut.begin] = true;
        chosen.push_back(row);
        --left;
    };
    for (std::size_t row = cut.begin; row < cut.end; ++row)
        if (has_partner[row])
            take(row);
    for (std::size_t row = cut.asked; row < cut.asked + cut.count; ++row)
        take(row);
}

} // namespace

void Expectation::label_columns(std::vector<std::string> labels) {
    std::vector<std::string> of_rows = labels;
    of_rows.resize(rows.column_count()); // the number of the block has no name
    rows.rename_columns(std::move(of_rows));
    result.rename_columns(std::move(labels));
}

Expectation expect_in_any_order(sql::ResultSet result) {
    Expectation expectation{.result = std::move(result), .rows = sql::ResultSet({})};
    expectation.rows = expectation.result;
    expectation.blocks.assign(expectation.rows.row_count(), 0);
    return expectation;
}

Result<Expectation, SqlError> expect_of(KeptDatabase& database, std::string_view reference) {
    Trial own = TRY(try_reference(database, reference));
    const ReferenceParts parts(database, reference, own.result_statement);
    if (parts.is_plain())
        return expect_in_any_order(*std::move(own.result));
    return parts.expectation(*std::move(own.result));
}

RowSelection choose_rows(const Expectation& expectation, const RowSelection& actual, Tolerance tolerance) {
    RowSelection chosen{&expectation.rows, {}, first_numbers(expectation.result.column_count())};
    const std::vector<CutBlock> cuts = cut_blocks(expectation);
    append_range(chosen.rows, expectation.first, expectation.end());
    if (cuts.empty())
        return chosen;
    // Rows that are asked for in any case come first: one that also stands in a cut block is not to be used up there.
    const auto is_cut = [&](std::size_t row) {
        return std::any_of(cuts.begin(), cuts.end(),
                           [&](const CutBlock& cut) { return row >= cut.begin && row < cut.end; });
    };
    chosen.rows.erase(std::remove_if(chosen.rows.begin(), chosen.rows.end(), is_cut), chosen.rows.end());
    RowSelection left = actual;
    left.rows.clear();
    for (const std::size_t row : match_rows(chosen, actual, tolerance).extra)
        left.rows.push_back(actual.rows[row]);
    RowSelection candidates{&expectation.rows, {}, chosen.columns};
    for (const CutBlock& cut : cuts)
        append_range(candidates.rows, cut.begin, cut.end);
    std::vector<bool> has_partner(expectation.rows.row_count(), false);
    for (const std::size_t partner : match_rows(candidates, left, tolerance).partners)
        if (partner != k_no_partner)
            has_partner[candidates.rows[partner]] = true;
    for (const CutBlock& cut : cuts)
        choose(cut, has_partner, chosen.rows);
    std::sort(chosen.rows.begin(), chosen.rows.end());
    return chosen;
}

} // namespace joinery::grade
