// The top of the shell: what the page told and what the learner did go through update, the frame is drawn from the
// model, and what the page must do is collected. Knows neither ImGui nor the browser.
//
//     page ──message──► App ──update──► Model ──draw──► Places, Actions ──update──► …
//       ◄──────────────────take_effects────────────────────┘
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "shell/model/action.hpp"
#include "shell/model/model.hpp"
#include "shell/model/places.hpp"
#include "shell/update/effect.hpp"

namespace joinery::shell {

class App {
public:
    // Draws one frame: fills `places` with what it shows and appends what the learner did to it.
    using Draw = std::function<void(const Model& model, Places& places, Actions& actions)>;

    // A JSON message of the page. False where the text is none: then the banner says why, and nothing else changes.
    bool message(std::string_view json);

    // What the platform itself knows: a new width, a key the canvas has heard.
    void act(const Action& action);

    // Draws, and carries out what the learner did in the frame. Returns in how many milliseconds the model itself wants
    // another frame; none where only something new can change it.
    std::optional<Milliseconds> frame(const Draw& draw, Milliseconds now);

    // The canvas's CSS cursor from now on.
    void set_cursor(std::string_view name);

    // The effects since the last call, as a JSON array. "[]" where there are none.
    std::string take_effects();

    const Model& model() const { return m_model; }

private:
    void collect(Effects effects);
    void place_portal(effect::Portal portal, const PortalPlace& before, const PortalPlace& after);

    Model m_model;
    Places m_places;
    bool m_has_placed_portals = false; // until then the page has them where it likes
    std::string m_cursor = "default";
    std::string m_mirror; // as the page has it
    Effects m_effects;
};

} // namespace joinery::shell
