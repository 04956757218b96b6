#include "engine/grade/definition/definition_trials.hpp"

#include <algorithm>

#include "engine/grade/definition/differing_tables.hpp"
#include "engine/grade/definition/probe_finding.hpp"
#include "engine/grade/verdict/definition_phrase.hpp"

namespace joinery::grade {

namespace {

using schema::Definitions;
using schema::quoted_name;
using schema::TableDefinition;

// Of both sides together: about a second of a phone's time. Steps and cells, so that all machines end at one place.
constexpr std::uint64_t k_allowance = 20'000'000;

// Probes in all; a table has its share, and no table fewer than these.
constexpr std::size_t k_probes = 3'000;
constexpr std::size_t k_least_probes = 60;

// Rows that are there already, changed and deleted for a try.
constexpr std::size_t k_tried_rows = 3;

NearbyConstants constants_of(const Definitions& expected, const Definitions& actual) {
    NearbyConstants constants;
    for (const Definitions* definitions : {&expected, &actual}) {
        for (const TableDefinition& table : definitions->tables) {
            constants.read(table.sql, table.kind == schema::TableKind::view ? 0 : 1);
            for (const schema::KeyDefinition& key : table.keys)
                constants.read(key.predicate);
        }
        for (const schema::TriggerDefinition& trigger : definitions->triggers)
            constants.read(trigger.sql);
    }
    return constants;
}

// What a constraint refuses in an INSERT it refuses in an UPDATE too: of one object that is told once.
constexpr std::string_view k_ending = " ends";

// States after different acts are told each.
std::string state_aspect(const Probe& probe) { return " state " + std::to_string(static_cast<int>(probe.kind)); }

// A row that is let in stands there with the values it was given, unless something else takes a hand in it. Then there
// is nothing to read.
bool keeps_what_it_is_given(const ProbedTable& table) {
    const auto is_plain = [](const TableDefinition& one) {
        return one.plain_text.find("on conflict") == std::string::npos &&
               std::all_of(one.columns.begin(), one.columns.end(), [](const schema::ColumnDefinition& column) {
                   return column.generation == schema::Generation::none;
               });
    };
    return !table.has_triggers && is_plain(*table.expected) && is_plain(*table.actual);
}

std::string_view event_of(ProbeKind kind) {
    switch (kind) {
    case ProbeKind::remove:
    case ProbeKind::remove_parent:
        return "`DELETE`";
    case ProbeKind::update:
    case ProbeKind::update_parent:
        return "`UPDATE`";
    default:
        return "`INSERT`";
    }
}

} // namespace

DefinitionTrials::DefinitionTrials(BenchPair& benches, const Definitions& expected, const Definitions& actual,
                                   const std::vector<std::string>& assumptions, Comparison& comparison,
                                   std::size_t enough)
    : m_benches(benches), m_expected(expected), m_actual(actual), m_assumptions(assumptions), m_comparison(comparison),
      m_enough(enough), m_constants(constants_of(expected, actual)), m_rows(benches.expected(), expected, m_constants),
      m_actual_rows(benches.actual(), actual, m_constants), m_views(differing_views(expected, actual)) {
    for (const Finding& finding : comparison.findings)
        m_told.insert(finding.difference.object);
}

void DefinitionTrials::run() {
    compare_views();
    for (const OpenExpression& question : std::vector<OpenExpression>(m_comparison.expressions))
        answer_expressions(question.table);
    const auto tables = differing_tables(m_expected, m_actual);
    for (const ProbedTable& table : tables)
        try_table(table, std::max(k_least_probes, k_probes / tables.size()));
    close_questions();
}

bool DefinitionTrials::is_over() {
    return m_comparison.findings.size() >= m_enough ||
           m_benches.expected().effort() + m_benches.actual().effort() >= k_allowance;
}

void DefinitionTrials::add(Finding finding, const std::string& aspect) {
    if (m_told.insert(finding.difference.object + aspect).second)
        m_comparison.findings.push_back(std::move(finding));
}

// What follows from a difference that has been named is no other one.
bool DefinitionTrials::is_told(const Probe& probe) const {
    const std::string table = in_quotes(probe.table);
    const auto is_told_of = [&](const std::string& object) {
        return m_told.count(object) > 0 || m_told.count(object + std::string(k_ending)) > 0;
    };
    if (is_told_of(object_of(probe)) ||
        is_told_of(say(DefinitionPhrase::object_trigger, {table, std::string(event_of(probe.kind))})))
        return true;
    const bool is_of_key = is_told_of(say(DefinitionPhrase::object_primary_key, {table}));
    for (const Definitions* definitions : {&m_expected, &m_actual})
        for (const TableDefinition& one : definitions->tables) {
            const bool is_own = is_same_name(one.name, probe.table);
            for (const std::string& name : probe.columns)
                if (const auto* column = is_own ? one.find_column(name) : nullptr)
                    if (is_told_of(say(DefinitionPhrase::object_column, {in_quotes(name), table})) ||
                        (is_of_key && column->primary_key > 0))
                        return true;
            for (const schema::ForeignKeyDefinition& key : one.foreign_keys)
                if ((is_own || is_same_name(key.parent, probe.table)) &&
                    is_told_of(
                        say(DefinitionPhrase::object_foreign_key, {columns_in_quotes(one.name, key.columns),
                                                                   columns_in_quotes(key.parent, key.parent_columns)})))
                    return true;
        }
    return false;
}

void DefinitionTrials::compare_views() {
    m_benches.expected().set_up({});
    m_benches.actual().set_up({});
    for (const auto& [right, here] : m_views)
        if (m_benches.relation_difference(*right, *here)) {
            const std::string name = in_quotes(right->name);
            add({{say(DefinitionPhrase::object_view, {name}), say(DefinitionPhrase::word_as_expected),
                  say(DefinitionPhrase::fact_view, {name})},
                 say(DefinitionPhrase::view_rows_differ, {name})},
                {});
        }
}

// Of the rows that one side lets in, the first that the other does too. One that it does not is a difference.
const BaseRow* DefinitionTrials::find_common_row(const ProbedTable& table) {
    for (const BaseRow* row : {m_rows.find(*table.expected), m_actual_rows.find(*table.actual)})
        if (row != nullptr &&
            try_one(
                table,
                {.kind = ProbeKind::insert, .set_up = row->set_up, .statement = row->insert(), .table = row->table}))
            return row;
    return nullptr;
}

void DefinitionTrials::try_table(const ProbedTable& table, std::size_t quota) {
    if (is_over())
        return;
    if (const BaseRow* const row = find_common_row(table)) {
        m_met.insert(table.expected->name);
        m_heeds_assumptions = keeps_assumptions(m_benches.expected()); // with the row, which was tried last
        try_all(table, probes_on_parents(table, *row, m_expected), quota);
        m_row = row;
        try_all(table, probes_on(table, *row, m_constants, quota), quota);
        m_row = nullptr;
    }
    m_benches.expected().set_up({});
    m_heeds_assumptions = keeps_assumptions(m_benches.expected());
    const auto rows = m_benches.expected().read(
        "SELECT * FROM " + quoted_name(table.expected->name) + " LIMIT " + std::to_string(k_tried_rows), k_tried_rows);
    if (rows)
        try_all(table, probes_on_rows(table, *rows, m_constants), quota);
    m_heeds_assumptions = false;
}

bool DefinitionTrials::keeps_assumptions(TrialBench& bench) const {
    return std::none_of(m_assumptions.begin(), m_assumptions.end(), [&](const std::string& query) {
        const auto rows = bench.read(query, 1);
        return rows && rows->row_count() > 0;
    });
}

bool DefinitionTrials::is_ruled_out(const Trace& expected, const Trace& actual) {
    if (!m_heeds_assumptions || m_assumptions.empty())
        return false;
    if (expected.ending == Ending::done)
        return !keeps_assumptions(m_benches.expected());
    return actual.ending == Ending::done && !keeps_assumptions(m_benches.actual());
}

void DefinitionTrials::try_all(const ProbedTable& table, const std::vector<Probe>& probes, std::size_t quota) {
    for (std::size_t i = 0; i < std::min(probes.size(), quota) && !is_over(); ++i)
        if (!is_told(probes[i]))
            try_one(table, probes[i]);
}

bool DefinitionTrials::try_one(const ProbedTable& table, const Probe& probe) {
    const bool can_be_tried = m_benches.expected().set_up(probe.set_up) && m_benches.actual().set_up(probe.set_up);
    if (!can_be_tried)
        return true; // each statement of it is a probe of its own table
    const Trace right = m_benches.expected().try_out(probe.statement);
    const Trace here = m_benches.actual().try_out(probe.statement);
    if (right.ending != here.ending) {
        if (is_ruled_out(right, here))
            return true;
        report_ending(table, probe, right, here);
        return false;
    }
    const bool says_nothing = probe.kind == ProbeKind::insert && m_views.empty() && keeps_what_it_is_given(table);
    const auto difference = says_nothing ? std::nullopt : state_difference(right, here);
    if (difference && is_ruled_out(right, here))
        return true;
    if (difference && !is_told(probe))
        add(state_finding(probe, *difference), difference->finding ? std::string() : state_aspect(probe));
    if (right.ending == Ending::done)
        answer_expressions(probe.table);
    return !difference;
}

// A row that was changed in no column is described by those that its refusal speaks of.
void DefinitionTrials::report_ending(const ProbedTable& table, Probe probe, const Trace& expected,
                                     const Trace& actual) {
    const bool should_pass = expected.ending == Ending::done;
    const auto refused_by =
        should_pass ? blamed_columns(*table.actual, actual.message) : blamed_columns(*table.expected, expected.message);
    if (probe.kind == ProbeKind::insert && probe.columns.empty()) {
        const BaseRow* const row = should_pass ? m_rows.find(*table.expected) : m_actual_rows.find(*table.actual);
        for (const std::string& name : refused_by)
            if (row != nullptr && row->place_of(name) < row->columns.size() && probe.columns.size() < 2) {
                probe.columns.push_back(name);
                probe.values.push_back(row->values[row->place_of(name)]);
            }
    } else if (probe.kind == ProbeKind::insert && m_row != nullptr) {
        name_all_columns(probe, refused_by);
    }
    if (is_told(probe))
        return;
    add(ending_finding(probe, expected.ending, actual.ending), std::string(k_ending));
    if (probe.kind == ProbeKind::insert && probe.columns.size() > 1)
        for (const std::string& name : probe.columns)
            m_told.insert(say(DefinitionPhrase::object_column, {in_quotes(name), in_quotes(probe.table)}) +
                          std::string(k_ending));
}

// A condition on several columns speaks of the values of all of them.
void DefinitionTrials::name_all_columns(Probe& probe, const std::vector<std::string>& blamed) const {
    const auto value_in_probe = [&](const std::string& name) -> const std::string* {
        for (std::size_t i = 0; i < probe.columns.size(); ++i)
            if (is_same_name(probe.columns[i], name))
                return &probe.values[i];
        return nullptr;
    };
    std::vector<std::string> columns;
    std::vector<std::string> values;
    std::size_t found = 0;
    for (const std::string& name : blamed) {
        const std::string* const given = value_in_probe(name);
        const std::size_t place = m_row->place_of(name);
        if (given == nullptr && place == m_row->columns.size())
            continue;
        found += given != nullptr ? 1 : 0;
        columns.push_back(name);
        values.push_back(given != nullptr ? *given : m_row->values[place]);
    }
    if (found < probe.columns.size() || columns.size() == found)
        return;
    probe.columns = std::move(columns);
    probe.values = std::move(values);
}

std::optional<StateDifference> DefinitionTrials::state_difference(const Trace& expected, const Trace& actual) {
    if (expected.lost_transaction != actual.lost_transaction) {
        const std::string undone = say(DefinitionPhrase::word_undone);
        const std::string open = say(DefinitionPhrase::word_open);
        return StateDifference{say(DefinitionPhrase::fact_transaction, {actual.lost_transaction ? undone : open,
                                                                        expected.lost_transaction ? undone : open}),
                               {}};
    }
    std::set<std::string> changed = expected.changed;
    changed.insert(actual.changed.begin(), actual.changed.end());
    if (auto difference = m_benches.table_difference(changed))
        return difference;
    if (changed.empty())
        return std::nullopt;
    for (const auto& [right, here] : m_views)
        if (m_told.count(say(DefinitionPhrase::object_view, {in_quotes(right->name)})) == 0)
            if (auto difference = m_benches.relation_difference(*right, *here))
                return difference;
    return std::nullopt;
}

void DefinitionTrials::answer_expressions(const std::string& table) {
    auto& questions = m_comparison.expressions;
    for (auto question = questions.begin(); question != questions.end();) {
        if (!is_same_name(question->table, table)) {
            ++question;
            continue;
        }
        const std::string differs =
            question->is_predicate ? "((" + question->expected + ") IS TRUE) <> ((" + question->actual + ") IS TRUE)"
                                   : question->expected + " IS NOT " + question->actual;
        const auto answer = m_benches.expected().read(
            "SELECT count(*), total(" + differs + ") FROM " + quoted_name(question->table), 1);
        const bool is_empty = answer && answer->value(0, 0) == sql::ValueView(std::int64_t{0});
        const bool is_equal = answer && answer->value(0, 1) == sql::ValueView(0.0);
        if (is_equal) {
            if (!is_empty)
                m_evaluated.insert(question->table);
            ++question;
            continue;
        }
        add(std::move(question->finding), {});
        question = questions.erase(question);
    }
}

// What no row could answer counts as it was written.
void DefinitionTrials::close_questions() {
    for (OpenNullability& question : m_comparison.nullabilities)
        if (m_met.count(question.table) == 0 && m_told.count(question.finding.difference.object) == 0)
            add(std::move(question.finding), {});
    for (OpenExpression& question : m_comparison.expressions)
        if (m_evaluated.count(question.table) == 0)
            add(std::move(question.finding), {});
}

} // namespace joinery::grade
