#include <algorithm>

#include "engine/base/utf8.hpp"
#include "shell/mirror/mirror.hpp"
#include "shell/mirror/mirror_builder.hpp"
#include "shell/model/verdict_wording.hpp"
#include "shell/model/wording.hpp"

namespace joinery::shell {

namespace {

std::vector<std::string> row_texts(const session::Row& row) {
    std::vector<std::string> texts;
    texts.reserve(row.size());
    for (const session::Cell& cell : row) {
        std::string text = cell_text(cell);
        if (text.size() > k_mirrored_cell_bytes)
            text = std::string(cut_at_character(text, k_mirrored_cell_bytes)) + "…";
        texts.push_back(std::move(text));
    }
    return texts;
}

std::size_t mirrored_rows(const session::ResultSummary& summary) {
    const std::size_t columns = std::max<std::size_t>(summary.columns.size(), 1);
    return std::min({summary.row_count, k_mirrored_rows, k_mirrored_cells / columns});
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
    builder.add("verdict", mirror::Status{is_checking || !model.verdict ? "" : verdict_text(*model.verdict)});
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

void add_rows(MirrorBuilder& builder, std::string key, std::string caption, const std::vector<std::string>& columns,
              const grade::ShownRows& shown) {
    mirror::Table table{std::move(caption), columns, {}, shown.count};
    for (const grade::ShownRow& row : shown.rows)
        table.rows.push_back(row_texts(row));
    builder.add(std::move(key), std::move(table));
}

void add_verdict(MirrorBuilder& builder) {
    const Model& model = builder.model();
    builder.add_text("verdict.none", no_verdict_text(model));
    if (!model.verdict)
        return;
    const grade::Verdict& verdict = *model.verdict;
    builder.add_text("verdict.stale", stale_text(model));
    if (verdict.difference.missing.count > 0)
        add_rows(builder, "missing", missing_caption(verdict), verdict.difference.columns, verdict.difference.missing);
    if (verdict.difference.extra.count > 0)
        add_rows(builder, "extra", extra_caption(verdict), verdict.difference.columns, verdict.difference.extra);
    if (verdict.right)
        return;
    if (verdict.expected)
        add_rows(builder, "expected", expected_caption(verdict), verdict.expected->columns, verdict.expected->rows);
    if (verdict.actual)
        add_rows(builder, "actual", actual_caption(verdict), verdict.actual->columns, verdict.actual->rows);
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
