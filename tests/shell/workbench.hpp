// A workbench without a canvas: the model, what the learner does, what the page says, and the effects that come of it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "shell/update/update.hpp"
#include "tests/shell/cells.hpp"

namespace joinery::shell {

// Three exercises on one data set: "all", "some", "none".
session::PackOpened repair_pack();
session::ExerciseOpened exercise_opened(const std::string& id);
schema::Catalogue two_tables();

// One result of `row_count` rows with the columns id and name, and its first page.
session::Ran ran_rows(std::size_t row_count);
session::Page rows_page(std::size_t result, std::size_t first_row, std::size_t row_count);
session::Ran ran_with_error(std::size_t offset, std::size_t length);

grade::Verdict right_verdict();
grade::Verdict wrong_verdict();

class Workbench {
public:
    Model model;

    void does(const Action& action) { collect(update(model, action)); }
    void hears(const PageMessage& message) { collect(update(model, message)); }
    void types(std::string text) { hears(message::EditorChanged{std::move(text)}); }

    // The engine answers what the learner waits for.
    void engine_answers(session::ReplyBody body) { hears(session::Reply{model.work.value().id, std::move(body)}); }

    // All effects of one kind, in order, since forget().
    template <class Kind>
    std::vector<Kind> effects() const {
        std::vector<Kind> found;
        for (const Effect& effect : m_effects)
            if (const auto* one = std::get_if<Kind>(&effect))
                found.push_back(*one);
        return found;
    }

    // The bodies of the requests of one kind.
    template <class Body>
    std::vector<Body> asked() const {
        std::vector<Body> found;
        for (const auto& ask : effects<effect::AskEngine>())
            if (const auto* body = std::get_if<Body>(&ask.request.body))
                found.push_back(*body);
        return found;
    }

    std::size_t effect_count() const { return m_effects.size(); }
    void forget() { m_effects.clear(); }

    std::string notice(std::string_view key) const;

private:
    void collect(Effects effects) { m_effects.insert(m_effects.end(), effects.begin(), effects.end()); }

    Effects m_effects;
};

// The page has told its environment and what storage had, the pack is open, and so is its first exercise.
Workbench opened_workbench();

} // namespace joinery::shell
