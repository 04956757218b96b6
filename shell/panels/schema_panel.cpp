#include "shell/model/command.hpp"
#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/scroll_view.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 16;
constexpr float k_line = 26;
constexpr float k_icon_column = 22;
constexpr float k_gap = 8;

void draw_relation(Ui& ui, const Model& model, const schema::Relation& relation, const Rect& strip) {
    const Command command = table_command(model, relation);
    const Press press = press_area(ui, command, strip);
    if (press.is_hovered)
        fill(ui, strip, Color::hover);
    Rect rest = inset(strip, k_padding, 0);
    draw_icon(ui, command.is_pressed.value_or(false) ? icon::k_unfolded : icon::k_folded,
              cut_left(rest, k_icon_column - 4), Color::muted, 14);
    draw_icon(ui, relation.kind == schema::RelationKind::view ? icon::k_view : icon::k_table,
              cut_left(rest, k_icon_column), Color::accent, 14);
    const std::string count = relation_text(relation);
    const float count_width = text_width(ui, k_small, count) + 1;
    const float name_width = std::min(text_width(ui, k_code, relation.name) + 1, rest.width - count_width - k_gap);
    draw_text_in(ui, k_code, cut_left(rest, name_width), relation.name);
    cut_left(rest, k_gap);
    draw_text_in(ui, k_small, rest, count);
}

const char* sign_of(const schema::Column& column) {
    if (column.primary_key != 0)
        return icon::k_primary_key;
    return column.references ? icon::k_reference : nullptr;
}

std::string constraints_of(const schema::Column& column) {
    std::string text = column.type;
    if (column.references)
        text = "→ " + column.references->table + '.' + column.references->column;
    if (column.generated)
        text += " generated";
    // A primary key's own sign says as much.
    if (column.not_null && column.primary_key == 0 && !column.references)
        text += " not null";
    return text;
}

void draw_column(Ui& ui, const schema::Column& column, const Rect& strip, const Rect& bounds) {
    Rect rest = inset(strip, k_padding, 0);
    cut_left(rest, k_icon_column - 4);
    const Rect sign = cut_left(rest, k_icon_column);
    if (const char* const icon = sign_of(column))
        draw_icon(ui, icon, sign, column.primary_key != 0 ? Color::warning : Color::accent, 13);
    const float name_width = std::min(text_width(ui, k_code, column.name) + 1, rest.width * 0.7F);
    bool is_cut = draw_text_in(ui, k_code, cut_left(rest, name_width), column.name);
    cut_left(rest, k_gap);
    is_cut = draw_text_in(ui, {Face::code, size::k_text_small, Color::muted}, rest, constraints_of(column)) || is_cut;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (is_cut && ImGui::IsWindowHovered() && contains(shared(strip, bounds), mouse.x, mouse.y))
        ui.tooltip = Tooltip{column.name + ' ' + column_text(column), strip, bounds};
}

} // namespace

void draw_schema_panel(Ui& ui, const Model& model, const Rect& rect) {
    fill(ui, rect, Color::surface);
    Rect rest = rect;
    const std::string data = data_name(model);
    const std::string heading = data.empty() ? "TABLES" : "TABLES · " + data;
    draw_text_in(ui, k_small_bold, inset(cut_top(rest, 36), k_padding, 0), heading);
    if (model.schema.relations.empty()) {
        draw_text_in(ui, k_muted, inset(cut_top(rest, k_line), k_padding, 0), "Tables you create appear here.");
        return;
    }
    ScrollView view(ui, "schema", rest);
    float y = view.top();
    for (const schema::Relation& relation : model.schema.relations) {
        draw_relation(ui, model, relation, {rest.x, y, rest.width, k_line});
        y += k_line;
        if (model.view.open_tables.count(relation.name) == 0)
            continue;
        for (const schema::Column& column : relation.columns) {
            draw_column(ui, column, {rest.x, y, rest.width, k_line - 2}, rest);
            y += k_line - 2;
        }
        y += 4;
    }
    view.end(y + 8);
}

} // namespace joinery::shell
