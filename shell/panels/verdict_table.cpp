#include "shell/panels/verdict_table.hpp"

#include "shell/model/verdict_wording.hpp"
#include "shell/widgets/grid.hpp"
#include "shell/widgets/text.hpp"

namespace joinery::shell {

namespace {

std::vector<std::vector<MarkedCell>> marked_cells(const Side& side, const grade::RowDifference& difference) {
    std::vector<std::vector<MarkedCell>> marked(side.rows.size());
    for (std::size_t i = 0; i < side.rows.size(); ++i)
        if (const grade::RowChange* const change = side.rows[i].change)
            for (const grade::CellChange& cell : change->cells)
                marked[i].push_back({cell.column, change_text(difference, *change, cell)});
    return marked;
}

} // namespace

void draw_caption(const Ui& ui, const VerdictPlace& place, std::string_view text) {
    draw_text_in(ui, k_small_bold,
                 {place.x + k_verdict_padding, place.y, place.width - 2 * k_verdict_padding, k_caption}, text);
}

std::string caption(std::string_view what, std::string_view name) {
    return name.empty() ? std::string(what) : std::string(what) + " · " + std::string(name);
}

float draw_side(Ui& ui, const VerdictPlace& place, const std::string& key, const Side& side,
                const grade::RowDifference& difference, GridGutter gutter) {
    const std::vector<std::vector<MarkedCell>> marked = marked_cells(side, difference);
    const auto row = [&](std::size_t i) {
        return GridRow{.cells = side.rows[i].cells,
                       .mark = side.rows[i].mark,
                       .marked = &marked[i],
                       .number = side.rows[i].change == nullptr ? 0 : i + 1};
    };
    const float height = grid_height(side.rows.size());
    draw_grid(ui, {place.x, place.y, place.width, height},
              {.key = "verdict." + key,
               .version = place.version,
               .columns = *side.columns,
               .row_count = side.rows.size(),
               .row = row,
               .gutter = gutter,
               .does_fit = true,
               .view = place.view});
    return height;
}

} // namespace joinery::shell
