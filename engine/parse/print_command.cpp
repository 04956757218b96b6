#include <array>
#include <variant>

#include "engine/parse/print.hpp"
#include "engine/parse/printer.hpp"

namespace joinery::parse {

namespace {

// In the order of Explain, TransactionKind and TransactionMode.
constexpr std::array<std::string_view, 3> k_explains = {"", "EXPLAIN ", "EXPLAIN QUERY PLAN "};
constexpr std::array<std::string_view, 6> k_transactions = {"BEGIN",     "COMMIT",  "ROLLBACK",
                                                            "SAVEPOINT", "RELEASE", "ROLLBACK"};
constexpr std::array<std::string_view, 4> k_modes = {"", " DEFERRED", " IMMEDIATE", " EXCLUSIVE"};

} // namespace

void Printer::statement(const Statement& statement) {
    write(k_explains[static_cast<std::size_t>(statement.explain)]);
    std::visit([this](const auto& one) { body(one); }, statement.body);
}

void Printer::body(const Transaction& transaction) {
    write(k_transactions[static_cast<std::size_t>(transaction.kind)]);
    write(k_modes[static_cast<std::size_t>(transaction.mode)]);
    if (transaction.transaction) {
        write(" TRANSACTION ");
        name(*transaction.transaction);
    }
    if (!transaction.savepoint)
        return;
    write(transaction.kind == TransactionKind::rollback_to ? " TO " : " ");
    write(transaction.kind == TransactionKind::savepoint ? "" : "SAVEPOINT ");
    name(*transaction.savepoint);
}

void Printer::body(const Pragma& pragma) {
    write("PRAGMA ");
    qualified_name(pragma.name);
    if (pragma.form == PragmaForm::plain)
        return;
    write(pragma.form == PragmaForm::equal ? " = " : "(");
    write(pragma.value);
    write(pragma.form == PragmaForm::equal ? "" : ")");
}

void Printer::body(const Attach& attach) {
    write("ATTACH DATABASE ");
    expression(attach.file);
    write(" AS ");
    expression(attach.schema);
    clause(" KEY ", attach.key);
}

void Printer::body(const Detach& detach) {
    write("DETACH DATABASE ");
    expression(detach.schema);
}

void Printer::body(const Upkeep& upkeep) {
    write(upkeep.kind == UpkeepKind::analyze ? "ANALYZE" : "REINDEX");
    if (!upkeep.name)
        return;
    write(" ");
    qualified_name(*upkeep.name);
}

void Printer::body(const Vacuum& vacuum) {
    write("VACUUM");
    if (vacuum.schema) {
        write(" ");
        name(*vacuum.schema);
    }
    clause(" INTO ", vacuum.into);
}

std::string print(const Statement& statement) {
    Printer printer;
    printer.statement(statement);
    return printer.take();
}

std::string print(const Query& query) {
    Printer printer;
    printer.query(query);
    return printer.take();
}

std::string print(const Expression& expression) {
    Printer printer;
    printer.expression(expression);
    return printer.take();
}

std::string print(const Name& name) {
    Printer printer;
    printer.name(name);
    return printer.take();
}

} // namespace joinery::parse
