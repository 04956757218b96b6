#include "tests/engine/parse/agreement.hpp"

#include <sqlite3.h>

#include "engine/parse/parser.hpp"
#include "engine/parse/print.hpp"
#include "engine/parse/walk.hpp"
#include "tests/engine/parse/bytecode.hpp"

namespace joinery::parse {

namespace {

// Without the texts that name columns, so that the printer has to print everything.
Statement without_written(Statement statement) {
    walk(statement, [](Query& query) {
        for (SelectCore& core : query.cores)
            for (SelectItem& item : core.items)
                item.written = {};
        return true;
    });
    return statement;
}

bool is_definition(const Statement& statement) {
    const Statement::Body& body = statement.body;
    return std::holds_alternative<CreateTable>(body) || std::holds_alternative<CreateView>(body) ||
           std::holds_alternative<CreateIndex>(body) || std::holds_alternative<CreateTrigger>(body) ||
           std::holds_alternative<CreateVirtualTable>(body) || std::holds_alternative<AlterTable>(body);
}

bool is_query(const Statement& statement) {
    return statement.explain != Explain::no || std::holds_alternative<Query>(statement.body);
}

// What the schema would be if the statement ran.
std::string schema_after(sqlite3* handle, const std::string& statement) {
    run(handle, "SAVEPOINT joinery_agreement");
    run(handle, statement);
    std::string schema = schema_of(handle);
    run(handle, "ROLLBACK TO joinery_agreement");
    run(handle, "RELEASE joinery_agreement");
    return schema;
}

// SQLite gives a view's columns random names once enough of them are called the same: so what differs from itself may
// differ.
bool is_same_schema(sqlite3* handle, const std::string& statement, const std::string& printed) {
    const std::string schema = schema_after(handle, statement);
    return schema == schema_after(handle, printed) || schema != schema_after(handle, statement);
}

} // namespace

Agreement::Agreement() : m_connection(*sql::Connection::open_in_memory()) {
    sqlite3_limit(m_connection.handle(), SQLITE_LIMIT_LENGTH, 10'000'000);
    sqlite3_limit(m_connection.handle(), SQLITE_LIMIT_WORKER_THREADS, 0);
    // Large pages: how long a definition's text is should not decide where the next page lies.
    sqlite3_exec(m_connection.handle(), "PRAGMA page_size = 65536", nullptr, nullptr, nullptr);
    restrict_compiling(m_connection.handle());
}

void Agreement::check_script(const std::string& script) {
    const std::string_view text = std::string_view(script).substr(0, script.find('\0'));
    for (std::size_t at = 0; at < text.size();)
        at += check_next(text.substr(at));
}

void Agreement::disagree(std::string_view text, const std::string& why) {
    ++m_counts.failed;
    m_report += why + "\n    " + std::string(text) + "\n";
}

// How far it got.
std::size_t Agreement::check_next(std::string_view text) {
    const Compilation theirs = compile(m_connection.handle(), text);
    if (theirs.code != SQLITE_OK)
        return check_refused(text);
    if (!theirs.is_empty) {
        const std::string_view statement = text.substr(0, theirs.end);
        const std::string why = check_accepted(statement);
        if (why.empty())
            ++m_counts.passed;
        else
            disagree(statement, why);
    }
    return theirs.end;
}

std::size_t Agreement::check_refused(std::string_view text) {
    const Compilation theirs = compile(m_connection.handle(), text);
    Parser parser(text, k_sqlite_limits);
    parser.has_statement();
    const Statement statement = parser.statement();
    if (parser.has_failed()) {
        const SyntaxError& ours = parser.error();
        const bool is_too_deep = ours.message.find("too large") != std::string::npos;
        // SQLite knows no place for some, and goes on a token behind #1, and behind a column that may not be sorted.
        const bool is_same_place = theirs.offset < 0 || ours.message.rfind("near \"#", 0) == 0 ||
                                   ours.message.rfind("syntax error", 0) == 0 ||
                                   theirs.offset == static_cast<int>(ours.place.offset);
        const bool is_same = theirs.is_syntax_error() && (is_same_place || theirs.message == ours.message);
        if (is_same || (theirs.is_too_deep() && (is_too_deep || !theirs.is_syntax_error()))) {
            ++m_counts.passed;
        } else if (theirs.is_syntax_error() && !is_too_deep) {
            disagree(text, "SQLite says " + theirs.message + " at " + std::to_string(theirs.offset) + ", we say " +
                               ours.message + " at " + std::to_string(ours.place.offset));
        } else {
            ++m_counts.undecided;
            m_undecided += theirs.message + " / " + ours.message + '\n';
        }
        return text.size(); // there is no telling where the statement ends
    }
    const std::size_t end = statement.place.offset + statement.place.length;
    const std::string_view whole = text.substr(0, end);
    if (theirs.is_syntax_error()) {
        disagree(whole, "SQLite says " + theirs.message + ", we take it");
    } else {
        const Compilation again = compile(m_connection.handle(), print(statement));
        if (folded(theirs.message) == folded(again.message)) // which may name the function GLOB
            ++m_counts.passed;
        else
            disagree(whole, "SQLite says " + theirs.message + ", but of what we print " + again.message + "\n    " +
                                print(statement));
    }
    return end;
}

// What is amiss with a statement that SQLite takes; carries it out.
std::string Agreement::check_accepted(std::string_view whole) {
    sqlite3* const handle = m_connection.handle();
    const auto read = parse_statement(whole, k_sqlite_limits);
    if (!read)
        return "SQLite takes it, we say " + read.error().message + " at " + std::to_string(read.error().place.offset);
    const std::string columns = compile(handle, whole).column_names; // comments at its end are part of a name
    const std::string_view text = text_at(whole, read->place);
    const bool has_texts = !is_definition(*read);
    const std::string bytes = bytecode(handle, text, has_texts);
    const Statement bare = without_written(*read);
    for (const Statement* const statement : {&*read, &bare}) {
        const std::string printed = print(*statement);
        const auto again = parse_statement(printed, k_sqlite_limits);
        if (!again || *again != *read)
            return "Another tree when printed: " + printed;
        const Compilation compilation = compile(handle, printed);
        const bool names_columns = statement == &*read;
        if (!names_columns && compilation.message.rfind("no such column", 0) == 0)
            continue; // it names a column by its text
        if (compilation.code != SQLITE_OK)
            return "SQLite says " + compilation.message + " of what we print: " + printed;
        if (names_columns && compilation.column_names != columns && compile(handle, whole).column_names == columns)
            return "Other names of columns when printed: " + printed;
        if (bytecode(handle, printed, has_texts) != bytes)
            return "Other bytecode when printed: " + printed;
    }
    if (is_definition(*read) && !is_same_schema(handle, std::string(text), print(*read)))
        return "Another schema when printed: " + print(*read);
    if (!is_query(*read))
        run(handle, text);
    return {};
}

} // namespace joinery::parse
