#include "shell/model/wording.hpp"
#include "shell/panels/verdict_parts.hpp"
#include "shell/panels/verdict_table.hpp"

namespace joinery::shell {

namespace {

// "orders · 7 of 84 rows".
std::string table_caption(const grade::ShownTable& table) {
    const grade::ShownRows& rows = table.content.rows;
    const std::string shown = rows.rows.size() < rows.count ? std::to_string(rows.rows.size()) + " of " : "";
    return caption(table.name, shown + counted(rows.count, "row", "rows"));
}

// "THE DATA · hidden-nulls", "COUNTEREXAMPLE · 2 rows".
std::string heading(const grade::Verdict& verdict) {
    if (verdict.kind != grade::VerdictKind::counterexample)
        return caption("THE DATA", verdict.data_set ? verdict.data_set->name : "");
    std::size_t rows = 0;
    for (const grade::ShownTable& table : verdict.data)
        rows += table.content.rows.count;
    return caption("COUNTEREXAMPLE", counted(rows, "row", "rows"));
}

} // namespace

float draw_data(Ui& ui, const grade::Verdict& verdict, const VerdictPlace& place) {
    if (verdict.data.empty())
        return 0;
    draw_caption(ui, place, heading(verdict));
    VerdictPlace below = place;
    below.y += k_caption - 8;
    for (const grade::ShownTable& table : verdict.data) {
        Side side{&table.content.columns, {}, true};
        for (const grade::ShownRow& row : table.content.rows.rows)
            side.rows.push_back({&row});
        draw_caption(ui, below, table_caption(table));
        below.y += k_caption;
        below.y += draw_side(ui, below, "data." + table.name, side, {}, GridGutter::nothing);
    }
    return below.y - place.y;
}

} // namespace joinery::shell
