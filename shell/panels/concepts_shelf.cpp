#include <algorithm>
#include <cmath>

#include "shell/layout/concept_map.hpp"
#include "shell/model/library_command.hpp"
#include "shell/panels/library_parts.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/rich_text.hpp"
#include "shell/widgets/scroll_view.hpp"
#include "shell/widgets/scrollbar.hpp"

namespace joinery::shell {

namespace {

constexpr float k_margin = 16;
constexpr float k_icon_column = 20;

using ConceptPlaces = std::vector<ConceptPlace>;

Rect moved(const Rect& rect, float x, float y) { return {rect.x + x, rect.y + y, rect.width, rect.height}; }

struct StateLook {
    const char* icon;
    Color ink;
    Color ground;
};
StateLook look_of(std::size_t solved, std::size_t total) {
    if (solved == total)
        return {icon::k_solved, Color::right, Color::right_soft};
    if (solved > 0)
        return {icon::k_tried, Color::warning, Color::warning_soft};
    return {icon::k_untried, Color::muted, Color::surface};
}

// From what is built on to what builds on it, level at both ends.
void draw_edge(const Ui& ui, const Rect& from, const Rect& to, Color color, float thickness) {
    const ImVec2 start = {right_of(from), middle_of(from)};
    const ImVec2 end = {to.x, middle_of(to)};
    const float bend = std::clamp((end.x - start.x) / 2, 14.0F, 60.0F);
    ImGui::GetWindowDrawList()->AddBezierCubic(start, {start.x + bend, start.y}, {end.x - bend, end.y}, end,
                                               ui.colors[color], thickness);
}

// Lines from pack to pack would hide the others: they are drawn for what the pointer is on.
void draw_edges(const Ui& ui, const ConceptPlaces& places, const std::vector<Rect>& nodes, const std::vector<bool>& lit,
                bool is_lit) {
    for (std::size_t i = 0; i < places.size(); ++i)
        if (lit[i] == is_lit)
            for (const std::size_t below : places[i].builds_on)
                if (is_lit || places[below].pack == places[i].pack)
                    draw_edge(ui, nodes[below], nodes[i], is_lit ? Color::accent : Color::strong_line,
                              is_lit ? 2.0F : 1.0F);
}

void draw_node(Ui& ui, const ConceptPlace& place, const Rect& node, bool is_lit, const Press& press) {
    const StateLook look = look_of(place.solved, place.total);
    fill(ui, node, press.is_hovered ? Color::hover : look.ground, size::k_radius_small);
    frame(ui, node, is_lit ? Color::accent : Color::strong_line, size::k_radius_small);
    Rect rest = inset(node, 6, 0);
    draw_icon(ui, look.icon, cut_left(rest, k_icon_column - 2), look.ink, 14);
    cut_left(rest, 4);
    draw_text_in(ui, in_color(k_small, Color::text), rest, place.what->title);
}

void draw_map(Ui& ui, const ConceptPlaces& places, const Rect& rect) {
    ScrollView view(ui, "concepts", rect);
    const float x = rect.x + k_margin;
    const float y = view.top() + 4;
    const ConceptMap map = concept_map(places, rect.width - 2 * k_margin - k_scrollbar);
    std::vector<Rect> nodes;
    std::vector<Press> presses;
    std::vector<bool> lit(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        nodes.push_back(moved(map.nodes[i], x, y));
        presses.push_back(press_area(ui, concept_command(places[i]), nodes[i]));
        if (!presses[i].is_hovered)
            continue;
        lit = foundations(places, i);
        if (!presses[i].is_held) // a layer that comes up takes the press away
            ui.tooltip = Tooltip{concept_command(places[i]).text + ' ' + builds_on_text(places, i), nodes[i], rect};
    }
    for (const ConceptBand& band : map.bands)
        line_above(ui, inset(moved(band.caption, x, y), 0, 4), Color::line);
    draw_edges(ui, places, nodes, lit, false);
    draw_edges(ui, places, nodes, lit, true);
    for (const ConceptBand& band : map.bands)
        draw_text_in(ui, k_small_bold, moved(band.caption, x, y), band.pack->title);
    for (std::size_t i = 0; i < places.size(); ++i)
        draw_node(ui, places[i], nodes[i], lit[i], presses[i]);
    view.end(y + map.height + k_margin);
}

// Returns its height.
float draw_row(Ui& ui, const ConceptPlaces& places, std::size_t index, float x, float y, float width) {
    const ConceptPlace& place = places[index];
    const float indent = k_margin + k_icon_column + 8;
    const std::string facts = solved_text(place.solved, place.total) + ". " + builds_on_text(places, index);
    const Paragraph text = lay_out(ui, {{k_small, facts, true}}, width - indent - k_margin);
    const Rect row = {x, y, width, 16 + size::k_line_height + text.height};
    const Press press = press_area(ui, concept_command(place), row);
    if (press.is_hovered)
        fill(ui, inset(row, 8, 1), Color::hover, size::k_radius_small);
    Rect rest = inset(row, k_margin, 8);
    Rect line = cut_top(rest, size::k_line_height);
    const StateLook look = look_of(place.solved, place.total);
    draw_icon(ui, look.icon, cut_left(line, k_icon_column), look.ink, 18);
    cut_left(line, 8);
    draw_text_in(ui, k_body, line, place.what->title);
    draw_paragraph(ui, text, x + indent, rest.y);
    return row.height;
}

void draw_list(Ui& ui, const ConceptPlaces& places, const Rect& rect) {
    ScrollView view(ui, "concepts", rect);
    float y = view.top() + 4;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == 0 || places[i].pack != places[i - 1].pack) {
            draw_text_in(ui, k_small_bold, {rect.x + k_margin, y, rect.width - 2 * k_margin, 36},
                         places[i].pack->title);
            y += 36;
        }
        y += draw_row(ui, places, i, rect.x, y, rect.width);
    }
    view.end(y + k_margin);
}

} // namespace

void draw_concepts_shelf(Ui& ui, const Model& model, const Rect& rect) {
    const ConceptPlaces places = concept_places(model.library, model.course);
    const std::string nothing = no_concepts_text(model, places);
    if (!nothing.empty()) {
        draw_sentences(ui, k_muted, rect.x + k_margin, rect.y + k_margin, rect.width - 2 * k_margin, nothing);
        return;
    }
    if (does_map_fit(places, rect.width - 2 * k_margin - k_scrollbar))
        draw_map(ui, places, rect);
    else
        draw_list(ui, places, rect);
}

} // namespace joinery::shell
