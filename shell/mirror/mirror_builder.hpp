// Collects sections of one region after the other. For the files of this folder only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shell/mirror/section.hpp"
#include "shell/model/command.hpp"
#include "shell/model/model.hpp"
#include "shell/model/places.hpp"

namespace joinery::shell {

class MirrorBuilder {
public:
    MirrorBuilder(const Model& model, const Places& places) : m_model(model), m_places(places) {}

    const Model& model() const { return m_model; }

    // Of all sections that follow.
    void set_region(Region region) { m_region = region; }

    template <class Content>
    void add(std::string key, Content content) {
        m_sections.push_back({std::move(key), m_region, std::move(content)});
    }

    // A text section, unless there is nothing to say.
    void add_text(std::string key, std::string text);

    void add_command(const Command& command);
    void add_commands(const std::vector<Command>& commands);

    // Nothing where there are no commands.
    void add_tabs(std::string key, std::string text, const std::vector<Command>& commands);

    mirror::Button button(const Command& command) const;

    Sections take() { return std::move(m_sections); }

private:
    const Model& m_model;
    const Places& m_places;
    Region m_region = Region::header;
    Sections m_sections;
};

// A row of cells as texts, each cut past k_mirrored_cell_bytes.
std::vector<std::string> row_texts(const session::Row& row);

// What stands under the landmark of the results: outcome, tabs, and the chosen tab's tables.
void add_results(MirrorBuilder& builder);

// All packs and all concepts, as a dialog.
void add_library(MirrorBuilder& builder);

// The tables of the verdict. What it says in words is the live region's, which is always there.
void add_verdict(MirrorBuilder& builder);

} // namespace joinery::shell
