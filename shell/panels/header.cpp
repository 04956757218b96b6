#include "shell/model/command.hpp"
#include "shell/model/library_command.hpp"
#include "shell/model/wording.hpp"
#include "shell/panels/panel.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/button.hpp"
#include "shell/widgets/marks.hpp"
#include "shell/widgets/shapes.hpp"

namespace joinery::shell {

namespace {

constexpr float k_padding = 16;
constexpr float k_gap = 16;
constexpr float k_progress_width = 120;
constexpr float k_packs_text_from = 640;
constexpr std::string_view k_on_witness = "on the counterexample";
constexpr TextStyle k_brand = {Face::words_bold, size::k_text_brand, Color::text};

const char* theme_icon(ThemePreference theme) {
    switch (theme) {
    case ThemePreference::light:
        return icon::k_light;
    case ThemePreference::dark:
        return icon::k_dark;
    case ThemePreference::automatic:
        break;
    }
    return icon::k_automatic;
}

ButtonLook icon_look(const char* icon) { return {ButtonKind::plain, icon, false}; }

const session::ExerciseSummary* exercise_here(const Course& course) {
    const auto index = exercise_index(course, course.place);
    return index ? &course.pack->exercises[*index] : nullptr;
}

void draw_progress_part(const Ui& ui, const Model& model, Rect& bar) {
    const std::string text = progress_text(model);
    if (text.empty() || bar.width < 480)
        return;
    draw_progress(ui, cut_right(bar, k_progress_width), static_cast<double>(solved_count(model.course)),
                  static_cast<double>(model.course.pack->exercises.size()));
    cut_right(bar, k_gap);
    draw_text_in(ui, k_muted, cut_right(bar, text_width(ui, k_muted, text) + 1), text);
    cut_right(bar, k_gap);
}

// The concepts of the exercise, as far as there is room for them.
void draw_concepts(const Ui& ui, const session::ExerciseSummary& exercise, Rect rest) {
    for (const std::string& concept_name : exercise.concepts) {
        cut_left(rest, 8);
        if (badge_width(ui, concept_name) > rest.width)
            return;
        const float end = draw_badge(ui, rest.x, middle_of(rest), concept_name, Color::accent, Color::accent_soft);
        cut_left(rest, end - rest.x);
    }
}

void draw_witness_badge(const Ui& ui, Rect& rest) {
    cut_left(rest, 8);
    const float end = draw_badge(ui, rest.x, middle_of(rest), k_on_witness, Color::warning, Color::warning_soft);
    cut_left(rest, end - rest.x);
}

void draw_place(const Ui& ui, const Model& model, Rect rest) {
    if (model.course.pack) {
        const std::string& title = model.course.pack->title;
        const float width = std::min(text_width(ui, k_muted, title) + 1, rest.width / 3);
        draw_text_in(ui, k_muted, cut_left(rest, width), title);
        draw_icon(ui, icon::k_next, cut_left(rest, 24), Color::muted, 14);
    }
    if (const session::ExerciseSummary* const exercise = exercise_here(model.course)) {
        const Rect place = cut_left(rest, text_width(ui, k_body_bold, exercise->title) + 2);
        draw_text_in(ui, k_body_bold, place, exercise->title);
        cut_left(rest, 4);
        if (model.is_on_witness)
            draw_witness_badge(ui, rest);
        draw_concepts(ui, *exercise, rest);
    }
}

void draw_wide(Ui& ui, const Model& model, Rect bar) {
    bar = centered(inset(bar, k_padding, 0), size::k_button);
    const Rect brand = cut_left(bar, text_width(ui, k_brand, "Joinery") + k_gap);
    draw_text_in(ui, k_brand, brand, "Joinery");
    button_at_right(ui, help_command(model), bar, icon_look(icon::k_keys));
    button_at_right(ui, theme_command(model), bar, icon_look(theme_icon(model.preferences.theme)));
    button_at_right(ui, next_command(model), bar, icon_look(icon::k_next));
    button_at_right(ui, previous_command(model), bar, icon_look(icon::k_previous));
    button_at_right(ui, pack_command(model), bar, {ButtonKind::plain, icon::k_list});
    button_at_right(ui, packs_command(model), bar, {ButtonKind::plain, icon::k_packs, bar.width > k_packs_text_from});
    cut_right(bar, 8);
    draw_progress_part(ui, model, bar);
    draw_place(ui, model, bar);
}

// A thumb's width a button, and the title between them.
void draw_narrow(Ui& ui, const Model& model, Rect bar) {
    const auto button = [&ui](const Command& command, const Rect& place, const char* icon) {
        draw_button(ui, command, centered(inset(place, 4, 0), 40), {ButtonKind::quiet, icon, false});
    };
    button(pack_command(model), cut_left(bar, size::k_thumb), icon::k_list);
    button(theme_command(model), cut_right(bar, size::k_thumb), theme_icon(model.preferences.theme));
    button(next_command(model), cut_right(bar, size::k_thumb), icon::k_next);
    button(previous_command(model), cut_right(bar, size::k_thumb), icon::k_previous);
    Rect lines = centered(bar, 36);
    const session::ExerciseSummary* const exercise = exercise_here(model.course);
    draw_text_in(ui, k_body_bold, cut_top(lines, 20), exercise != nullptr ? exercise->title : "Joinery");
    if (model.is_on_witness)
        draw_text_in(ui, in_color(k_small, Color::warning), lines, k_on_witness);
    else
        draw_text_in(ui, k_small, lines, progress_text(model));
}

} // namespace

void draw_header(Ui& ui, const Model& model, const Rect& rect) {
    fill(ui, rect, Color::surface);
    line_below(ui, rect, Color::line);
    if (model.view.layout == LayoutKind::wide)
        draw_wide(ui, model, rect);
    else
        draw_narrow(ui, model, rect);
}

} // namespace joinery::shell
