// The learner's own database for one exercise, and what the newest run on it returned.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/pack/pack.hpp"
#include "engine/session/messages.hpp"
#include "engine/sql/connection.hpp"
#include "engine/sql/result_set.hpp"

namespace joinery::session {

class Workspace {
public:
    // Builds the visible database under the sandbox's rules. The error is a sentence for people.
    static Result<Workspace, std::string> build(const pack::DataSet& data);

    // The same with a counterexample's rows in place of the data set's own.
    static Result<Workspace, std::string> build_with(const pack::DataSet& data, const std::string& witness);

    const schema::Catalogue& catalogue() const { return m_catalogue; }

    // Runs a part of the text; the results of the run before are gone. `on_statement` gets each statement's offset in
    // the whole text before it begins.
    Ran run(const Run& request, const std::function<void(std::size_t offset)>& on_statement);

    // The page that holds a row of a result of the newest run; the error is a sentence for people.
    Result<Page, std::string> page(std::size_t result, std::size_t row) const;

private:
    struct Script {
        std::string_view name;
        std::string_view sql;
    };
    static Result<Workspace, std::string> build(const pack::DataSet& data, const Script& rows);

    Workspace(sql::Connection connection, schema::Catalogue catalogue)
        : m_connection(std::move(connection)), m_catalogue(std::move(catalogue)) {}

    sql::Connection m_connection;
    schema::Catalogue m_catalogue; // as the host knows it
    std::vector<sql::ResultSet> m_results;
};

} // namespace joinery::session
