#include "shell/model/command.hpp"

namespace joinery::shell {

namespace {

// Keys as the learner's own keyboard has them.
std::string with_command_key(const Model& model, std::string_view keys) {
    const bool is_mac = model.environment && model.environment->is_mac;
    return (is_mac ? "Cmd+" : "Ctrl+") + std::string(keys);
}

bool can_work(const Model& model) { return is_idle(model) && is_exercise_open(model); }

std::string theme_text(ThemePreference theme) {
    switch (theme) {
    case ThemePreference::automatic:
        return "Theme: as the system";
    case ThemePreference::light:
        return "Theme: light";
    case ThemePreference::dark:
        return "Theme: dark";
    }
    return {};
}

std::string_view state_text(Progress progress) {
    switch (progress) {
    case Progress::untouched:
        return "";
    case Progress::tried:
        return " (tried)";
    case Progress::solved:
        return " (solved)";
    }
    return "";
}

} // namespace

Command run_command(const Model& model) {
    return {.key = "run",
            .text = "Run",
            .keys = with_command_key(model, "Enter"),
            .action = action::Run{},
            .is_disabled = !can_work(model)};
}

Command check_command(const Model& model) {
    return {.key = "check",
            .text = "Check",
            .keys = with_command_key(model, "Shift+Enter"),
            .action = action::Check{},
            .is_disabled = !can_work(model)};
}

Command stop_command(const Model& model) {
    return {.key = "stop", .text = "Stop", .action = action::Stop{}, .is_disabled = !can_stop(model)};
}

Command reset_command(const Model& model) {
    return {.key = "reset", .text = "Reset data", .action = action::Reset{}, .is_disabled = !can_work(model)};
}

Command previous_command(const Model& model) {
    const auto index = exercise_index(model.course, model.course.place);
    return {.key = "previous",
            .text = "Previous exercise",
            .keys = "Alt+Up",
            .action = action::PreviousExercise{},
            .is_disabled = !index || *index == 0};
}

Command next_command(const Model& model) {
    const auto index = exercise_index(model.course, model.course.place);
    return {.key = "next",
            .text = "Next exercise",
            .keys = "Alt+Down",
            .action = action::NextExercise{},
            .is_disabled = !index || *index + 1 == model.course.pack->exercises.size()};
}

Command pack_command(const Model& model) {
    return {.key = "pack",
            .text = "Exercises",
            .action = action::TogglePack{},
            .is_disabled = !model.course.pack,
            .is_pressed = model.view.is_pack_open};
}

Command theme_command(const Model& model) {
    return {.key = "theme", .text = theme_text(model.preferences.theme), .action = action::ToggleTheme{}};
}

Command help_command(const Model&) {
    return {.key = "help", .text = "Keys", .keys = "F1", .action = action::ToggleHelp{}};
}

Command try_command(const Model& model) {
    return {.key = "try_witness",
            .text = "Try it on this data",
            .action = action::TryWitness{},
            .is_disabled = !can_work(model)};
}

Command close_command() { return {.key = "close", .text = "Close", .keys = "Esc", .action = action::Close{}}; }

Command dismiss_command(const Notice& notice) {
    return {.key = "dismiss." + notice.key, .text = "Dismiss", .action = action::Dismiss{notice.key}};
}

Command table_command(const Model& model, const schema::Relation& relation) {
    return {.key = "table." + relation.name,
            .text = relation.name,
            .action = action::ToggleTable{relation.name},
            .is_pressed = model.view.open_tables.count(relation.name) != 0};
}

Command exercise_command(const Model& model, std::size_t index) {
    const session::ExerciseSummary& exercise = model.course.pack->exercises.at(index);
    std::string text = std::to_string(index + 1) + ". " + exercise.title;
    text += state_text(progress_of(model.course, exercise.id));
    return {.key = "exercise." + exercise.id,
            .text = std::move(text),
            .action = action::OpenExercise{exercise.id},
            .is_pressed = exercise.id == model.course.place};
}

std::vector<Command> tab_commands(const Model& model) {
    const auto tab = [&model](std::string key, std::string text, Tab which) {
        return Command{.key = std::move(key),
                       .text = std::move(text),
                       .action = action::ShowTab{which},
                       .is_pressed = model.view.tab == which};
    };
    return {tab("tab.result", "Result", Tab::result), tab("tab.verdict", "Verdict", Tab::verdict)};
}

std::vector<Command> pane_commands(const Model& model) {
    const auto pane = [&model](std::string key, std::string text, Pane which) {
        return Command{.key = std::move(key),
                       .text = std::move(text),
                       .action = action::ShowPane{which},
                       .is_pressed = model.view.pane == which};
    };
    return {pane("pane.task", "Task", Pane::task), pane("pane.sql", "SQL", Pane::sql),
            pane("pane.result", "Result", Pane::result)};
}

std::vector<Command> result_commands(const Model& model) {
    std::vector<Command> commands;
    const std::size_t size = model.results.summaries.size();
    for (std::size_t i = 0; size > 1 && i < size; ++i)
        commands.push_back({.key = "result." + std::to_string(i),
                            .text = std::to_string(i + 1),
                            .action = action::ShowResult{i},
                            .is_pressed = model.results.chosen == i});
    return commands;
}

std::vector<KeyHelp> key_help(const Model& model) {
    return {
        {with_command_key(model, "Enter"), "Run what is selected, else the statement at the caret"},
        {with_command_key(model, "Shift+Enter"), "Check the answer"},
        {"Alt+Up", "Previous exercise"},
        {"Alt+Down", "Next exercise"},
        {with_command_key(model, "C"), "Copy the chosen cells of the result"},
        {"Arrow keys", "Move through the cells of the result; with Shift choose several"},
        {"Tab", "Go on to the next control"},
        {"Esc", "Leave the editor, or close what is open"},
        {"F1", "Show these keys"},
    };
}

} // namespace joinery::shell
