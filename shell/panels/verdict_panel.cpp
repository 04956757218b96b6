#include <algorithm>
#include <cmath>
#include <functional>

#include "shell/model/command.hpp"
#include "shell/model/verdict_wording.hpp"
#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/panels/verdict_parts.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/rich_text.hpp"
#include "shell/widgets/scroll_view.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_three_columns_from = 960;

float draw_comparisons(Ui& ui, const grade::Verdict& verdict, VerdictPlace place) {
    const float y = place.y;
    place.y += draw_results(ui, verdict, place);
    place.y += draw_states(ui, verdict, place);
    place.y += draw_definitions(ui, verdict, place);
    return place.y - y;
}

// The data beside what differs, where there is the width for three columns; else below it.
float draw_tables(Ui& ui, const grade::Verdict& verdict, VerdictPlace place) {
    if (place.width < k_three_columns_from || verdict.data.empty()) {
        const float y = place.y;
        place.y += draw_comparisons(ui, verdict, place);
        place.y += draw_data(ui, verdict, place);
        return place.y - y;
    }
    VerdictPlace column = place;
    column.width = std::floor(place.width / 3);
    const float data = draw_data(ui, verdict, column);
    column.x += column.width;
    column.width = place.width - column.width;
    const float height = std::max(data, draw_comparisons(ui, verdict, column));
    fill(ui, {column.x, place.y, 1, height}, Color::line);
    return height;
}

float draw_try(Ui& ui, const Model& model, const VerdictPlace& place) {
    const Command command = try_command(model);
    const ButtonLook look{ButtonKind::plain, icon::k_run};
    const float height = model.view.layout == LayoutKind::wide ? size::k_button : size::k_thumb;
    const float width = model.view.layout == LayoutKind::wide ? button_width(ui, command, look) : place.width;
    draw_button(ui, command, {place.x, place.y, width, height}, look);
    return height;
}

} // namespace

void draw_verdict_panel(Ui& ui, const Model& model, const Rect& rect) {
    const bool is_checking = model.work && model.work->kind == WorkKind::check && model.work->is_long;
    if (is_checking || !model.verdict) {
        draw_sentences(ui, k_muted, rect.x + 16, rect.y + 16, rect.width - 32,
                       is_checking ? work_text(model) : no_verdict_text(model));
        return;
    }
    const std::uint64_t version = std::hash<std::string>()(model.checked_sql + '\n' + model.course.place);
    ScrollView view(ui, "verdict", rect, version);
    VerdictPlace place = {rect.x + k_verdict_padding, view.top() + k_verdict_padding,
                          rect.width - 2 * k_verdict_padding, rect, version};
    place.y += draw_finding(ui, model, place) + k_verdict_padding;
    if (model.witness)
        place.y += draw_try(ui, model, place) + k_verdict_padding;
    place.x = rect.x;
    place.width = view.width_beside_bar();
    if (!model.verdict->right) {
        const float height = draw_tables(ui, *model.verdict, place);
        if (height > 0)
            fill(ui, {rect.x, place.y, rect.width, 1}, Color::line);
        place.y += height;
    }
    view.end(place.y + k_verdict_padding);
}

} // namespace joinery::shell
