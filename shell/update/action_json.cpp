#include "shell/update/action_json.hpp"

#include <cassert>

#include "shell/update/names.hpp"
#include "shell/update/read_members.hpp"

namespace joinery::shell {

namespace {

using namespace action;

struct ActionReader {
    std::string_view name;
    Action (*read)(const JsonPlace& place);
};

template <class Plain>
Action read_plain(const JsonPlace&) {
    return Plain{};
}

Action read_run(const JsonPlace& place) {
    return Run{read_span(place.member("selection")), read_offset(place.member("caret"))};
}

constexpr ActionReader k_actions[] = {
    {"run", read_run},
    {"check", read_plain<Check>},
    {"stop", read_plain<Stop>},
    {"reset", read_plain<Reset>},
    {"previous_exercise", read_plain<PreviousExercise>},
    {"next_exercise", read_plain<NextExercise>},
    {"open_exercise", [](const JsonPlace& place) -> Action { return OpenExercise{place.member("exercise").text()}; }},
    {"show_hint", read_plain<ShowHint>},
    {"show_tab", [](const JsonPlace& place) -> Action { return ShowTab{read_named<Tab>(place.member("tab"))}; }},
    {"show_pane", [](const JsonPlace& place) -> Action { return ShowPane{read_named<Pane>(place.member("pane"))}; }},
    {"show_result", [](const JsonPlace& place) -> Action { return ShowResult{place.member("result").count()}; }},
    {"toggle_pack", read_plain<TogglePack>},
    {"show_shelf",
     [](const JsonPlace& place) -> Action { return ShowShelf{read_named<Shelf>(place.member("shelf"))}; }},
    {"open_pack", [](const JsonPlace& place) -> Action { return OpenPack{place.member("pack").text()}; }},
    {"open_concept", [](const JsonPlace& place) -> Action { return OpenConcept{place.member("concept").text()}; }},
    {"toggle_theme", read_plain<ToggleTheme>},
    {"toggle_table", [](const JsonPlace& place) -> Action { return ToggleTable{place.member("table").text()}; }},
    {"toggle_help", read_plain<ToggleHelp>},
    {"dismiss", [](const JsonPlace& place) -> Action { return Dismiss{place.member("key").text()}; }},
    {"close", read_plain<Close>},
    {"copy", read_plain<Copy>},
    {"try_witness", read_plain<TryWitness>},
};

struct WriteAction {
    JsonWriter& out;

    void start(std::string_view name) const {
        out.member_text("type", "action");
        out.member_text("name", name);
    }

    void operator()(const Run& run) const {
        start("run");
        if (run.selection) {
            out.member("selection");
            out.begin_list();
            out.integer(static_cast<std::int64_t>(run.selection->first));
            out.integer(static_cast<std::int64_t>(run.selection->second));
            out.end_list();
        }
        if (run.caret)
            out.member_integer("caret", static_cast<std::int64_t>(*run.caret));
    }
    void operator()(Check) const { start("check"); }
    void operator()(Stop) const { start("stop"); }
    void operator()(Reset) const { start("reset"); }
    void operator()(PreviousExercise) const { start("previous_exercise"); }
    void operator()(NextExercise) const { start("next_exercise"); }
    void operator()(const OpenExercise& open) const {
        start("open_exercise");
        out.member_text("exercise", open.exercise);
    }
    void operator()(ShowHint) const { start("show_hint"); }
    void operator()(ShowTab show) const {
        start("show_tab");
        out.member_text("tab", name(show.tab));
    }
    void operator()(ShowPane show) const {
        start("show_pane");
        out.member_text("pane", name(show.pane));
    }
    void operator()(ShowResult show) const {
        start("show_result");
        out.member_integer("result", static_cast<std::int64_t>(show.result));
    }
    void operator()(TogglePack) const { start("toggle_pack"); }
    void operator()(ShowShelf show) const {
        start("show_shelf");
        out.member_text("shelf", name(show.shelf));
    }
    void operator()(const OpenPack& open) const {
        start("open_pack");
        out.member_text("pack", open.pack);
    }
    void operator()(const OpenConcept& open) const {
        start("open_concept");
        out.member_text("concept", open.what);
    }
    void operator()(ToggleTheme) const { start("toggle_theme"); }
    void operator()(const ToggleTable& toggle) const {
        start("toggle_table");
        out.member_text("table", toggle.table);
    }
    void operator()(ToggleHelp) const { start("toggle_help"); }
    void operator()(const Dismiss& dismiss) const {
        start("dismiss");
        out.member_text("key", dismiss.key);
    }
    void operator()(Close) const { start("close"); }
    void operator()(Copy) const { start("copy"); }
    void operator()(TryWitness) const { start("try_witness"); }

    // What only panels know has no name in the protocol.
    void operator()(WantRows) const { assert(false); }
    void operator()(const ChooseCells&) const { assert(false); }
    void operator()(Resize) const { assert(false); }
    void operator()(Tick) const { assert(false); }
};

} // namespace

void write_action(JsonWriter& out, const Action& action) {
    out.begin_object();
    std::visit(WriteAction{out}, action);
    out.end_object();
}

Action read_action(const JsonPlace& place) {
    const JsonPlace name_place = place.member("name");
    const std::string name = name_place.text();
    for (const ActionReader& reader : k_actions)
        if (reader.name == name)
            return reader.read(place);
    name_place.refuse("is not an action known here");
    return Close{};
}

} // namespace joinery::shell
