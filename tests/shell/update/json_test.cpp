#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "shell/update/action_json.hpp"
#include "shell/update/effect_json.hpp"
#include "shell/update/page_message_json.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;

namespace {

// The message, which must be of this kind.
template <class Kind>
Kind read(std::string_view text) {
    const auto message = page_message_from_json(text);
    INFO(text << " " << (message ? "" : message.error()));
    REQUIRE(message.has_value());
    REQUIRE(std::holds_alternative<Kind>(*message));
    return std::get<Kind>(*message);
}

std::string fault(std::string_view text) {
    const auto message = page_message_from_json(text);
    return message ? "" : message.error();
}

} // namespace

TEST_CASE("Each message of the page is read", "[update][json]") {
    const auto interrupted = read<message::Interrupted>(
        R"({"type":"interrupted","id":3,"by":"learner","replayed":2,"a member of a later version":[]})");
    CHECK(interrupted.id == 3);
    CHECK(interrupted.by == message::EndedBy::learner);
    CHECK(interrupted.replayed == 2);
    CHECK(read<message::Interrupted>(R"({"type":"interrupted","id":3,"by":"watchdog"})").replayed == 0);
    CHECK(read<message::Interrupted>(R"({"type":"interrupted","id":3,"by":"network"})").by ==
          message::EndedBy::network);

    CHECK(read<message::EngineProgress>(R"({"type":"engine_progress","received":7,"total":9})").total == 9);
    CHECK(read<message::EngineProgress>(R"({"type":"engine_progress","received":7,"total":null})").total == 0);
    read<message::EngineReady>(R"({"type":"engine_ready"})");
    CHECK(read<message::EngineFailed>(R"({"type":"engine_failed","reason":"No."})").reason == "No.");

    const auto restored = read<message::Restored>(
        R"({"type":"restored","answers":{"ex":"SELECT","é":"日本"},"progress":{"ex":"solved","x":"from later"},)"
        R"("preferences":{"theme":"dark"},"exercise":"ex"})");
    CHECK(restored.answers == std::map<std::string, std::string>{{"ex", "SELECT"}, {"é", "日本"}});
    CHECK(restored.progress == std::map<std::string, Progress>{{"ex", Progress::solved}, {"x", Progress::untouched}});
    CHECK(restored.preferences.theme == ThemePreference::dark);
    CHECK(restored.exercise == "ex");
    const auto nothing =
        read<message::Restored>(R"({"type":"restored","answers":{},"progress":{},"preferences":{},"exercise":null})");
    CHECK(nothing.exercise.empty());
    CHECK(nothing.preferences.theme == ThemePreference::automatic);

    CHECK(read<message::EditorChanged>(R"({"type":"editor_changed","text":"a\nb"})").text == "a\nb");
    const auto caret = read<message::EditorCaret>(R"({"type":"editor_caret","selection":[0,9],"caret":4})");
    CHECK(caret.selection == Span{0, 9});
    CHECK(caret.caret == 4U);
    CHECK_FALSE(read<message::EditorCaret>(R"({"type":"editor_caret","selection":null,"caret":4})").selection);

    const auto environment =
        read<Environment>(R"j({"type":"environment","dark":true,"forced_colors":{"text":"rgb(0, 0, 0)"},)j"
                          R"j("reduced_motion":true,"mac":true,"touch":true})j");
    using Colors = std::map<std::string, std::string>;
    CHECK(environment == Environment{true, Colors{{"text", "rgb(0, 0, 0)"}}, true, true, true});
    CHECK(read<Environment>(R"({"type":"environment","dark":false,"forced_colors":null,"reduced_motion":false,)"
                            R"("mac":false,"touch":false})") == Environment{});

    CHECK(read<Notice>(R"({"type":"notice","key":"storage","tone":"warning","text":"Full."})") ==
          Notice{"storage", Tone::warning, "Full."});
    CHECK(read<Notice>(R"({"type":"notice","key":"storage","text":""})").text.empty());
    CHECK(read<message::OtherTab>(R"({"type":"other_tab","answers":{"a":"b"},"progress":{"a":"tried"}})")
              .progress.at("a") == Progress::tried);

    CHECK(read<message::ForeignPack>(R"({"type":"foreign_pack","origin":"https://example.org"})").origin ==
          "https://example.org");
    const auto library = read<message::LibraryTold>(
        R"({"type":"library","packs":[{"id":"p","title":"P","description":"D","progress":{"e":"solved"},)"
        R"("exercises":[{"id":"e","concepts":["c"],"difficulty":2,"minutes":5}]}],)"
        R"("concepts":[{"id":"c","title":"C","prerequisites":["b"]}]})");
    CHECK(library.packs.at(0).exercises.at(0).concepts == std::vector<std::string>{"c"});
    CHECK(library.packs[0].exercises[0].minutes == 5);
    CHECK(library.packs[0].progress.at("e") == Progress::solved);
    CHECK_FALSE(library.packs[0].is_foreign);
    CHECK(library.concepts.at(0).prerequisites == std::vector<std::string>{"b"});
    CHECK(read<message::LibraryFailed>(R"({"type":"library_failed","reason":"No."})").reason == "No.");
}

TEST_CASE("What the engine says is read as it came", "[update][json]") {
    const session::Reply reply{7, ran_rows(2)};
    CHECK(read<session::Reply>(session::to_json(reply)) == reply);
    const session::StatementStarted started{7, 12};
    CHECK(read<session::StatementStarted>(session::to_json(started)) == started);
}

TEST_CASE("Each action reads back as it was written", "[update][json]") {
    const Action action = GENERATE(
        Action(action::Run{}), Action(action::Run{Span{0, 9}, 4}), Action(action::Check{}), Action(action::Stop{}),
        Action(action::Reset{}), Action(action::PreviousExercise{}), Action(action::NextExercise{}),
        Action(action::OpenExercise{"a \"b\""}), Action(action::ShowHint{}), Action(action::ShowTab{Tab::verdict}),
        Action(action::ShowPane{Pane::sql}), Action(action::ShowResult{3}), Action(action::TogglePack{}),
        Action(action::ShowShelf{Shelf::concepts}), Action(action::OpenPack{"joins"}),
        Action(action::OpenConcept{"left join"}), Action(action::ToggleTheme{}), Action(action::ToggleTable{"日本"}),
        Action(action::ToggleHelp{}), Action(action::Dismiss{"storage"}), Action(action::Close{}),
        Action(action::Copy{}));
    JsonWriter out;
    write_action(out, action);
    const std::string text = out.take();
    INFO(text);
    CHECK(read<Action>(text) == action);
}

TEST_CASE("Text that is no message is refused with a sentence", "[update][json]") {
    CHECK(fault("") == "The text is not JSON, or it is cut off.");
    CHECK(fault(R"({"type":"editor_changed","text":"cut o)") == "The text is not JSON, or it is cut off.");
    CHECK(fault("\xFF\xFE") == "The text is not JSON, or it is cut off.");
    CHECK(fault("[]") == "The text must be an object.");
    CHECK(fault("{}") == "`type` is missing.");
    CHECK(fault(R"({"type":7})") == "`type` must be a text.");
    CHECK(fault(R"({"type":"editor_changed"})") == "`text` is missing.");
    CHECK(fault(R"({"type":"editor_caret","selection":[9,0],"caret":0})") ==
          "`selection` must be two offsets, the smaller one first.");
    CHECK_FALSE(fault(R"({"type":"editor_caret","selection":[-1,0],"caret":0})").empty());
    CHECK_FALSE(fault(R"({"type":"editor_caret","selection":[0,1,2],"caret":0})").empty());
    CHECK_FALSE(fault(R"({"type":"editor_caret","selection":"0","caret":1e300})").empty());
    CHECK(fault(R"({"type":"notice","key":"k","tone":"loud","text":"t"})") == "`tone` is not a name known here.");
    CHECK(fault(R"({"type":"action","name":"explode"})") == "`name` is not an action known here.");
    CHECK(fault(R"({"type":"action","name":"show_tab","tab":"plan"})") == "`tab` is not a name known here.");
    CHECK_FALSE(fault(R"({"type":"restored","answers":[],"progress":{},"preferences":{},"exercise":""})").empty());
    CHECK_FALSE(fault(R"({"type":"environment","dark":"yes"})").empty());
    CHECK_FALSE(fault(R"({"type":"of a later version","id":1})").empty());
    CHECK_FALSE(fault(std::string(100'000, '[')).empty());
}

TEST_CASE("Every beginning of a message is refused, none is taken for the whole", "[update][json]") {
    const std::string whole = session::to_json(session::Reply{7, ran_rows(2)});
    for (std::size_t length = 0; length < whole.size(); ++length)
        REQUIRE_FALSE(page_message_from_json(std::string_view(whole).substr(0, length)).has_value());
}

TEST_CASE("Each effect is written as the protocol has it", "[update][json]") {
    using namespace effect;
    const auto [effect, text] = GENERATE(table<Effect, std::string>({
        {AskEngine{{3, session::Check{"SELECT 1"}}},
         R"({"effect":"engine","request":{"id":3,"type":"check","sql":"SELECT 1"}})"},
        {StopEngine{}, R"({"effect":"stop_engine"})"},
        {PlacePortal{Portal::lesson, {{1, 2.4F, 300.5F, 40}, true}},
         R"({"effect":"portal","portal":"lesson","rect":[1,2,301,40],"visible":true})"},
        {SetEditorText{"a\n\"b\""}, R"({"effect":"editor_text","text":"a\n\"b\""})"},
        {SetEditorSchema{{{"bikes", {"id", "owner_id"}}, {"empty", {}}}},
         R"({"effect":"editor_schema","tables":{"bikes":["id","owner_id"],"empty":[]}})"},
        {SetEditorMarks{{{7, 11, "No."}}}, R"({"effect":"editor_marks","marks":[{"from":7,"to":11,"text":"No."}]})"},
        {SetEditorMarks{}, R"({"effect":"editor_marks","marks":[]})"},
        {Focus{Portal::editor}, R"({"effect":"focus","portal":"editor"})"},
        {ShowLesson{"T", "Task", {"Hint"}, 1, false, std::nullopt, std::nullopt, {"es", "es", {"en"}, "en"}},
         R"({"effect":"lesson","title":"T","task":"Task","hints":["Hint"],"hints_left":1,"can_look":false,"none":null,"after":null,)"
         R"("languages":{"title":"es","task":"es","hints":["en"],"after":"en"}})"},
        {ShowLesson{"T", "Task", {}, 0, true, "None.", "Well.", {"en", "en", {}, "en"}},
         R"({"effect":"lesson","title":"T","task":"Task","hints":[],"hints_left":0,"can_look":true,"none":"None.","after":"Well.",)"
         R"("languages":{"title":"en","task":"en","hints":[],"after":"en"}})"},
        {SaveAnswer{"ex", "SELECT"}, R"({"effect":"save_answer","exercise":"ex","text":"SELECT"})"},
        {SaveProgress{"ex", Progress::solved}, R"({"effect":"save_progress","exercise":"ex","state":"solved"})"},
        {SavePreference{"theme", "auto"}, R"({"effect":"save_preference","name":"theme","value":"auto"})"},
        {SavePlace{"ex"}, R"({"effect":"save_place","exercise":"ex"})"},
        {AskLibrary{}, R"({"effect":"library"})"},
        {OpenPack{"joins", ""}, R"({"effect":"open_pack","pack":"joins","exercise":null})"},
        {OpenPack{"joins", "gaps"}, R"({"effect":"open_pack","pack":"joins","exercise":"gaps"})"},
        {SaveWitnesses{"ex", {"INSERT", "é"}},
         R"({"effect":"save_witnesses","exercise":"ex","witnesses":["INSERT","é"]})"},
        {SetTheme{Theme::dark}, R"({"effect":"theme","name":"dark"})"},
        {SetTitle{"T"}, R"({"effect":"title","text":"T"})"},
        {Copy{"1\t2"}, R"({"effect":"copy","text":"1\t2"})"},
        {SetCursor{"pointer"}, R"({"effect":"cursor","name":"pointer"})"},
    }));
    CHECK(to_json(effect) == text);
}
