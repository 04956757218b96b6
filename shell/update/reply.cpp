#include "shell/update/reply.hpp"

#include <algorithm>
#include <utility>

#include "shell/model/wording.hpp"
#include "shell/update/exercise.hpp"
#include "shell/update/grid.hpp"
#include "shell/update/hints.hpp"
#include "shell/update/notices.hpp"
#include "shell/update/witness.hpp"

namespace joinery::shell {

namespace {

bool is_waited_for(const Model& model, session::RequestId id) { return model.work && model.work->id == id; }

// Marks a place in the text that was sent, where that is still the editor's.
void mark(Model& model, const sql::TextSpan& place, std::string text, const std::string& sql) {
    if (sql != model.editor.text)
        return;
    const std::size_t from = std::min(place.offset, sql.size());
    const std::size_t to = from + std::min(place.length, sql.size() - from);
    model.editor.marks.push_back({from, to, std::move(text)});
}

void mark_error(Model& model, const std::optional<sql::SqlError>& error, const std::string& sql) {
    if (error && error->place)
        mark(model, *error->place, error_text(*error, 0), sql);
}

// Of the open exercise: the learner's place may be the next one already.
void record_progress(Model& model, Progress progress, Effects& effects) {
    const std::string& exercise = model.course.exercise->summary.id;
    Progress& recorded = model.course.progress[exercise];
    if (recorded >= progress)
        return;
    recorded = progress;
    effects.emplace_back(effect::SaveProgress{exercise, progress});
}

struct Finish {
    Model& model;
    const Work& work;
    Effects& effects;

    void operator()(const session::ExerciseOpened& opened) const { apply(model, opened, effects); }

    void operator()(const session::Ran& ran) const {
        Results& results = model.results;
        results = Results{.state = ResultsState::here,
                          .run = results.run + 1,
                          .statements = ran.statements,
                          .summaries = ran.results,
                          .error = ran.error,
                          .steps = ran.steps,
                          .milliseconds = ran.milliseconds,
                          .in_transaction = ran.in_transaction};
        if (ran.error && ran.error->place)
            results.error_line = line_of(work.sql, ran.error->place->offset);
        if (ran.page) {
            results.chosen = ran.page->result;
            results.pages[page_of(ran.page->result, ran.page->first_row)] = ran.page->rows;
        }
        if (ran.schema)
            model.schema = *ran.schema;
        mark_error(model, ran.error, work.sql);
    }

    void operator()(const session::Checked& checked) const {
        model.verdict = checked.verdict;
        model.says_language = checked.says_language;
        model.checked_sql = work.sql;
        model.course.answer_hints.reset();
        model.witness = checked.witness;
        keep_witness(model, effects);
        record_progress(model, checked.verdict.right ? Progress::solved : Progress::tried, effects);
        mark_error(model, checked.verdict.error, work.sql);
        for (const grade::TextMark& found : checked.verdict.marks)
            mark(model, found.place, found.text, work.sql);
    }

    void operator()(const session::WasReset& was_reset) const {
        model.schema = was_reset.schema;
        model.is_on_witness = false;
        model.results = Results{.run = model.results.run + 1};
        show_notice(model, "reset", Tone::info, "The data is as it was at the start. Your SQL is unchanged.");
    }

    void operator()(const session::WitnessOpened& opened) const { apply(model, opened, effects); }

    void operator()(const session::Hinted& hinted) const { apply(model, hinted, effects); }

    void operator()(const session::Refused& refused) const {
        if (work.kind == WorkKind::open_exercise)
            return_to_open_exercise(model);
        show_notice(model, "refused", Tone::warning, refused.reason);
    }

    // These answer no work of the learner's.
    void operator()(const session::PackOpened&) const {}
    void operator()(const session::Translated&) const {}
    void operator()(const session::PageRead&) const {}
};

std::string what_was_ended(const Work& work) {
    const bool by_learner = work.is_stopping;
    switch (work.kind) {
    case WorkKind::run: {
        const std::string line = work.statement ? " at line " + std::to_string(line_of(work.sql, *work.statement)) : "";
        return by_learner ? "The statement" + line + " was stopped."
                          : "The statement" + line + " ran for too long and was ended.";
    }
    case WorkKind::check:
        return by_learner ? "The check was stopped." : "The check took too long and was ended.";
    case WorkKind::open_exercise:
        return "The exercise could not be opened: building its data took too long.";
    case WorkKind::reset:
        return by_learner ? "Building the data anew was stopped."
                          : "Building the data anew took too long and was ended.";
    case WorkKind::open_witness:
        return "Opening the counterexample took too long and was ended.";
    case WorkKind::hint:
        return by_learner ? "Looking for a hint was stopped." : "Looking for a hint took too long and was ended.";
    }
    return {};
}

// What the learner has left after the engine was built anew.
std::string what_is_left(const Model& model, std::size_t replayed) {
    std::string text = " Your SQL is unchanged.";
    text += replayed == 0
                ? (model.is_on_witness ? " The tables hold the counterexample, as it was at first."
                                       : " The data is as it was at the start.")
                : " The data is as before: " + counted(replayed, "earlier statement was", "earlier statements were") +
                      " run again.";
    if (model.results.state == ResultsState::lost)
        text += " The results of earlier runs are gone.";
    return text;
}

} // namespace

void apply(Model& model, const session::Reply& reply, Effects& effects) {
    if (const auto* opened = std::get_if<session::PackOpened>(&reply.body))
        return apply(model, *opened, effects);
    if (const auto* translated = std::get_if<session::Translated>(&reply.body))
        return apply(model, *translated, effects);
    if (model.results.asked.count(reply.id) != 0)
        return take_page(model, reply);
    const auto* refused = std::get_if<session::Refused>(&reply.body);
    if (refused && reply.id == 0) // the page's own open_pack
        return apply(model, message::EngineFailed{refused->reason}, effects);
    if (!is_waited_for(model, reply.id))
        return;
    const Work work = *std::exchange(model.work, std::nullopt);
    std::visit(Finish{model, work, effects}, reply.body);
    start_next_up(model, effects);
}

void apply(Model& model, const session::StatementStarted& event, Effects&) {
    if (is_waited_for(model, event.id))
        model.work->statement = event.offset;
}

void apply(Model& model, const message::Interrupted& message, Effects& effects) {
    // Another request than the one waited for: a page of a result. The page still carries that one out.
    std::optional<Work> work;
    if (is_waited_for(model, message.id))
        work = std::exchange(model.work, std::nullopt);
    const std::uint64_t run = model.results.run + 1;
    const bool had_results = model.results.state != ResultsState::none_yet;
    model.results = Results{.state = had_results ? ResultsState::lost : ResultsState::none_yet, .run = run};
    std::string text = "The SQL engine did not answer and was started again.";
    if (work) {
        work->is_stopping = message.by == message::EndedBy::learner;
        text = what_was_ended(*work);
        if (work->kind == WorkKind::open_exercise)
            return_to_open_exercise(model);
    }
    if (message.by == message::EndedBy::network)
        text = "A part of the SQL engine could not be fetched. Check your connection, then try again.";
    const Tone tone = message.by == message::EndedBy::learner ? Tone::info : Tone::warning;
    show_notice(model, "interrupted", tone, text + what_is_left(model, message.replayed));
    start_next_up(model, effects);
}

void apply(Model& model, const message::EngineProgress& message, Effects&) {
    model.engine.received = message.received;
    model.engine.total = message.total;
}

void apply(Model& model, const message::EngineReady&, Effects&) {
    model.engine.state = EngineState::ready;
    remove_notice(model, "engine");
}

void apply(Model& model, const message::EngineFailed& message, Effects&) {
    model.engine = {.state = EngineState::failed, .reason = message.reason};
    model.work.reset();
    show_notice(model, "engine", Tone::error, engine_text(model.engine));
}

} // namespace joinery::shell
