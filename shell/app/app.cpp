#include "shell/app/app.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "shell/mirror/mirror.hpp"
#include "shell/update/effect_json.hpp"
#include "shell/update/notices.hpp"
#include "shell/update/page_message_json.hpp"
#include "shell/update/update.hpp"

namespace joinery::shell {

namespace {

// After a click on one of these the learner's next key belongs to the SQL.
bool returns_to_editor(const Action& action) {
    return std::holds_alternative<action::Run>(action) || std::holds_alternative<action::Check>(action) ||
           std::holds_alternative<action::Stop>(action) || std::holds_alternative<action::Reset>(action) ||
           std::holds_alternative<action::PreviousExercise>(action) ||
           std::holds_alternative<action::NextExercise>(action);
}

// Where a keyboard on the screen would rise, or the editor is on another pane, the focus stays.
bool may_focus_editor(const Model& model) {
    return model.view.layout == LayoutKind::wide && model.environment && !model.environment->is_touch;
}

} // namespace

bool App::message(std::string_view json) {
    const auto message = page_message_from_json(json);
    if (!message) {
        show_notice(m_model, "page", Tone::error,
                    "The workbench was told something it does not know. " + message.error());
        return false;
    }
    collect(update(m_model, *message));
    return true;
}

void App::act(const Action& action) { collect(update(m_model, action)); }

std::optional<Milliseconds> App::frame(const Draw& draw, Milliseconds now) {
    act(action::Tick{now});
    Places places;
    Actions actions;
    draw(m_model, places, actions);
    for (const Action& action : actions)
        act(action);
    if (may_focus_editor(m_model) && std::any_of(actions.begin(), actions.end(), returns_to_editor))
        m_effects.emplace_back(effect::Focus{effect::Portal::editor});
    place_portal(effect::Portal::lesson, m_places.lesson, places.lesson);
    place_portal(effect::Portal::editor, m_places.editor, places.editor);
    m_places = std::move(places);
    m_has_placed_portals = true;
    if (!m_model.work || m_model.work->is_long)
        return std::nullopt;
    return m_model.work->since ? std::max(0.0, *m_model.work->since + k_long_wait - now) : 0.0;
}

void App::set_cursor(std::string_view name) {
    if (m_cursor == name)
        return;
    m_cursor = name;
    m_effects.emplace_back(effect::SetCursor{m_cursor});
}

std::string App::take_effects() {
    std::string texts;
    const auto add = [&texts](const std::string& text) {
        texts += texts.empty() ? '[' : ',';
        texts += text;
    };
    for (const Effect& effect : std::exchange(m_effects, {}))
        add(to_json(effect));
    std::string mirror = to_json(mirror_of(m_model, m_places));
    if (mirror != m_mirror) {
        m_mirror = std::move(mirror);
        add(R"({"effect":"mirror","sections":)" + m_mirror + '}');
    }
    return texts.empty() ? "[]" : texts + ']';
}

void App::collect(Effects effects) {
    m_effects.insert(m_effects.end(), std::make_move_iterator(effects.begin()), std::make_move_iterator(effects.end()));
}

void App::place_portal(effect::Portal portal, const PortalPlace& before, const PortalPlace& after) {
    if (!m_has_placed_portals || before != after)
        m_effects.emplace_back(effect::PlacePortal{portal, after});
}

} // namespace joinery::shell
