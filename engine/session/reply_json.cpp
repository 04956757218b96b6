// Replies and events in JSON: what the engine says to its host.
#include <limits>

#include "engine/session/message_json.hpp"
#include "engine/session/schema_json.hpp"
#include "engine/session/verdict_json.hpp"

namespace joinery::session {

namespace {

// Parts of replies

void write_summary(JsonWriter& out, const ExerciseSummary& summary) {
    out.member_text("id", summary.id);
    out.member_text("title", summary.title);
    out.member_texts("concepts", summary.concepts);
    out.member_integer("difficulty", summary.difficulty);
    out.member_integer("minutes", summary.minutes);
}

int read_small(const JsonPlace& place) { return static_cast<int>(place.integer(0, 1'000'000)); }

ExerciseSummary read_summary(const JsonPlace& place) {
    return {.id = place.member("id").text(),
            .title = place.member("title").text(),
            .concepts = place.member("concepts").texts(),
            .difficulty = read_small(place.member("difficulty")),
            .minutes = read_small(place.member("minutes"))};
}

void write_pack(JsonWriter& out, const PackSummary& pack) {
    out.begin_object();
    out.member_text("id", pack.id);
    out.member_text("version", pack.version);
    out.member_text("title", pack.title);
    out.member_text("description", pack.description);
    out.member_text("hash", pack.hash);
    out.member_text("language", pack.language);
    out.member("exercises");
    out.begin_list();
    for (const ExerciseSummary& exercise : pack.exercises) {
        out.begin_object();
        write_summary(out, exercise);
        out.end_object();
    }
    out.end_list();
    out.end_object();
}

PackSummary read_pack_summary(const JsonPlace& place) {
    return {.id = place.member("id").text(),
            .version = place.member("version").text(),
            .title = place.member("title").text(),
            .description = place.member("description").text(),
            .hash = place.member("hash").text(),
            .exercises = place.member("exercises").list(read_summary),
            .language = place.member("language").text()};
}

void write_exercise(JsonWriter& out, const ExerciseText& exercise) {
    out.begin_object();
    write_summary(out, exercise.summary);
    out.member_text("task", exercise.task);
    out.member_text("starter", exercise.starter);
    out.member_texts("hints", exercise.hints);
    out.member_text("after", exercise.after);
    out.member_text("data", exercise.data);
    write_languages(out, exercise.languages);
    out.end_object();
}

TextLanguages read_languages(const JsonPlace& place) {
    return {.title = place.member("title").text(),
            .task = place.member("task").text(),
            .hints = place.member("hints").texts(),
            .after = place.member("after").text()};
}

ExerciseText read_exercise_text(const JsonPlace& place) {
    return {.summary = read_summary(place),
            .task = place.member("task").text(),
            .starter = place.member("starter").text(),
            .hints = place.member("hints").texts(),
            .after = place.member("after").text(),
            .data = place.member("data").text(),
            .languages = read_languages(place.member("languages"))};
}

void write_statement(JsonWriter& out, const StatementRan& statement) {
    out.begin_object();
    write_size(out, "offset", statement.offset);
    write_size(out, "length", statement.length);
    out.member_integer("changes", statement.changes);
    if (statement.result)
        write_size(out, "result", *statement.result);
    else
        out.member_null("result");
    out.end_object();
}

StatementRan read_statement(const JsonPlace& place) {
    return {.offset = place.member("offset").count(),
            .length = place.member("length").count(),
            .changes = static_cast<std::int64_t>(place.member("changes").count()),
            .result = place.member("result").optional(read_count)};
}

void write_result(JsonWriter& out, const ResultSummary& result) {
    out.begin_object();
    out.member_texts("columns", result.columns);
    write_size(out, "row_count", result.row_count);
    out.member_truth("complete", result.complete);
    out.end_object();
}

ResultSummary read_result(const JsonPlace& place) {
    return {.columns = place.member("columns").texts(),
            .row_count = place.member("row_count").count(),
            .complete = place.member("complete").truth()};
}

void write_page(JsonWriter& out, const Page& page) {
    out.begin_object();
    write_size(out, "result", page.result);
    write_size(out, "first_row", page.first_row);
    out.member("rows");
    write_rows(out, page.rows);
    out.end_object();
}

Page read_page(const JsonPlace& place) {
    return {.result = place.member("result").count(),
            .first_row = place.member("first_row").count(),
            .rows = read_rows(place.member("rows"))};
}

struct WriteReply {
    JsonWriter& out;
    RequestId id;

    void operator()(const PackOpened& body) const {
        write_start(out, id, "pack_opened");
        out.member_text("sqlite_version", body.sqlite_version);
        out.member("pack");
        write_pack(out, body.pack);
    }
    void operator()(const ExerciseOpened& body) const {
        write_start(out, id, "exercise_opened");
        out.member("exercise");
        write_exercise(out, body.exercise);
        out.member("schema");
        write_schema(out, body.schema);
    }
    void operator()(const Translated& body) const {
        write_start(out, id, "translated");
        out.member("pack");
        write_pack(out, body.pack);
        out.member("exercise");
        if (body.exercise)
            write_exercise(out, *body.exercise);
        else
            out.null();
    }
    void operator()(const Ran& body) const {
        write_start(out, id, "ran");
        write_span(out, "ran", body.ran);
        out.member("statements");
        out.begin_list();
        for (const StatementRan& statement : body.statements)
            write_statement(out, statement);
        out.end_list();
        out.member("results");
        out.begin_list();
        for (const ResultSummary& result : body.results)
            write_result(out, result);
        out.end_list();
        out.member("page");
        if (body.page)
            write_page(out, *body.page);
        else
            out.null();
        out.member_integer("steps", static_cast<std::int64_t>(body.steps));
        out.member("milliseconds");
        out.milliseconds(body.milliseconds);
        out.member("error");
        write_error(out, body.error);
        out.member("schema");
        if (body.schema)
            write_schema(out, *body.schema);
        else
            out.null();
        out.member_truth("in_transaction", body.in_transaction);
    }
    void operator()(const PageRead& body) const {
        write_start(out, id, "page");
        out.member("page");
        write_page(out, body.page);
    }
    void operator()(const Checked& body) const {
        write_start(out, id, "checked");
        out.member("verdict");
        write_verdict(out, body.verdict);
        if (body.witness)
            out.member_text("witness", *body.witness);
        if (!body.says_language.empty())
            out.member_text("says_language", body.says_language);
    }
    void operator()(const WasReset& body) const {
        write_start(out, id, "was_reset");
        out.member("schema");
        write_schema(out, body.schema);
    }
    void operator()(const WitnessOpened& body) const {
        write_start(out, id, "witness_opened");
        out.member("schema");
        write_schema(out, body.schema);
    }
    void operator()(const Hinted& body) const {
        write_start(out, id, "hinted");
        out.member_texts("hints", body.hints);
    }
    void operator()(const Refused& body) const {
        write_start(out, id, "refused");
        out.member_text("reason", body.reason);
    }
};

ReplyBody read_pack_opened(const JsonPlace& root) {
    return PackOpened{.sqlite_version = root.member("sqlite_version").text(),
                      .pack = read_pack_summary(root.member("pack"))};
}

ReplyBody read_exercise_opened(const JsonPlace& root) {
    return ExerciseOpened{.exercise = read_exercise_text(root.member("exercise")),
                          .schema = read_schema(root.member("schema"))};
}

ReplyBody read_ran(const JsonPlace& root) {
    Ran ran;
    ran.ran = read_span(root.member("ran"));
    ran.statements = root.member("statements").list(read_statement);
    ran.results = root.member("results").list(read_result);
    ran.page = root.member("page").optional(read_page);
    ran.steps = static_cast<std::uint64_t>(root.member("steps").integer(0, std::numeric_limits<std::int64_t>::max()));
    ran.milliseconds = root.member("milliseconds").number();
    ran.error = root.member("error").optional(read_error);
    ran.schema = root.member("schema").optional(read_schema);
    ran.in_transaction = root.member("in_transaction").truth();
    return ran;
}

ReplyBody read_page_read(const JsonPlace& root) { return PageRead{read_page(root.member("page"))}; }

ReplyBody read_translated(const JsonPlace& root) {
    return Translated{.pack = read_pack_summary(root.member("pack")),
                      .exercise = root.member("exercise").optional(read_exercise_text)};
}

std::string read_text(const JsonPlace& place) { return place.text(); }

ReplyBody read_checked(const JsonPlace& root) {
    return Checked{.verdict = read_verdict(root.member("verdict")),
                   .witness = root.member("witness").optional(read_text),
                   .says_language = root.member("says_language").optional(read_text).value_or("")};
}

ReplyBody read_was_reset(const JsonPlace& root) { return WasReset{read_schema(root.member("schema"))}; }

ReplyBody read_witness_opened(const JsonPlace& root) { return WitnessOpened{read_schema(root.member("schema"))}; }

ReplyBody read_hinted(const JsonPlace& root) { return Hinted{root.member("hints").texts()}; }

ReplyBody read_refused(const JsonPlace& root) { return Refused{root.member("reason").text()}; }

constexpr TypeReader<ReplyBody> k_types[] = {
    {"pack_opened", read_pack_opened}, {"exercise_opened", read_exercise_opened},
    {"translated", read_translated},   {"ran", read_ran},
    {"page", read_page_read},          {"checked", read_checked},
    {"was_reset", read_was_reset},     {"witness_opened", read_witness_opened},
    {"hinted", read_hinted},           {"refused", read_refused},
};

} // namespace

std::string to_json(const Reply& reply) {
    JsonWriter out;
    std::visit(WriteReply{out, reply.id}, reply.body);
    out.end_object();
    return out.take();
}

std::string to_json(const StatementStarted& event) {
    JsonWriter out;
    write_start(out, event.id, "statement_started");
    write_size(out, "offset", event.offset);
    out.end_object();
    return out.take();
}

Result<Reply, std::string> reply_from_json(std::string_view text) {
    const JsonReading reading(text);
    const RequestId id = read_id(reading.root());
    return finish(Reply{id, read_body(reading.root(), k_types)}, reading);
}

Result<StatementStarted, std::string> statement_started_from_json(std::string_view text) {
    const JsonReading reading(text);
    const JsonPlace type = reading.root().member("type");
    if (type.text() != "statement_started")
        type.refuse("is not a type known here");
    return finish(StatementStarted{read_id(reading.root()), reading.root().member("offset").count()}, reading);
}

} // namespace joinery::session
