#include "engine/cli/prove_pack.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/text_position.hpp"
#include "engine/cli/counted.hpp"
#include "engine/cli/find_survivors.hpp"
#include "engine/cli/in_processes.hpp"
#include "engine/cli/prove_in_general.hpp"
#include "engine/grade/grade_answer.hpp"
#include "engine/grade/judged_data.hpp"
#include "engine/pack/source/report.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"
#include "engine/sql/script.hpp"

namespace joinery::cli {

namespace {

using pack::Finding;
using pack::SourcePlace;
using pack::WrittenScript;

SourcePlace place_in(const WrittenScript& script, std::size_t offset) {
    const TextPosition at = position_at(script.sql, offset);
    return {script.path, script.first_line + at.line - 1, at.column};
}

// Where the error is, or else where the statement begins that it ended.
SourcePlace place_of(const sql::SqlError& error, const WrittenScript& script, std::size_t statements_done) {
    if (statements_done < script.statement_lines.size())
        return {script.path, script.statement_lines[statements_done]};
    if (error.place)
        return place_in(script, error.place->offset);
    const auto statements = sql::split_script(script.sql);
    return place_in(script, statements_done < statements.size() ? statements[statements_done].offset : 0);
}

class DataProof {
public:
    DataProof(const pack::DataSet& data, const pack::DataSource& source, pack::Report& report)
        : m_data(data), m_source(source), m_report(report) {}

    // False where a database cannot be built.
    bool prove() {
        auto visible = build(nullptr);
        if (!visible)
            return false; // the variants would only say so again
        check_assumptions(*visible, m_data.name);
        bool is_sound = true;
        for (std::size_t i = 0; i < m_source.variants.size(); ++i) {
            auto database = build(&m_source.variants[i]);
            if (database)
                check_assumptions(*database, m_data.variants[i].name);
            is_sound = is_sound && database.has_value();
        }
        return is_sound;
    }

private:
    std::optional<sql::Connection> build(const WrittenScript* variant) {
        auto opened = sql::Connection::open_in_memory();
        if (!opened)
            return std::nullopt;
        sql::restrict_connection(*opened);
        std::vector<const WrittenScript*> scripts{&m_source.schema};
        for (const WrittenScript& rows : m_source.rows)
            scripts.push_back(&rows);
        scripts.insert(scripts.end(), {&m_source.seed, variant});
        for (const WrittenScript* script : scripts)
            if (script && !run(*opened, *script, Finding::setup_fails))
                return std::nullopt;
        return std::move(*opened);
    }

    std::optional<sql::ScriptOutcome> run(sql::Connection& database, const WrittenScript& script, Finding finding) {
        sql::ScriptOutcome outcome = sql::run_script(database, script.sql, {.budget = sql::k_check_budget});
        if (!outcome.error)
            return outcome;
        m_report.add(finding, place_of(*outcome.error, script, outcome.statements.size()), {outcome.error->message});
        return std::nullopt;
    }

    void check_assumptions(sql::Connection& database, const std::string& name) {
        const WrittenScript& script = m_source.assumptions;
        const auto outcome = run(database, script, Finding::assumption_fails);
        if (!outcome)
            return;
        for (const sql::StatementOutcome& statement : outcome->statements) {
            if (!statement.result)
                m_report.add(Finding::assumption_no_query, place_in(script, statement.place.offset));
            const std::size_t rows = statement.result ? outcome->results[*statement.result].row_count() : 0;
            if (rows > 0)
                m_report.add(Finding::assumption_broken, place_in(script, statement.place.offset),
                             {counted(rows, "row", "rows"), name});
        }
    }

    const pack::DataSet& m_data;
    const pack::DataSource& m_source;
    pack::Report& m_report;
};

class ExerciseProof {
public:
    ExerciseProof(const pack::DataSet& data, const pack::Exercise& exercise, const pack::ExerciseSource& source,
                  pack::Report& report)
        : m_data(grade::fixtures_of(data)), m_exercise(exercise), m_source(source), m_report(report) {}

    void prove() {
        if (!is_right(m_source.solution, Finding::solution_fails))
            return; // then no answer can be judged
        check_luck();
        for (const WrittenScript& accepted : m_source.accepted)
            is_right(accepted, Finding::accept_refused);
        for (std::size_t i = 0; i < m_source.wrong.size(); ++i)
            check_wrong(m_source.wrong[i], m_exercise.wrong[i].says);
    }

private:
    grade::Verdict judge(const WrittenScript& answer) { return grade::grade_exercise(m_data, m_exercise, answer.sql); }

    bool is_right(const WrittenScript& answer, Finding finding) {
        const grade::Verdict verdict = judge(answer);
        if (verdict.right)
            return true;
        SourcePlace place{answer.path, answer.first_line};
        if (verdict.error && verdict.error->place)
            place = place_in(answer, verdict.error->place->offset);
        // A verdict speaks to a learner; an author wants SQLite's own words, and the data set.
        std::string words = verdict.text;
        if (verdict.error && !verdict.error->message.empty())
            words = verdict.error->message + '.';
        if (verdict.data_set && words.find(verdict.data_set->name) == std::string::npos)
            words += " (Data: `" + verdict.data_set->name + "`.)";
        m_report.add(finding, std::move(place), {words});
        return false;
    }

    void check_luck() {
        const auto moved = grade::find_moving_solution(m_data, m_exercise);
        if (moved)
            m_report.add(Finding::solution_moves, {m_source.solution.path, m_source.solution.first_line},
                         {moved->data_set ? moved->data_set->name : m_exercise.data, moved->text});
    }

    void check_wrong(const WrittenScript& answer, const std::string& says) {
        const grade::Verdict verdict = judge(answer);
        const SourcePlace place{answer.path, answer.first_line};
        if (verdict.right)
            m_report.add(Finding::wrong_accepted, place);
        else if (!says.empty() && verdict.says != says)
            m_report.add(Finding::wrong_says_other, place,
                         {verdict.says ? '"' + *verdict.says + '"' : "none. " + verdict.text});
    }

    grade::JudgedData m_data;
    const pack::Exercise& m_exercise;
    const pack::ExerciseSource& m_source;
    pack::Report& m_report;
};

const pack::DataSource& data_source_of(const pack::SourcePack& source, const pack::Exercise& exercise) {
    const pack::DataSet* const data = source.pack.find_data(exercise.data);
    return source.data[static_cast<std::size_t>(data - source.pack.data.data())];
}

// The exercises that can be proven: their data can be built.
std::vector<std::size_t> provable(const pack::SourcePack& source, const std::string& only, pack::Report& report) {
    const std::vector<pack::Exercise>& exercises = source.pack.exercises;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < exercises.size(); ++i)
        if (only.empty() || exercises[i].id == only)
            numbers.push_back(i);
    for (std::size_t d = 0; d < source.pack.data.size(); ++d) {
        const auto uses = [&](std::size_t i) { return exercises[i].data == source.pack.data[d].name; };
        const bool is_asked_for = only.empty() || std::any_of(numbers.begin(), numbers.end(), uses);
        if (is_asked_for && !DataProof(source.pack.data[d], source.data[d], report).prove())
            numbers.erase(std::remove_if(numbers.begin(), numbers.end(), uses), numbers.end());
    }
    return numbers;
}

} // namespace

Findings prove_pack(const pack::SourcePack& source, const ProofOptions& options) {
    pack::Report report;
    const std::vector<std::size_t> numbers = provable(source, options.only, report);
    const auto work = [&](std::size_t piece) {
        const std::size_t i = numbers[piece];
        const pack::Exercise& exercise = source.pack.exercises[i];
        pack::Report of_exercise;
        ExerciseProof(*source.pack.find_data(exercise.data), exercise, source.exercises[i], of_exercise).prove();
        Findings found;
        const bool is_searching = options.has_mutants && !of_exercise.has_error();
        if (is_searching) {
            prove_in_general(source.pack, exercise, source.exercises[i], of_exercise);
            ExerciseMutants mutants =
                find_survivors(*source.pack.find_data(exercise.data), data_source_of(source, exercise), exercise,
                               source.exercises[i], of_exercise);
            found.mutants = std::move(mutants.survivors);
            found.tallies.push_back(std::move(mutants.tally));
        }
        found.diagnostics = of_exercise.diagnostics();
        return written(found);
    };
    const auto outcomes = in_processes(numbers.size(), options.jobs, work);
    Findings findings;
    for (std::size_t piece = 0; piece < outcomes.size(); ++piece) {
        const WrittenScript& solution = source.exercises[numbers[piece]].solution;
        if (outcomes[piece])
            findings.add(read_findings(*outcomes[piece]));
        else
            report.add(Finding::proof_ended, {solution.path, solution.first_line});
    }
    findings.add({.diagnostics = report.diagnostics()});
    return findings;
}

} // namespace joinery::cli
