#include "engine/session/session.hpp"

#include <optional>

#include "engine/grade/grade_answer.hpp"
#include "engine/grade/judged_data.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/search/judge_answer.hpp"
#include "engine/search/known_witness.hpp"
#include "engine/session/find_hints.hpp"
#include "engine/session/workspace.hpp"
#include "engine/sql/connection_state.hpp"
#include "engine/sql/heap_allowance.hpp"

namespace joinery::session {

namespace {

ExerciseSummary summary(const pack::Exercise& exercise, const pack::Reading& reading) {
    return {.id = exercise.id,
            .title = std::string(reading.title(exercise).text),
            .concepts = exercise.concepts,
            .difficulty = exercise.difficulty,
            .minutes = exercise.minutes};
}

PackSummary summary(const pack::Pack& pack, const pack::Reading& reading) {
    PackSummary all{.id = pack.id,
                    .version = pack.version,
                    .title = std::string(reading.title().text),
                    .description = std::string(reading.description().text),
                    .hash = pack.hash,
                    .exercises = {},
                    .language = reading.language()};
    all.exercises.reserve(pack.exercises.size());
    for (const pack::Exercise& exercise : pack.exercises)
        all.exercises.push_back(summary(exercise, reading));
    return all;
}

std::string take(const pack::Prose& prose, std::string& language) {
    language = prose.language;
    return std::string(prose.text);
}

ExerciseText text(const pack::Exercise& exercise, const pack::Reading& reading) {
    ExerciseText all{.summary = summary(exercise, reading), .starter = exercise.starter, .data = exercise.data};
    all.languages.title = reading.title(exercise).language;
    all.task = take(reading.task(exercise), all.languages.task);
    for (std::size_t i = 0; i < exercise.hints.size(); ++i)
        all.hints.push_back(take(reading.hint(exercise, i), all.languages.hints.emplace_back()));
    all.after = take(reading.after(exercise), all.languages.after);
    return all;
}

// The data that answers are judged on. Kept between checks: its databases take grade::k_kept_bytes at most, and none of
// the memory that a run or a check may use.
struct KeptData {
    explicit KeptData(const pack::DataSet& data) : name(data.name), judged(grade::fixtures_of(data)) {}

    std::string name;
    grade::JudgedData judged;
};

} // namespace

struct Session::State {
    OnEvent on_event;
    std::optional<pack::Pack> pack;
    const pack::Exercise* exercise = nullptr;     // in `pack`
    std::optional<Workspace> workspace;           // of `exercise`
    std::optional<KeptData> kept_data;            // of an exercise of `pack`, once one has been checked
    std::optional<pack::Translation> translation; // of `pack`; none: it is read in the original

    ReplyBody carry_out(RequestId, const OpenPack& request);
    ReplyBody carry_out(RequestId, const OpenExercise& request);
    ReplyBody carry_out(RequestId, const Translate& request);
    ReplyBody carry_out(RequestId id, const Run& request);
    ReplyBody carry_out(RequestId, const GetPage& request);
    ReplyBody carry_out(RequestId, const Check& request);
    ReplyBody carry_out(RequestId, const Reset& request);
    ReplyBody carry_out(RequestId, const OpenWitness& request);
    ReplyBody carry_out(RequestId, const GetHints& request);

    // Of an exercise of the open pack. Where building fails, no exercise is open.
    std::optional<Refused> build_workspace(const pack::Exercise& of);
    // The open exercise's.
    grade::JudgedData& data();
    // How the open pack is read.
    pack::Reading reading() const { return {*pack, translation ? &*translation : nullptr}; }

    // The author's sentence in the language that is read.
    void translate_sentence(Checked& checked) const;

    static Refused no_exercise() { return Refused{"No exercise is open."}; }
};

std::optional<Refused> Session::State::build_workspace(const pack::Exercise& of) {
    // The old database goes first: a learner who has filled the memory must still get a fresh one.
    workspace.reset();
    exercise = nullptr;
    auto built = Workspace::build(*pack->find_data(of.data));
    if (!built)
        return Refused{"This pack is broken. " + built.error()};
    workspace = std::move(*built);
    exercise = &of;
    return std::nullopt;
}

grade::JudgedData& Session::State::data() {
    if (!kept_data || kept_data->name != exercise->data)
        kept_data.emplace(*pack->find_data(exercise->data));
    return kept_data->judged;
}

ReplyBody Session::State::carry_out(RequestId, const OpenPack& request) {
    auto read = pack::read_compiled(request.pack);
    if (!read)
        return Refused{read.error()};
    workspace.reset();
    exercise = nullptr;
    kept_data.reset();
    translation.reset();
    pack = std::move(*read);
    return PackOpened{.sqlite_version = std::string(sql::sqlite_version()), .pack = summary(*pack, reading())};
}

ReplyBody Session::State::carry_out(RequestId, const OpenExercise& request) {
    if (!pack)
        return Refused{"No pack is open."};
    const pack::Exercise* found = pack->find_exercise(request.exercise);
    if (!found)
        return Refused{"This pack has no exercise of that name."};
    if (auto refused = build_workspace(*found))
        return *std::move(refused);
    return ExerciseOpened{.exercise = text(*found, reading()), .schema = workspace->catalogue()};
}

ReplyBody Session::State::carry_out(RequestId, const Translate& request) {
    if (!pack)
        return Refused{"No pack is open."};
    if (request.translation) {
        auto read = pack::read_translation(*request.translation, *pack);
        if (!read) // what was read before stays
            return Refused{read.error()};
        translation = std::move(*read);
    } else {
        translation.reset();
    }
    Translated translated{.pack = summary(*pack, reading())};
    if (exercise)
        translated.exercise = text(*exercise, reading());
    return translated;
}

void Session::State::translate_sentence(Checked& checked) const {
    if (checked.verdict.says)
        checked.verdict.says = take(reading().says(*exercise, *checked.verdict.says), checked.says_language);
}

ReplyBody Session::State::carry_out(RequestId id, const Run& request) {
    if (!workspace)
        return no_exercise();
    return workspace->run(request, [&](std::size_t offset) {
        if (on_event)
            on_event({.id = id, .offset = offset});
    });
}

ReplyBody Session::State::carry_out(RequestId, const GetPage& request) {
    if (!workspace)
        return no_exercise();
    auto page = workspace->page(request.result, request.row);
    if (!page)
        return Refused{page.error()};
    return PageRead{std::move(*page)};
}

ReplyBody Session::State::carry_out(RequestId, const Check& request) {
    if (!exercise)
        return no_exercise();
    const auto beside_the_learners_own = sql::HeapAllowance::beside_all();
    search::Judgement judgement = search::judge_answer(data(), *pack, *exercise, request.sql, request.witnesses);
    Checked checked{.verdict = std::move(judgement.verdict), .witness = std::move(judgement.witness)};
    translate_sentence(checked);
    return checked;
}

ReplyBody Session::State::carry_out(RequestId, const Reset&) {
    if (!exercise)
        return no_exercise();
    if (auto refused = build_workspace(*exercise))
        return *std::move(refused);
    return WasReset{workspace->catalogue()};
}

ReplyBody Session::State::carry_out(RequestId, const OpenWitness& request) {
    if (!exercise)
        return no_exercise();
    if (!search::is_witness(request.witness))
        return Refused{"This is no counterexample: it has more in it than rows."};
    auto built = Workspace::build_with(*pack->find_data(exercise->data), request.witness);
    if (!built) // another version of the pack, say; the learner keeps what is open
        return Refused{"These rows cannot be opened. " + built.error()};
    workspace = std::move(*built);
    return WitnessOpened{workspace->catalogue()};
}

ReplyBody Session::State::carry_out(RequestId, const GetHints& request) {
    if (!exercise)
        return no_exercise();
    const auto beside_the_learners_own = sql::HeapAllowance::beside_all();
    return Hinted{find_hints(data(), *pack, *exercise, request)};
}

Session::Session(OnEvent on_event) : m_state(std::make_unique<State>()) { m_state->on_event = std::move(on_event); }

Session::~Session() = default;

Reply Session::handle(const Request& request) {
    return {request.id,
            std::visit([&](const auto& body) { return m_state->carry_out(request.id, body); }, request.body)};
}

std::string Session::handle_json(std::string_view request) {
    const auto read = request_from_json(request);
    if (!read)
        return to_json(Reply{id_from_json(request), Refused{"This is no request: " + read.error()}});
    return to_json(handle(*read));
}

} // namespace joinery::session
