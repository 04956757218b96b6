#include "shell/update/witness.hpp"

#include <algorithm>

#include "shell/model/wording.hpp"
#include "shell/update/notices.hpp"
#include "shell/update/work.hpp"

namespace joinery::shell {

std::vector<std::string> known_witnesses(const Model& model) {
    const auto known = model.course.witnesses.find(model.course.place);
    return known == model.course.witnesses.end() ? std::vector<std::string>{} : known->second;
}

void keep_witness(Model& model, Effects& effects) {
    const std::string& exercise = model.course.exercise->summary.id;
    std::vector<std::string>& kept = model.course.witnesses[exercise];
    if (!model.witness || std::find(kept.begin(), kept.end(), *model.witness) != kept.end())
        return;
    kept.insert(kept.begin(), *model.witness);
    if (kept.size() > k_kept_witnesses)
        kept.resize(k_kept_witnesses);
    effects.emplace_back(effect::SaveWitnesses{exercise, kept});
}

void apply(Model& model, const action::TryWitness&, Effects& effects) {
    if (can_start(model) && model.witness)
        start_work(model, {.kind = WorkKind::open_witness}, session::OpenWitness{*model.witness}, effects);
}

void apply(Model& model, const session::WitnessOpened& opened, Effects& effects) {
    model.schema = opened.schema;
    model.is_on_witness = true;
    model.results = Results{.run = model.results.run + 1};
    model.view.tab = Tab::result;
    model.view.pane = Pane::sql;
    std::size_t rows = 0;
    for (const schema::Relation& relation : opened.schema.relations)
        rows += static_cast<std::size_t>(relation.rows.value_or(0));
    show_notice(model, "witness", Tone::info,
                "The tables hold the counterexample now: " + counted(rows, "row", "rows") +
                    ". Run your SQL on it. Reset data brings back the data of the exercise.");
    // The button that was pressed is gone; what comes next is to run.
    if (!model.environment || !model.environment->is_touch)
        effects.emplace_back(effect::Focus{effect::Portal::editor});
}

} // namespace joinery::shell
