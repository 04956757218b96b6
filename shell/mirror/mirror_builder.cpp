#include "shell/mirror/mirror_builder.hpp"

#include "engine/base/utf8.hpp"
#include "shell/mirror/mirror.hpp"
#include "shell/model/wording.hpp"

namespace joinery::shell {

mirror::Button MirrorBuilder::button(const Command& command) const {
    const auto place = m_places.commands.find(command.key);
    return {.key = command.key,
            .text = command.text,
            .action = command.action,
            .is_disabled = command.is_disabled,
            .is_pressed = command.is_pressed,
            .rect = place == m_places.commands.end() ? std::nullopt : std::optional(place->second)};
}

void MirrorBuilder::add_text(std::string key, std::string text) {
    if (!text.empty())
        add(std::move(key), mirror::Text{std::move(text)});
}

void MirrorBuilder::add_command(const Command& command) { add(command.key, button(command)); }

void MirrorBuilder::add_commands(const std::vector<Command>& commands) {
    for (const Command& command : commands)
        add_command(command);
}

void MirrorBuilder::add_tabs(std::string key, std::string text, const std::vector<Command>& commands) {
    if (commands.empty())
        return;
    mirror::Tabs tabs{std::move(text), {}};
    for (const Command& command : commands)
        tabs.items.push_back(button(command));
    add(std::move(key), std::move(tabs));
}

std::vector<std::string> row_texts(const session::Row& row) {
    std::vector<std::string> texts;
    texts.reserve(row.size());
    for (const session::Cell& cell : row) {
        std::string text = cell_text(cell);
        if (text.size() > k_mirrored_cell_bytes)
            text = std::string(cut_at_character(text, k_mirrored_cell_bytes)) + "…";
        texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace joinery::shell
