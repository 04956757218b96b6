#include "engine/search/witness_judge.hpp"

#include <utility>
#include <vector>

#include "engine/grade/grade_answer.hpp"
#include "engine/grade/judge_once.hpp"

namespace joinery::search {

namespace {

grade::ShownTable shown_table(const ModelTable& table, const Rows& rows) {
    grade::ShownTable shown{.name = table.name};
    for (const ModelColumn& column : table.columns)
        shown.content.columns.push_back(column.name);
    shown.content.rows.count = rows.size();
    for (const Row& row : rows) {
        grade::ShownRow cells;
        for (const Value& value : row)
            cells.push_back(grade::shown_cell(view(value)));
        shown.content.rows.rows.push_back(std::move(cells));
    }
    return shown;
}

} // namespace

std::optional<Counterexample> WitnessJudge::judge(const Content& content) {
    ++m_judgements;
    grade::Verdict verdict = verdict_on(content);
    const bool counts = !verdict.right && verdict.kind != grade::VerdictKind::reference_broken &&
                        verdict.kind != grade::VerdictKind::luck &&
                        (m_task.is_order_asked || verdict.kind != grade::VerdictKind::order);
    if (counts)
        return shown(content, std::move(verdict));
    ++m_vain_judgements;
    return std::nullopt;
}

std::optional<std::string> WitnessJudge::judge_definitions() {
    const grade::Verdict verdict = verdict_on({});
    if (verdict.right || verdict.kind != grade::VerdictKind::definition)
        return std::nullopt;
    return verdict.text;
}

grade::Verdict WitnessJudge::verdict_on(const Content& content) {
    const std::vector<grade::Fixture> fixtures{
        {{.name = "counterexample", .hidden = m_scripts == nullptr}, {m_task.schema, insert_script(m_model, content)}}};
    if (m_scripts == nullptr)
        return grade::judge_once(fixtures.front(), m_task.reference, m_task.answer, m_task.rules);
    grade::Rules rules = m_task.rules;
    rules.mode = m_kind;
    rules.multi = true;
    if (!m_scripts->probe().empty())
        rules.probes.push_back(m_scripts->probe());
    return grade::grade_answer(fixtures, m_task.reference, m_task.answer, rules);
}

Counterexample WitnessJudge::shown(const Content& content, grade::Verdict verdict) {
    Counterexample found{
        .script = insert_script(m_model, content), .row_count = row_count(content), .verdict = std::move(verdict)};
    for (std::size_t i = 0; i < content.size(); ++i)
        found.tables.push_back(shown_table(m_model.tables[i], content[i]));
    if (m_scripts != nullptr)
        show_state(content, found);
    return found;
}

void WitnessJudge::show_state(const Content& content, Counterexample& found) {
    found.probe = m_scripts->probe();
    m_database.begin();
    auto other = m_database.insert_all(content) ? m_scripts->other_state() : std::nullopt;
    m_database.undo();
    if (!other)
        return;
    found.relation = std::move(other->relation);
    found.verdict.expected = std::move(other->reference);
    found.verdict.actual = std::move(other->answer);
}

} // namespace joinery::search
