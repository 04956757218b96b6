#include "shell/model/command.hpp"
#include "shell/model/library_command.hpp"
#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/marks.hpp"
#include "shell/widgets/rich_text.hpp"
#include "shell/widgets/scroll_view.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 16;
constexpr float k_row = 48;

struct StateLook {
    const char* icon;
    Color ink;
};
StateLook look_of(Progress progress) {
    switch (progress) {
    case Progress::solved:
        return {icon::k_solved, Color::right};
    case Progress::tried:
        return {icon::k_tried, Color::warning};
    case Progress::untouched:
        break;
    }
    return {icon::k_untried, Color::muted};
}

// "select · 3 minutes"
std::string details_of(const session::ExerciseSummary& exercise) {
    std::string text;
    for (const std::string& concept_name : exercise.concepts)
        text += (text.empty() ? "" : ", ") + concept_name;
    if (exercise.minutes > 0)
        text += (text.empty() ? "" : " · ") + counted(static_cast<std::size_t>(exercise.minutes), "minute", "minutes");
    return text;
}

void draw_exercise(Ui& ui, const Model& model, std::size_t index, const Rect& strip) {
    const session::ExerciseSummary& exercise = model.course.pack->exercises[index];
    const Command command = exercise_command(model, index);
    const Press press = press_area(ui, command, strip);
    const bool is_here = command.is_pressed.value_or(false);
    if (is_here || press.is_hovered)
        fill(ui, inset(strip, 8, 1), is_here ? Color::accent_soft : Color::hover, size::k_radius_small);
    Rect rest = inset(strip, k_padding, 5);
    const StateLook look = look_of(progress_of(model.course, exercise.id));
    draw_icon(ui, look.icon, cut_left(rest, 20), look.ink, 18);
    cut_left(rest, 10);
    const std::string title = std::to_string(index + 1) + "  " + exercise.title;
    draw_text_in(ui, is_here ? k_body_bold : k_body, cut_top(rest, 20), title);
    draw_text_in(ui, k_small, rest, details_of(exercise));
}

// Ways out of this pack. Wide has the first of them in the header.
void draw_ways(Ui& ui, const Model& model, Rect strip) {
    strip = centered(inset(strip, k_padding, 0), size::k_button);
    if (model.view.layout == LayoutKind::narrow)
        button_at_left(ui, packs_command(model), strip, {ButtonKind::plain, icon::k_packs});
    button_at_left(ui, concepts_command(model), strip, {ButtonKind::plain, icon::k_concepts});
}

} // namespace

void draw_pack_panel(Ui& ui, const Model& model, const Rect& rect) {
    fill(ui, rect, Color::surface);
    ui.wish.escape = true;
    Rect rest = rect;
    Rect bar = inset(cut_top(rest, 52), k_padding, 0);
    const Rect close = cut_right(bar, 40);
    draw_button(ui, close_command(), centered(close, 40), {ButtonKind::quiet, icon::k_close, false});
    if (!model.course.pack)
        return;
    draw_text_in(ui, {Face::words_bold, size::k_text_brand, Color::text}, bar, model.course.pack->title);

    ScrollView view(ui, "pack", rest);
    float y = view.top();
    y += draw_sentences(ui, k_muted, rest.x + k_padding, y, rest.width - 2 * k_padding, model.course.pack->description);
    draw_text_in(ui, k_small, {rest.x + k_padding, y + 8, 120, 20}, progress_text(model));
    draw_progress(ui, {rest.x + k_padding + 96, y + 8, std::max(0.0F, rest.width - 2 * k_padding - 96), 20},
                  static_cast<double>(solved_count(model.course)),
                  static_cast<double>(model.course.pack->exercises.size()));
    y += 36;
    draw_ways(ui, model, {rest.x, y, rest.width, k_row});
    y += k_row;
    for (std::size_t i = 0; i < model.course.pack->exercises.size(); ++i) {
        draw_exercise(ui, model, i, {rest.x, y, rest.width, k_row});
        y += k_row;
    }
    view.end(y + 8);
}

} // namespace joinery::shell
