#include "tests/engine/parse/bytecode.hpp"

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <vector>

#include <sqlite3.h>

#include "engine/parse/token.hpp"

namespace joinery::parse {

namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3_stmt, Finalize>;

Handle prepare(sqlite3* handle, std::string_view text) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, text.data(), static_cast<int>(text.size()), &statement, nullptr);
    return Handle(statement);
}

std::string text_of(sqlite3_stmt* statement, int column) {
    const void* text = sqlite3_column_blob(statement, column);
    const int size = sqlite3_column_bytes(statement, column);
    return text == nullptr ? "NULL" : std::string(static_cast<const char*>(text), static_cast<std::size_t>(size));
}

bool starts_with(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

// Virtual tables and the like are printed with where they lie in memory.
std::string without_address(std::string text) { return starts_with(text, "vtab:") ? "vtab" : text; }

// Steps of SQLite's machine are counted by the thousand.
struct Budget {
    int thousands = 200;
};

int spend(void* budget) { return --static_cast<Budget*>(budget)->thousands < 0 ? 1 : 0; }

bool is_one_of(const char* name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), parse::folded(name)) != names.end();
}

// What may be compiled: all but the pragmas that are carried out as they are compiled, for the whole process or so that
// SQLite trusts a broken database.
int allow_compiling(void* /*data*/, int action, const char* first, const char* second, const char* /*third*/,
                    const char* /*fourth*/) {
    const bool is_harmful = action == SQLITE_PRAGMA && second != nullptr &&
                            is_one_of(first, {"hard_heap_limit", "soft_heap_limit", "writable_schema", "threads"});
    return is_harmful ? SQLITE_DENY : SQLITE_OK;
}

// What may be carried out: nothing that reaches for another file, and no pragma that is not known to be harmless.
int allow_running(void* /*data*/, int action, const char* first, const char* second, const char* /*third*/,
                  const char* /*fourth*/) {
    if (action == SQLITE_ATTACH || action == SQLITE_DETACH)
        return SQLITE_DENY;
    if (action != SQLITE_PRAGMA || second == nullptr)
        return SQLITE_OK;
    return is_one_of(first, {"foreign_keys", "recursive_triggers", "reverse_unordered_selects"}) ? SQLITE_OK
                                                                                                 : SQLITE_DENY;
}

// The text with a table in place of @, and its column in place of #.
std::string filled(std::string_view text, std::string_view table, std::string_view column) {
    std::string all;
    for (const char byte : text) {
        if (byte == '@')
            all += table;
        else if (byte == '#')
            all += column;
        else
            all += byte;
    }
    return all;
}

// Rows as text, columns with a bar between them; sorted, since SQLite lists its tables in the order of a hash.
std::string rows(sqlite3* handle, std::string_view query) {
    const Handle statement = prepare(handle, query);
    if (!statement)
        return std::string(query) + ": " + sqlite3_errmsg(handle) + '\n';
    std::vector<std::string> lines;
    for (int i = 0; i < 100'000 && sqlite3_step(statement.get()) == SQLITE_ROW; ++i) {
        std::string& line = lines.emplace_back();
        for (int column = 0; column < sqlite3_column_count(statement.get()); ++column)
            line += text_of(statement.get(), column) + '|';
    }
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const std::string& line : lines)
        all += line + '\n';
    return all;
}

} // namespace

bool Compilation::is_syntax_error() const {
    return message == "incomplete input" || starts_with(message, "unrecognized token") ||
           starts_with(message, "syntax error near") || starts_with(message, "syntax error after column name") ||
           (starts_with(message, "near \"") && message.find("\": syntax error") != std::string::npos);
}

bool Compilation::is_too_deep() const {
    return starts_with(message, "Expression tree is too large") || message == "Recursion limit";
}

void restrict_compiling(sqlite3* handle) { sqlite3_set_authorizer(handle, allow_compiling, nullptr); }

Compilation compile(sqlite3* handle, std::string_view text) {
    Compilation result;
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    const std::string copy(text);
    result.code = sqlite3_prepare_v2(handle, copy.c_str(), static_cast<int>(copy.size() + 1), &statement, &tail);
    const Handle owner(statement);
    result.end = tail == nullptr ? text.size() : static_cast<std::size_t>(tail - copy.c_str());
    if (result.code != SQLITE_OK) {
        result.message = sqlite3_errmsg(handle);
        result.offset = sqlite3_error_offset(handle);
        return result;
    }
    result.is_empty = statement == nullptr;
    for (int i = 0; statement != nullptr && i < sqlite3_column_count(statement); ++i)
        result.column_names += std::string(sqlite3_column_name(statement, i)) + '|';
    return result;
}

std::string bytecode(sqlite3* handle, std::string_view statement, bool with_texts) {
    Handle explained = prepare(handle, statement);
    if (!explained)
        return "error: " + parse::folded(sqlite3_errmsg(handle)); // which may name the function GLOB
    if (sqlite3_stmt_isexplain(explained.get()) == 0)
        explained = prepare(handle, "EXPLAIN " + std::string(statement));
    std::string all;
    while (explained && sqlite3_step(explained.get()) == SQLITE_ROW) {
        const std::string opcode = text_of(explained.get(), 1);
        const bool is_text = opcode == "String8" || opcode == "String" || opcode == "Trace" || opcode == "Halt" ||
                             opcode == "ParseSchema" || opcode == "SqlExec";
        for (int column = 0; column < sqlite3_column_count(explained.get()); ++column) {
            const bool is_p4 = column == 5;
            if (!with_texts && is_text && (is_p4 || column == 2))
                continue; // a text, or its length
            if (is_p4 && opcode == "Transaction")
                continue; // how often the schema was read
            all += without_address(text_of(explained.get(), column)) + '|';
        }
        all += '\n';
    }
    return all;
}

void run(sqlite3* handle, std::string_view statement) {
    Budget budget;
    sqlite3_set_authorizer(handle, allow_running, nullptr);
    sqlite3_progress_handler(handle, 1000, spend, &budget);
    if (const Handle prepared = prepare(handle, statement)) {
        int rows = 10'000;
        while (sqlite3_step(prepared.get()) == SQLITE_ROW && --rows > 0)
            continue;
    }
    sqlite3_progress_handler(handle, 0, nullptr, nullptr);
    sqlite3_set_authorizer(handle, allow_compiling, nullptr);
}

std::string schema_of(sqlite3* handle) {
    std::string all = rows(handle, "SELECT type, name, tbl_name, rootpage FROM sqlite_schema UNION ALL "
                                   "SELECT type, name, tbl_name, rootpage FROM sqlite_temp_schema");
    all += rows(handle, "SELECT t.name, x.cid, x.name, x.type, x.\"notnull\", x.pk, x.hidden, t.wr, t.strict "
                        "FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS x ORDER BY 1, 2");
    all += rows(handle, "SELECT t.name, k.* FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k");
    all += rows(handle,
                "SELECT t.name, i.seq, i.name, i.\"unique\", i.origin, i.partial, x.* FROM pragma_table_list AS t, "
                "pragma_index_list(t.name) AS i, pragma_index_xinfo(i.name) AS x");
    const Handle tables =
        prepare(handle, "SELECT '\"' || replace(t.name, '\"', '\"\"') || '\"', "
                        "'\"' || replace(x.name, '\"', '\"\"') || '\"' "
                        "FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS x "
                        "WHERE t.name NOT LIKE 'sqlite@_%' ESCAPE '@' AND x.cid = 0 ORDER BY 1 LIMIT 20");
    while (tables && sqlite3_step(tables.get()) == SQLITE_ROW) {
        const std::string table = text_of(tables.get(), 0);
        const std::string column = text_of(tables.get(), 1);
        for (const std::string_view use : {"SELECT * FROM @", "INSERT INTO @ DEFAULT VALUES", "DELETE FROM @",
                                           "UPDATE @ SET # = 1", "REPLACE INTO @ SELECT * FROM @"})
            all += bytecode(handle, filled(use, table, column), false);
    }
    return all;
}

} // namespace joinery::parse
