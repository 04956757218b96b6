#include "shell/update/work.hpp"

#include <cassert>

#include "shell/update/notices.hpp"
#include "shell/update/witness.hpp"

namespace joinery::shell {

namespace {

// A selection of nothing is a caret; one past the text belongs to an older text.
std::optional<Span> usable(const std::optional<Span>& selection, const std::string& sql) {
    const bool is_usable = selection && selection->first < selection->second && selection->second <= sql.size();
    return is_usable ? selection : std::nullopt;
}

std::optional<std::size_t> usable(const std::optional<std::size_t>& caret, const std::string& sql) {
    return caret && *caret <= sql.size() ? caret : std::nullopt;
}

} // namespace

bool can_start(const Model& model) { return is_idle(model) && is_exercise_open(model); }

session::RequestId ask_engine(Model& model, session::RequestBody body, Effects& effects) {
    const session::RequestId id = ++model.newest_id;
    effects.emplace_back(effect::AskEngine{{id, std::move(body)}});
    return id;
}

void start_work(Model& model, Work work, session::RequestBody body, Effects& effects) {
    assert(!model.work);
    remove_passing_notices(model);
    // Pages on their way belong to results that this may replace.
    model.results.asked.clear();
    work.id = ask_engine(model, std::move(body), effects);
    model.work = std::move(work);
}

void apply(Model& model, const action::Run& action, Effects& effects) {
    if (!can_start(model))
        return;
    const Editor& editor = model.editor;
    const bool is_given = action.selection || action.caret;
    session::Run run{.sql = editor.text,
                     .selection = usable(is_given ? action.selection : editor.selection, editor.text),
                     .caret = usable(is_given ? action.caret : editor.caret, editor.text)};
    model.editor.marks.clear();
    model.view.tab = Tab::result;
    model.view.pane = Pane::result;
    start_work(model, {.kind = WorkKind::run, .sql = editor.text}, std::move(run), effects);
}

void apply(Model& model, const action::Check&, Effects& effects) {
    if (!can_start(model))
        return;
    model.editor.marks.clear();
    model.view.tab = Tab::verdict;
    model.view.pane = Pane::result;
    session::Check check{.sql = model.editor.text, .witnesses = known_witnesses(model)};
    start_work(model, {.kind = WorkKind::check, .sql = model.editor.text}, std::move(check), effects);
}

void apply(Model& model, const action::Reset&, Effects& effects) {
    if (can_start(model))
        start_work(model, {.kind = WorkKind::reset}, session::Reset{}, effects);
}

void apply(Model& model, const action::Stop&, Effects& effects) {
    if (!can_stop(model))
        return;
    model.work->is_stopping = true;
    effects.emplace_back(effect::StopEngine{});
}

void apply(Model& model, const action::Tick& action, Effects&) {
    if (!model.work)
        return;
    if (!model.work->since)
        model.work->since = action.now;
    if (action.now - *model.work->since >= k_long_wait)
        model.work->is_long = true;
}

} // namespace joinery::shell
