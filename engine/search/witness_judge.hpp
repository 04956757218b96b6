// Whether a content is a counterexample, by engine/grade's word on a fresh database of the declared schema.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/search/counterexample.hpp"
#include "engine/search/script_pair.hpp"

namespace joinery::search {

class WitnessJudge {
public:
    // All arguments outlive it. `scripts` is null where queries are compared; its probe at the time is part of a
    // verdict.
    WitnessJudge(const SearchTask& task, const Model& model, ScratchDatabase& database, pack::Mode kind,
                 ScriptPair* scripts)
        : m_task(task), m_model(model), m_database(database), m_kind(kind), m_scripts(scripts) {}

    // Nothing where the verdict is that they agree, or do by the rules: ties, numbers that are close.
    std::optional<Counterexample> judge(const Content& content);

    // On a database without rows, where two scripts define something: a sentence on what is defined otherwise.
    std::optional<std::string> judge_definitions();

    std::size_t judgements() const { return m_judgements; }
    std::size_t vain_judgements() const { return m_vain_judgements; }

private:
    grade::Verdict verdict_on(const Content& content);
    Counterexample shown(const Content& content, grade::Verdict verdict);
    void show_state(const Content& content, Counterexample& found);

    const SearchTask& m_task;
    const Model& m_model;
    ScratchDatabase& m_database;
    pack::Mode m_kind;
    ScriptPair* m_scripts;
    std::size_t m_judgements = 0;
    std::size_t m_vain_judgements = 0;
};

} // namespace joinery::search
