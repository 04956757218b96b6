#include "engine/search/same_program.hpp"

#include <optional>
#include <string>
#include <vector>

#include "engine/search/value.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::search {

namespace {

// Columns of EXPLAIN: the address, the opcode, five operands, a comment.
constexpr std::size_t k_opcode = 1;
constexpr std::size_t k_comment = 7;

// EXPLAIN shows of a number with a fraction sixteen digits, and of a blob what stands before a zero byte.
bool is_shown_in_part(std::string_view opcode) { return opcode == "Real" || opcode == "Blob"; }

// None where it does not compile, or where EXPLAIN does not show all of it.
std::optional<std::vector<Row>> program_of(const sql::Connection& connection, std::string_view query) {
    const std::string text = "EXPLAIN " + std::string(query);
    auto statement = sql::Statement::prepare(connection, text);
    if (!statement || statement->column_count() <= k_comment)
        return std::nullopt;
    std::vector<Row> program;
    while (statement->step_quietly() == sql::Statement::Step::row) {
        const std::vector<sql::ValueView>& instruction = statement->row();
        const auto* opcode = std::get_if<std::string_view>(&instruction[k_opcode]);
        if (opcode == nullptr || is_shown_in_part(*opcode))
            return std::nullopt;
        Row& kept = program.emplace_back();
        for (std::size_t i = k_opcode; i < k_comment; ++i)
            kept.push_back(owned(instruction[i]));
    }
    return program;
}

} // namespace

bool have_same_program(const sql::Connection& connection, std::string_view reference, std::string_view answer) {
    const auto program = program_of(connection, reference);
    return program && !program->empty() && program == program_of(connection, answer);
}

} // namespace joinery::search
