#include "shell/update/effect_json.hpp"

#include <cmath>

#include "engine/session/message_json.hpp"
#include "shell/update/names.hpp"

namespace joinery::shell {

namespace {

using namespace effect;

void write_optional(JsonWriter& out, std::string_view name, const std::optional<std::string>& text) {
    if (text)
        out.member_text(name, *text);
    else
        out.member_null(name);
}

// The members of each effect, `effect` first.
struct WriteEffect {
    JsonWriter& out;

    void start(std::string_view name) const { out.member_text("effect", name); }

    void operator()(const StopEngine&) const { start("stop_engine"); }
    void operator()(const PlacePortal& effect) const {
        start("portal");
        out.member_text("portal", name(effect.portal));
        out.member("rect");
        write_rect(out, effect.place.rect);
        out.member_truth("visible", effect.place.is_visible);
    }
    void operator()(const SetEditorText& effect) const {
        start("editor_text");
        out.member_text("text", effect.text);
    }
    void operator()(const SetEditorSchema& effect) const {
        start("editor_schema");
        out.member("tables");
        out.begin_object();
        for (const auto& [table, columns] : effect.tables) {
            out.member(table);
            out.texts(columns);
        }
        out.end_object();
    }
    void operator()(const SetEditorMarks& effect) const {
        start("editor_marks");
        out.member("marks");
        out.begin_list();
        for (const Mark& mark : effect.marks) {
            out.begin_object();
            out.member_integer("from", static_cast<std::int64_t>(mark.from));
            out.member_integer("to", static_cast<std::int64_t>(mark.to));
            out.member_text("text", mark.text);
            out.end_object();
        }
        out.end_list();
    }
    void operator()(const Focus& effect) const {
        start("focus");
        out.member_text("portal", name(effect.portal));
    }
    void operator()(const ShowLesson& effect) const {
        start("lesson");
        out.member_text("title", effect.title);
        out.member_text("task", effect.task);
        out.member_texts("hints", effect.hints);
        out.member_integer("hints_left", static_cast<std::int64_t>(effect.hints_left));
        out.member_truth("can_look", effect.can_look);
        write_optional(out, "none", effect.none);
        write_optional(out, "after", effect.after);
        session::write_languages(out, effect.languages);
    }
    void operator()(const SaveAnswer& effect) const {
        start("save_answer");
        out.member_text("exercise", effect.exercise);
        out.member_text("text", effect.text);
    }
    void operator()(const SaveProgress& effect) const {
        start("save_progress");
        out.member_text("exercise", effect.exercise);
        out.member_text("state", name(effect.state));
    }
    void operator()(const SavePreference& effect) const {
        start("save_preference");
        out.member_text("name", effect.name);
        out.member_text("value", effect.value);
    }
    void operator()(const SavePlace& effect) const {
        start("save_place");
        out.member_text("exercise", effect.exercise);
    }
    void operator()(const SaveWitnesses& effect) const {
        start("save_witnesses");
        out.member_text("exercise", effect.exercise);
        out.member_texts("witnesses", effect.witnesses);
    }
    void operator()(const AskLibrary&) const { start("library"); }
    void operator()(const OpenPack& effect) const {
        start("open_pack");
        out.member_text("pack", effect.pack);
        if (effect.exercise.empty())
            out.member_null("exercise");
        else
            out.member_text("exercise", effect.exercise);
    }
    void operator()(const SetTheme& effect) const {
        start("theme");
        out.member_text("name", name(effect.theme));
    }
    void operator()(const SetTitle& effect) const {
        start("title");
        out.member_text("text", effect.text);
    }
    void operator()(const Copy& effect) const {
        start("copy");
        out.member_text("text", effect.text);
    }
    void operator()(const SetCursor& effect) const {
        start("cursor");
        out.member_text("name", effect.name);
    }
};

struct EffectText {
    // The request is JSON already, written by the engine's own code.
    std::string operator()(const AskEngine& effect) const {
        return R"({"effect":"engine","request":)" + session::to_json(effect.request) + '}';
    }
    template <class Other>
    std::string operator()(const Other& effect) const {
        JsonWriter out;
        out.begin_object();
        WriteEffect{out}(effect);
        out.end_object();
        return out.take();
    }
};

} // namespace

std::string to_json(const Effect& effect) { return std::visit(EffectText{}, effect); }

void write_rect(JsonWriter& out, const Rect& rect) {
    out.begin_list();
    for (const float length : {rect.x, rect.y, rect.width, rect.height})
        out.integer(std::lround(length));
    out.end_list();
}

} // namespace joinery::shell
