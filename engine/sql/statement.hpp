// One prepared statement, stepped row by row.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/sql_error.hpp"
#include "engine/sql/value.hpp"

struct sqlite3_stmt;

namespace joinery::sql {

class Statement {
public:
    // Prepares the statement at `place` of `script`. The connection and the script's text must outlive it. Places in
    // errors count from the script's start. A NUL character is an error: SQLite would read no further than that.
    static Result<Statement, SqlError> prepare(const Connection& connection, std::string_view script, TextSpan place);

    // The same where the text holds nothing else.
    static Result<Statement, SqlError> prepare(const Connection& connection, std::string_view text);

    // Gives the parameter ?`number` (from 1) a text, which is copied. Call before the first step.
    void bind_text(int number, std::string_view text);

    // Gives the parameter ?`number` (from 1) a value. Texts and blobs are not copied: they must live until the
    // statement is bound anew or gone. Call before the first step.
    void bind(int number, const ValueView& value);

    // Moves to the next row. False when there are no more. After a failure only the destructor may be called.
    Result<bool, SqlError> step();

    // The same for a caller who asks for no reasons: much faster where many are refused. reset() makes the statement
    // ready again after whichever.
    enum class Step { row, done, refused };
    Step step_quietly();

    // Why step_quietly() was refused: kind and SQLite's words, nothing that explains them. Call at once.
    SqlError bare_error() const;

    // Back to before the first step. What was bound stays bound.
    void reset();

    // The row that step() arrived at: one value a column, valid until the next step.
    const std::vector<ValueView>& row() const { return m_row; }

    // Zero for a statement that returns nothing, such as CREATE TABLE.
    std::size_t column_count() const { return m_row.size(); }
    Result<std::vector<std::string>, SqlError> column_names() const;

    // Whether it changes no database. BEGIN and COMMIT change none by themselves.
    bool is_read_only() const;

    // Virtual-machine instructions carried out so far, without those of the statements that a virtual table ran.
    std::uint64_t steps() const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const;
    };

    Statement(sqlite3* connection, sqlite3_stmt* handle, std::string_view script, TextSpan place);
    Result<bool, SqlError> read_row();
    SqlError error(int code) const;

    sqlite3* m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
    std::string_view m_script;
    TextSpan m_place;
    std::vector<ValueView> m_row;
};

} // namespace joinery::sql
