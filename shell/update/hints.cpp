#include "shell/update/hints.hpp"

#include "shell/update/work.hpp"

namespace joinery::shell {

void apply(Model& model, const action::ShowHint&, Effects& effects) {
    Course& course = model.course;
    if (!course.exercise)
        return;
    if (course.hints_shown < course.exercise->hints.size()) {
        ++course.hints_shown;
    } else if (course.answer_hints) {
        if (course.answer_hints->shown < course.answer_hints->texts.size())
            ++course.answer_hints->shown;
    } else if (can_look_for_hint(model) && can_start(model)) {
        start_work(model, {.kind = WorkKind::hint}, session::GetHints{model.checked_sql, model.witness}, effects);
    }
}

void apply(Model& model, const session::Hinted& hinted, Effects&) {
    model.course.answer_hints = AnswerHints{hinted.hints, hinted.hints.empty() ? std::size_t{0} : 1};
}

} // namespace joinery::shell
