// The workbench's buttons, as data: panels draw them and the mirror repeats them, so the two always agree.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "shell/model/action.hpp"
#include "shell/model/model.hpp"

namespace joinery::shell {

struct Command {
    std::string key;  // of its mirror section and of its place: "run", "table.bikes"
    std::string text; // the label
    std::string keys; // the keyboard's way: "Ctrl+Enter"; may be empty
    Action action;
    bool is_disabled = false;
    std::optional<bool> is_pressed; // none where it is no toggle
};

Command run_command(const Model& model);
Command check_command(const Model& model);
Command stop_command(const Model& model);
Command reset_command(const Model& model);
Command previous_command(const Model& model);
Command next_command(const Model& model);
Command pack_command(const Model& model);
Command theme_command(const Model& model);
Command help_command(const Model& model);
Command try_command(const Model& model);
Command close_command();

Command dismiss_command(const Notice& notice);
Command table_command(const Model& model, const schema::Relation& relation);
Command exercise_command(const Model& model, std::size_t index);

// One each, in their order on screen; the pressed one is chosen.
std::vector<Command> tab_commands(const Model& model);
std::vector<Command> pane_commands(const Model& model);
std::vector<Command> result_commands(const Model& model); // none where a run had fewer than two results

// Every key the workbench knows and what it does: the help.
struct KeyHelp {
    std::string keys;
    std::string text;
};
std::vector<KeyHelp> key_help(const Model& model);

} // namespace joinery::shell
