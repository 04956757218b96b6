#include <algorithm>
#include <cmath>

#include "shell/model/library_command.hpp"
#include "shell/panels/library_parts.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/marks.hpp"
#include "shell/widgets/rich_text.hpp"
#include "shell/widgets/scroll_view.hpp"

namespace joinery::shell {

namespace {

constexpr float k_margin = 16;
constexpr float k_padding = 16;
constexpr float k_least_card = 320;
constexpr std::size_t k_most_columns = 3;
constexpr float k_foot = 52; // facts and progress
constexpr float k_progress = 96;
constexpr TextStyle k_pack_title = {Face::words_bold, size::k_text_brand, Color::text};

// Its title, where the pack comes from, and what it teaches.
Paragraph about(const Ui& ui, const Model& model, const LibraryPack& pack, float width) {
    const std::string title = pack.title + '\n';
    const std::string origin = pack.is_foreign ? origin_text(model) + '\n' : "";
    return lay_out(
        ui,
        {{k_pack_title, title, true}, {in_color(k_muted, Color::warning), origin, true}, {k_muted, pack.description}},
        width - 2 * k_padding);
}

void draw_card(Ui& ui, const Model& model, const LibraryPack& pack, const Paragraph& text, const Rect& card) {
    const Command command = pack_entry_command(model, pack);
    const Press press = press_area(ui, command, card);
    const bool is_here = command.is_pressed.value_or(false);
    fill(ui, card, press.is_hovered ? Color::hover : Color::raised, size::k_radius);
    frame(ui, card, is_here ? Color::accent : press.is_hovered ? Color::strong_line : Color::line, size::k_radius);
    Rect rest = inset(card, k_padding, k_padding - 4);
    draw_paragraph(ui, text, rest.x, rest.y);
    Rect foot = cut_bottom(rest, k_foot - k_padding / 2);
    Rect facts = cut_top(foot, size::k_line_height);
    if (is_here)
        draw_badge(ui, cut_right(facts, badge_width(ui, "open")).x, middle_of(facts), "open", Color::accent,
                   Color::accent_soft);
    draw_text_in(ui, k_small, facts, pack_facts(pack));
    const std::size_t solved = solved_count(model.course, pack);
    const std::string says = solved_text(solved, pack.exercises.size());
    draw_text_in(ui, k_small, cut_left(foot, k_progress), says);
    draw_progress(ui, foot, static_cast<double>(solved), static_cast<double>(pack.exercises.size()));
}

} // namespace

void draw_packs_shelf(Ui& ui, const Model& model, const Rect& rect) {
    const std::string nothing = no_library_text(model);
    if (!nothing.empty()) {
        draw_sentences(ui, k_muted, rect.x + k_margin, rect.y + k_margin, rect.width - 2 * k_margin, nothing);
        return;
    }
    ScrollView view(ui, "packs", rect);
    const float whole = rect.width - 2 * k_margin;
    const std::size_t columns =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0.0F, whole) / k_least_card), 1, k_most_columns);
    const auto across = static_cast<float>(columns);
    const float width = std::floor((whole - (across - 1) * k_margin) / across);
    const std::vector<LibraryPack>& packs = model.library.packs;
    float y = view.top() + k_margin;
    for (std::size_t first = 0; first < packs.size(); first += columns) {
        const std::size_t behind = std::min(first + columns, packs.size());
        std::vector<Paragraph> texts;
        float highest = 0;
        for (std::size_t i = first; i < behind; ++i) {
            texts.push_back(about(ui, model, packs[i], width));
            highest = std::max(highest, texts.back().height);
        }
        const float height = highest + k_foot + 2 * k_padding - 8;
        for (std::size_t i = first; i < behind; ++i) {
            const float x = rect.x + k_margin + static_cast<float>(i - first) * (width + k_margin);
            draw_card(ui, model, packs[i], texts[i - first], {x, y, width, height});
        }
        y += height + k_margin;
    }
    view.end(y);
}

} // namespace joinery::shell
