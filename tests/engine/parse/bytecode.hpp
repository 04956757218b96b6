// What SQLite makes of a text, as text that can be compared.
#pragma once

#include <string>
#include <string_view>

struct sqlite3;

namespace joinery::parse {

// What one call of sqlite3_prepare() gives.
struct Compilation {
    int code = 0;
    std::string message;      // of an error
    int offset = -1;          // of an error, in the text, where SQLite knows it
    std::size_t end = 0;      // of the statement, in the text
    bool is_empty = false;    // nothing but spaces, comments and a semicolon
    std::string column_names; // of the result

    bool is_syntax_error() const;
    bool is_too_deep() const;
};

// Some pragmas take effect when they are compiled; those that would outlive their database are refused from now on.
void restrict_compiling(sqlite3* handle);

Compilation compile(sqlite3* handle, std::string_view text);

// The instructions that a statement compiles to, a line for each, addresses left out. Of one that explains: its rows.
// `with_texts`: with the strings among its operands.
std::string bytecode(sqlite3* handle, std::string_view statement, bool with_texts);

// Runs a statement; within a budget, and without touching any file.
void run(sqlite3* handle, std::string_view statement);

// Everything that can be asked about the schema, but for the text it was made with; and what can be done with it.
std::string schema_of(sqlite3* handle);

} // namespace joinery::parse
