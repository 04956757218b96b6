#include "engine/sql/statement.hpp"

#include <sqlite3.h>

#include "engine/base/utf8.hpp"
#include "engine/sql/authorizer.hpp"
#include "engine/sql/error_table.hpp"
#include "engine/sql/error_templates.hpp"
#include "engine/sql/explain_error.hpp"

namespace joinery::sql {

namespace {

// The error of a statement that the sandbox refused, else of one that SQLite did.
SqlError error_of(sqlite3* connection, int code, std::string_view script, TextSpan place) {
    if (const auto refusal = find_refusal(connection, script.substr(place.offset, place.length)))
        return made_error(refusal->id, {refusal->name}, sqlite3_errmsg(connection), place);
    return explain_error(connection, code, script, place);
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement::Statement(sqlite3* connection, sqlite3_stmt* handle, std::string_view script, TextSpan place)
    : m_connection(connection), m_handle(handle), m_script(script), m_place(place),
      m_row(static_cast<std::size_t>(sqlite3_column_count(handle))) {}

Result<Statement, SqlError> Statement::prepare(const Connection& connection, std::string_view script, TextSpan place) {
    const std::string_view text = script.substr(place.offset, place.length);
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        return Failure<SqlError>(
            made_error(ErrorId::nul_character, {}, "unrecognized token: \"\"", TextSpan{place.offset + nul, 1}));
    forget_refusal(connection.handle());
    sqlite3_stmt* handle = nullptr;
    const int code =
        sqlite3_prepare_v2(connection.handle(), text.data(), static_cast<int>(text.size()), &handle, nullptr);
    if (code != SQLITE_OK)
        return Failure<SqlError>(error_of(connection.handle(), code, script, place));
    return Statement(connection.handle(), handle, script, place);
}

Result<Statement, SqlError> Statement::prepare(const Connection& connection, std::string_view text) {
    return prepare(connection, text, {0, text.size()});
}

void Statement::bind_text(int number, std::string_view text) {
    sqlite3_bind_text64(m_handle.get(), number, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int number, const ValueView& value) {
    sqlite3_stmt* const handle = m_handle.get();
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(handle, number, *integer);
    else if (const auto* real = std::get_if<double>(&value))
        sqlite3_bind_double(handle, number, *real);
    else if (const auto* text = std::get_if<std::string_view>(&value))
        sqlite3_bind_text64(handle, number, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    else if (const auto* blob = std::get_if<BlobView>(&value))
        sqlite3_bind_blob64(handle, number, blob->bytes.data(), blob->bytes.size(), SQLITE_STATIC);
    else
        sqlite3_bind_null(handle, number);
}

Statement::Step Statement::step_quietly() {
    if (m_handle == nullptr)
        return Step::done;
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_DONE)
        return Step::done;
    return code == SQLITE_ROW && read_row() ? Step::row : Step::refused;
}

SqlError Statement::bare_error() const {
    return {.kind = kind_of_code(sqlite3_extended_errcode(m_connection)),
            .message = valid_utf8(sqlite3_errmsg(m_connection)),
            .place = m_place};
}

void Statement::reset() { sqlite3_reset(m_handle.get()); }

Result<bool, SqlError> Statement::step() {
    // A text of nothing but comments has no program.
    if (m_handle == nullptr)
        return false;
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return read_row();
    if (code != SQLITE_DONE)
        return Failure<SqlError>(error(code));
    return false;
}

Result<bool, SqlError> Statement::read_row() {
    for (std::size_t i = 0; i < m_row.size(); ++i) {
        const int column = static_cast<int>(i);
        sqlite3_stmt* const handle = m_handle.get();
        const int storage_class = sqlite3_column_type(handle, column);
        if (storage_class == SQLITE_INTEGER) {
            m_row[i] = static_cast<std::int64_t>(sqlite3_column_int64(handle, column));
        } else if (storage_class == SQLITE_FLOAT) {
            m_row[i] = sqlite3_column_double(handle, column);
        } else if (storage_class == SQLITE_NULL) {
            m_row[i] = Null{};
        } else {
            const void* const bytes = storage_class == SQLITE_TEXT
                                          ? static_cast<const void*>(sqlite3_column_text(handle, column))
                                          : sqlite3_column_blob(handle, column);
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle, column));
            // Laying the bytes out can need memory. An empty blob has no address either.
            if (bytes == nullptr && sqlite3_errcode(m_connection) == SQLITE_NOMEM)
                return Failure<SqlError>(error(SQLITE_NOMEM));
            const std::string_view view(static_cast<const char*>(bytes), bytes == nullptr ? 0 : size);
            m_row[i] = storage_class == SQLITE_TEXT ? ValueView(view) : ValueView(BlobView{view});
        }
    }
    return true;
}

Result<std::vector<std::string>, SqlError> Statement::column_names() const {
    std::vector<std::string> names;
    names.reserve(column_count());
    for (int i = 0; i < static_cast<int>(column_count()); ++i) {
        const char* const name = sqlite3_column_name(m_handle.get(), i);
        if (name == nullptr)
            return Failure<SqlError>(error(SQLITE_NOMEM));
        names.emplace_back(name);
    }
    return names;
}

bool Statement::is_read_only() const { return sqlite3_stmt_readonly(m_handle.get()) != 0; }

std::uint64_t Statement::steps() const {
    if (m_handle == nullptr)
        return 0;
    // SQLite counts in 32 bits without a sign and answers with one.
    return static_cast<std::uint32_t>(sqlite3_stmt_status(m_handle.get(), SQLITE_STMTSTATUS_VM_STEP, 0));
}

SqlError Statement::error(int code) const { return error_of(m_connection, code, m_script, m_place); }

} // namespace joinery::sql
