#include <algorithm>

#include "shell/mirror/mirror.hpp"
#include "shell/mirror/mirror_builder.hpp"
#include "shell/model/verdict_wording.hpp"
#include "shell/model/wording.hpp"

namespace joinery::shell {

namespace {

std::size_t mirrored_rows(const session::ResultSummary& summary) {
    const std::size_t columns = std::max<std::size_t>(summary.columns.size(), 1);
    return std::min({summary.row_count, k_mirrored_rows, k_mirrored_cells / columns});
}

mirror::Status verdict_status(const Model& model) {
    mirror::Status status{verdict_text(*model.verdict), "", ""};
    if (model.verdict->says && model.says_language != k_interface_language) {
        status.foreign = *model.verdict->says;
        status.language = model.says_language;
    }
    return status;
}

// Run and check each have a live region of their own, which is there from the start and empty while work is on: so the
// same outcome twice is read twice.
void add_outcomes(MirrorBuilder& builder) {
    const Model& model = builder.model();
    const bool is_running = model.work && model.work->kind == WorkKind::run;
    const bool is_checking = model.work && model.work->kind == WorkKind::check;
    const bool is_arriving = model.engine.state == EngineState::arriving;
    // No counting aloud: the bytes are the progress section's. Why an engine failed is a notice.
    builder.add("activity", mirror::Status{is_arriving ? engine_text({}) : work_text(model)});
    builder.add("outcome", mirror::Status{is_running ? "" : outcome_text(model)});
    builder.add("verdict", is_checking || !model.verdict ? mirror::Status{} : verdict_status(model));
    if (is_arriving && model.engine.total > 0)
        builder.add("engine",
                    mirror::Progress{engine_text(model.engine), static_cast<std::size_t>(model.engine.received),
                                     static_cast<std::size_t>(model.engine.total)});
}

void add_result(MirrorBuilder& builder) {
    const Model& model = builder.model();
    builder.add_tabs("results", "Results", result_commands(model));
    builder.add_text("no_grid", no_grid_text(model));
    const session::ResultSummary* summary = chosen_summary(model.results);
    if (!summary)
        return;
    const std::size_t size = mirrored_rows(*summary);
    mirror::Table table{result_caption(*summary, size), summary->columns, {}, summary->row_count};
    for (std::size_t row = 0; row < size; ++row)
        if (const session::Row* cells = loaded_row(model.results, row))
            table.rows.push_back(row_texts(*cells));
    builder.add("grid", std::move(table));
}

} // namespace

void add_results(MirrorBuilder& builder) {
    const Model& model = builder.model();
    add_outcomes(builder);
    if (model.view.layout == LayoutKind::narrow && model.view.pane != Pane::result)
        return;
    builder.add_tabs("tabs", "Outcome", tab_commands(model));
    if (model.view.tab == Tab::result)
        add_result(builder);
    else
        add_verdict(builder);
}

} // namespace joinery::shell
