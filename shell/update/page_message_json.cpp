#include "shell/update/page_message_json.hpp"

#include <limits>

#include "engine/base/json_reader.hpp"
#include "shell/update/action_json.hpp"
#include "shell/update/read_members.hpp"

namespace joinery::shell {

namespace {

using namespace message;

std::string read_text(const JsonPlace& place) { return place.text(); }

PageMessage read_interrupted(const JsonPlace& root) {
    constexpr auto most = std::numeric_limits<session::RequestId>::max();
    const JsonPlace replayed = root.member("replayed");
    return Interrupted{.id = root.member("id").integer(0, most),
                       .by = read_named<EndedBy>(root.member("by")),
                       .replayed = replayed.is_absent() ? 0 : replayed.count()};
}

PageMessage read_engine_progress(const JsonPlace& root) {
    const JsonPlace total = root.member("total");
    return EngineProgress{.received = root.member("received").count(), .total = total.is_absent() ? 0 : total.count()};
}

Preferences read_preferences(const JsonPlace& place) {
    Preferences preferences;
    if (const JsonPlace theme = place.member("theme"); !theme.is_absent())
        preferences.theme = named<ThemePreference>(theme.text()).value_or(ThemePreference::automatic);
    return preferences;
}

// What storage holds may be of another version of ours: a progress or a preference unknown here is left alone.
Progress read_progress(const JsonPlace& place) { return named<Progress>(place.text()).value_or(Progress::untouched); }

PageMessage read_restored(const JsonPlace& root) {
    const JsonPlace exercise = root.member("exercise");
    const JsonPlace witnesses = root.member("witnesses");
    const auto read_texts = [](const JsonPlace& place) { return place.texts(); };
    return Restored{.answers = read_map(root.member("answers"), read_text),
                    .progress = read_map(root.member("progress"), read_progress),
                    .witnesses =
                        witnesses.is_absent() ? decltype(Restored::witnesses){} : read_map(witnesses, read_texts),
                    .preferences = read_preferences(root.member("preferences")),
                    .exercise = exercise.is_absent() ? "" : exercise.text()};
}

PageMessage read_editor_caret(const JsonPlace& root) {
    return EditorCaret{read_span(root.member("selection")), read_offset(root.member("caret"))};
}

PageMessage read_environment(const JsonPlace& root) {
    return Environment{
        .is_dark = root.member("dark").truth(),
        .forced_colors =
            root.member("forced_colors").optional([](const JsonPlace& place) { return read_map(place, read_text); }),
        .has_reduced_motion = root.member("reduced_motion").truth(),
        .is_mac = root.member("mac").truth(),
        .is_touch = root.member("touch").truth(),
    };
}

PageMessage read_notice(const JsonPlace& root) {
    const std::string text = root.member("text").text();
    const JsonPlace tone = root.member("tone");
    return Notice{.key = root.member("key").text(),
                  .tone = tone.is_absent() && text.empty() ? Tone::info : read_named<Tone>(tone),
                  .text = text};
}

PageMessage read_other_tab(const JsonPlace& root) {
    return OtherTab{.answers = read_map(root.member("answers"), read_text),
                    .progress = read_map(root.member("progress"), read_progress)};
}

LibraryExercise read_library_exercise(const JsonPlace& place) {
    return {.id = place.member("id").text(),
            .concepts = place.member("concepts").texts(),
            .difficulty = static_cast<int>(place.member("difficulty").integer(0, 9)),
            .minutes = static_cast<int>(place.member("minutes").integer(0, 10'000))};
}

LibraryPack read_library_pack(const JsonPlace& place) {
    return {.id = place.member("id").text(),
            .title = place.member("title").text(),
            .description = place.member("description").text(),
            .exercises = place.member("exercises").list(read_library_exercise),
            .progress = read_map(place.member("progress"), read_progress)};
}

Concept read_concept(const JsonPlace& place) {
    return {place.member("id").text(), place.member("title").text(), place.member("prerequisites").texts()};
}

PageMessage read_library(const JsonPlace& root) {
    return LibraryTold{root.member("packs").list(read_library_pack), root.member("concepts").list(read_concept)};
}

struct MessageReader {
    std::string_view type;
    PageMessage (*read)(const JsonPlace& root);
};

constexpr MessageReader k_messages[] = {
    {"interrupted", read_interrupted},
    {"engine_progress", read_engine_progress},
    {"engine_ready", [](const JsonPlace&) -> PageMessage { return EngineReady{}; }},
    {"engine_failed", [](const JsonPlace& root) -> PageMessage { return EngineFailed{root.member("reason").text()}; }},
    {"restored", read_restored},
    {"editor_changed", [](const JsonPlace& root) -> PageMessage { return EditorChanged{root.member("text").text()}; }},
    {"editor_caret", read_editor_caret},
    {"environment", read_environment},
    {"notice", read_notice},
    {"other_tab", read_other_tab},
    {"foreign_pack", [](const JsonPlace& root) -> PageMessage { return ForeignPack{root.member("origin").text()}; }},
    {"library", read_library},
    {"library_failed",
     [](const JsonPlace& root) -> PageMessage { return LibraryFailed{root.member("reason").text()}; }},
    {"action", [](const JsonPlace& root) -> PageMessage { return read_action(root); }},
};

} // namespace

Result<PageMessage, std::string> page_message_from_json(std::string_view text) {
    std::string type;
    {
        const JsonReading reading(text);
        type = reading.root().member("type").text();
        for (const MessageReader& reader : k_messages)
            if (reader.type == type) {
                PageMessage message = reader.read(reading.root());
                if (reading.has_fault())
                    return Failure<std::string>(reading.fault());
                return message;
            }
        if (reading.has_fault())
            return Failure<std::string>(reading.fault());
    }
    // All else is the engine's, passed on as it came.
    if (type == "statement_started")
        return PageMessage(TRY(session::statement_started_from_json(text)));
    return PageMessage(TRY(session::reply_from_json(text)));
}

} // namespace joinery::shell
