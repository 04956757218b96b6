#include "shell/update/view.hpp"

#include "shell/update/names.hpp"

namespace joinery::shell {

namespace {

ThemePreference after(ThemePreference theme) {
    switch (theme) {
    case ThemePreference::automatic:
        return ThemePreference::light;
    case ThemePreference::light:
        return ThemePreference::dark;
    case ThemePreference::dark:
        return ThemePreference::automatic;
    }
    return ThemePreference::automatic;
}

} // namespace

void apply(Model& model, const action::ShowTab& action, Effects&) { model.view.tab = action.tab; }

void apply(Model& model, const action::ShowPane& action, Effects&) { model.view.pane = action.pane; }

void apply(Model& model, const action::TogglePack&, Effects&) {
    model.view.is_pack_open = model.course.pack && !model.view.is_pack_open;
}

void apply(Model& model, const action::ToggleTheme&, Effects& effects) {
    model.preferences.theme = after(model.preferences.theme);
    effects.emplace_back(effect::SavePreference{"theme", std::string(name(model.preferences.theme))});
}

void apply(Model& model, const action::ToggleTable& action, Effects&) {
    if (model.view.open_tables.erase(action.table) == 0)
        model.view.open_tables.insert(action.table);
}

void apply(Model& model, const action::ToggleHelp&, Effects&) { model.view.is_help_open = !model.view.is_help_open; }

void apply(Model& model, const action::Close&, Effects&) {
    if (model.view.is_help_open)
        model.view.is_help_open = false;
    else if (model.view.shelf)
        model.view.shelf.reset();
    else
        model.view.is_pack_open = false;
}

void apply(Model& model, const action::Resize& action, Effects&) {
    model.view.layout = action.width >= k_wide_from ? LayoutKind::wide : LayoutKind::narrow;
}

void apply(Model& model, const Environment& environment, Effects&) { model.environment = environment; }

} // namespace joinery::shell
