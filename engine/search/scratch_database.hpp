// A database of the declared schema that is filled and emptied thousands of times a second.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/search/draft.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/statement.hpp"

namespace joinery::search {

class ScratchDatabase {
public:
    // Under the rules of the sandbox. The error is the schema's.
    static Result<ScratchDatabase, sql::SqlError> make(std::string_view schema_script);

    const sql::Connection& connection() const { return m_connection; }
    sql::Connection& connection() { return m_connection; }

    // Once, before rows are inserted. The model outlives the database.
    Result<void, sql::SqlError> prepare(const Model& model);

    // Between begin() and undo() rows are inserted and queries run; undo() leaves the database empty.
    void begin();
    void undo();

    // From now on tables are read from the other end where nothing asks for an order. It counts for statements that are
    // compiled afterwards; those that are there are compiled anew.
    void read_backwards();

    // From now on no reference is looked after, so that rows can be inserted in any order.
    void forget_references();

    // From now on no reference is looked after, and drafts' rows of these tables are taken without being inserted.
    // Until spare_nothing(). Not between begin() and undo().
    void spare(const std::vector<bool>& tables);
    void spare_nothing();

    // False where a key, a CHECK, NOT NULL or a reference refuses the row.
    bool insert(std::size_t table, const Row& row);

    // The same. The values are not copied: they stay as they are as long as rows are inserted.
    bool insert(std::size_t table, const DraftRow& row);

    // All rows, in a database that begin() has just been called for. False as soon as one is refused.
    bool insert_all(const Content& content);

private:
    explicit ScratchDatabase(sql::Connection connection) : m_connection(std::move(connection)) {}

    bool insert_bound(std::size_t table);
    void set(std::string_view pragma);

    sql::Connection m_connection;
    std::vector<std::string> m_texts; // of the statements below
    std::vector<sql::Statement> m_inserts;
    std::vector<DraftRow> m_bound; // the values that stand in m_inserts
    bool m_forgets_for_now = false;
    std::vector<bool> m_spared; // by the table's number; empty where all is inserted
    std::vector<sql::Statement> m_begin_and_undo;
};

} // namespace joinery::search
