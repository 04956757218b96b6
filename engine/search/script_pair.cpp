#include "engine/search/script_pair.hpp"

#include <algorithm>
#include <map>

#include "engine/base/hash.hpp"
#include "engine/search/script_kind.hpp"
#include "engine/search/transactions.hpp"
#include "engine/sql/connection_state.hpp"
#include "engine/sql/script.hpp"

namespace joinery::search {

namespace {

constexpr std::string_view k_tables =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name";
constexpr std::string_view k_tables_and_views = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND "
                                                "substr(name, 1, 7) <> 'sqlite_' ORDER BY name";

constexpr std::array<std::string_view, 3> k_frame = {"SAVEPOINT joinery_script", "ROLLBACK TO joinery_script",
                                                     "RELEASE joinery_script"};

sql::SqlError refusal(std::string sentence) {
    sql::SqlError error;
    error.sentence = std::move(sentence);
    return error;
}

void add(const Fingerprint& part, std::uint64_t name, Fingerprint& print) {
    print.row_count += part.row_count;
    print.bag += (part.bag ^ name) * 0x9E3779B97F4A7C15U + part.row_count; // 2^64 over the golden section
    print.list = print.bag;
}

} // namespace

Result<ScriptPair, sql::SqlError> ScriptPair::prepare(ScratchDatabase& database, std::string_view reference,
                                                      std::string_view answer, sql::BudgetWatch& watch, Query& failed) {
    ScriptPair pair(database, watch);
    pair.m_defines = kind_of_scripts(reference, answer) == pack::Mode::definition;
    for (const std::string_view text : k_frame)
        pair.m_begin_and_undo.push_back(TRY(sql::Statement::prepare(database.connection(), text)));
    if (auto error = pair.compile_state())
        return Failure<sql::SqlError>(*std::move(error));
    for (const std::string_view text : {reference, answer}) {
        failed = pair.m_script_texts.empty() ? Query::reference : Query::answer;
        auto inner = with_savepoints(text); // a transaction is around them all already
        if (!inner)
            return Failure<sql::SqlError>(
                refusal("Not yet: transactions that are begun or ended twice are not searched."));
        pair.m_script_texts.push_back(*std::move(inner));
    }
    for (const Query query : {Query::reference, Query::answer}) {
        failed = query;
        pair.script(query).text = pair.m_script_texts[static_cast<std::size_t>(query)];
        if (auto error = pair.compile(pair.script(query)))
            return Failure<sql::SqlError>(*std::move(error));
    }
    return pair;
}

std::optional<sql::SqlError> ScriptPair::compile_state() {
    if (m_defines) // what there is to read is known only behind the script
        return std::nullopt;
    m_relations = relations();
    for (const std::string& name : m_relations)
        m_texts.push_back("SELECT * FROM " + schema::quoted_name(name));
    for (const std::string& text : m_texts) {
        auto statement = sql::Statement::prepare(m_database.connection(), text);
        if (!statement)
            return std::move(statement).error();
        m_state.push_back(std::move(*statement));
    }
    return std::nullopt;
}

std::optional<sql::SqlError> ScriptPair::compile(Script& script) {
    script.statements = sql::split_script(script.text);
    std::optional<sql::SqlError> error;
    const sql::Connection& connection = m_database.connection();
    if (!m_defines) {
        for (const TextSpan& place : script.statements) {
            auto statement = sql::Statement::prepare(connection, script.text, place);
            if (!statement)
                return std::move(statement).error();
            script.compiled.push_back(std::move(*statement));
        }
        return error;
    }
    // Each statement may need what those before it have made.
    begin();
    for (const TextSpan& place : script.statements) {
        auto statement = sql::Statement::prepare(connection, script.text, place);
        if (!statement) {
            error = std::move(statement).error();
            break;
        }
        carry_out(*statement, nullptr);
    }
    undo();
    return error;
}

Fingerprint ScriptPair::run(Query query) {
    Fingerprint print;
    begin();
    print.is_whole = carry_out(script(query), print);
    if (print.is_whole) {
        try_probe(print);
        print.is_whole = read_state(print);
    }
    print.is_whole = undo() && print.is_whole;
    return print;
}

void ScriptPair::set_probe(std::string script) { m_probe = std::move(script); }

std::optional<OtherState> ScriptPair::other_state() {
    std::map<std::string, std::array<grade::ShownResult, 2>> states;
    for (const Query query : {Query::reference, Query::answer}) {
        Fingerprint print;
        begin();
        const bool is_done = carry_out(script(query), print);
        if (is_done) {
            try_probe(print);
            for (const std::string& name : relations())
                states[name][static_cast<std::size_t>(query)] = rows_of(name);
        }
        undo();
        if (!is_done)
            return std::nullopt;
    }
    for (auto& [name, sides] : states)
        if (!(sides[0] == sides[1]))
            return OtherState{name, std::move(sides[0]), std::move(sides[1])};
    return std::nullopt;
}

bool ScriptPair::carry_out(Script& script, Fingerprint& print) {
    if (!m_defines)
        return std::all_of(script.compiled.begin(), script.compiled.end(),
                           [&](sql::Statement& statement) { return carry_out(statement, &print); });
    return std::all_of(script.statements.begin(), script.statements.end(), [&](const TextSpan& place) {
        auto statement = sql::Statement::prepare(m_database.connection(), script.text, place);
        return statement && carry_out(*statement, &print);
    });
}

// `returned`, where it is not null, takes up what RETURNING gives back. A query in a script changes nothing; SQLite
// calls a savepoint read-only, too, and that one counts.
bool ScriptPair::carry_out(sql::Statement& statement, Fingerprint* returned) {
    if (statement.is_read_only() && statement.column_count() > 0)
        return true;
    const std::uint64_t before = statement.steps();
    const Fingerprint print = fingerprint(statement);
    m_watch.count_statement(statement.steps() - before);
    if (returned != nullptr && print.row_count > 0)
        add(print, 1, *returned);
    return print.is_whole;
}

// That a statement is refused is what it shows.
void ScriptPair::try_probe(Fingerprint& print) {
    for (const TextSpan& place : sql::split_script(m_probe)) {
        auto statement = sql::Statement::prepare(m_database.connection(), m_probe, place);
        if (!statement || !carry_out(*statement, nullptr))
            add({.row_count = 1}, place.offset + 2, print);
    }
}

bool ScriptPair::read_state(Fingerprint& print) {
    const auto read = [&](sql::Statement& statement, const std::string& name) {
        const std::uint64_t before = statement.steps();
        const Fingerprint part = fingerprint(statement);
        m_watch.count_statement(statement.steps() - before);
        add(part, fnv1a_64(name), print);
        return part.is_whole;
    };
    if (!m_defines) {
        for (std::size_t i = 0; i < m_state.size(); ++i)
            if (!read(m_state[i], m_relations[i]))
                return false;
        return true;
    }
    for (const std::string& name : relations()) {
        const std::string text = "SELECT * FROM " + schema::quoted_name(name);
        auto statement = sql::Statement::prepare(m_database.connection(), text);
        if (!statement || !read(*statement, name))
            return false;
    }
    return true;
}

std::vector<std::string> ScriptPair::relations() {
    std::vector<std::string> names;
    auto statement = sql::Statement::prepare(m_database.connection(), m_defines ? k_tables_and_views : k_tables);
    while (statement && statement->step_quietly() == sql::Statement::Step::row)
        if (const auto* name = std::get_if<std::string_view>(&statement->row()[0]))
            names.emplace_back(*name);
    return names;
}

grade::ShownResult ScriptPair::rows_of(const std::string& relation) {
    grade::ShownResult shown;
    const std::string text = "SELECT * FROM " + schema::quoted_name(relation);
    auto statement = sql::Statement::prepare(m_database.connection(), text);
    if (!statement)
        return shown;
    if (auto names = statement->column_names())
        shown.columns = std::move(*names);
    while (statement->step_quietly() == sql::Statement::Step::row) {
        if (shown.rows.count++ >= grade::k_shown_rows)
            continue;
        grade::ShownRow row;
        for (const sql::ValueView& value : statement->row())
            row.push_back(grade::shown_cell(value));
        shown.rows.rows.push_back(std::move(row));
    }
    return shown;
}

void ScriptPair::begin() {
    m_begin_and_undo[0].step_quietly();
    m_begin_and_undo[0].reset();
}

// False where the script has undone more than itself.
bool ScriptPair::undo() {
    if (!sql::is_in_transaction(m_database.connection()))
        return false;
    for (std::size_t i = 1; i < m_begin_and_undo.size(); ++i) {
        m_begin_and_undo[i].step_quietly();
        m_begin_and_undo[i].reset();
    }
    return true;
}

} // namespace joinery::search
