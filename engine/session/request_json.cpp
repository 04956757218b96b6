// Requests in JSON: what a host asks of the engine.
#include "engine/session/message_json.hpp"
#include "engine/session/verdict_json.hpp"

namespace joinery::session {

namespace {

struct WriteRequest {
    JsonWriter& out;
    RequestId id;

    void operator()(const OpenPack& body) const {
        write_start(out, id, "open_pack");
        out.member_text("pack", body.pack);
    }
    void operator()(const OpenExercise& body) const {
        write_start(out, id, "open_exercise");
        out.member_text("exercise", body.exercise);
    }
    void operator()(const Translate& body) const {
        write_start(out, id, "translate");
        if (body.translation)
            out.member_text("translation", *body.translation);
        else
            out.member_null("translation");
    }
    void operator()(const Run& body) const {
        write_start(out, id, "run");
        out.member_text("sql", body.sql);
        if (body.selection)
            write_span(out, "selection", *body.selection);
        if (body.caret)
            write_size(out, "caret", *body.caret);
    }
    void operator()(const GetPage& body) const {
        write_start(out, id, "page");
        write_size(out, "result", body.result);
        write_size(out, "row", body.row);
    }
    void operator()(const Check& body) const {
        write_start(out, id, "check");
        out.member_text("sql", body.sql);
        if (body.witnesses.empty())
            return;
        out.member_texts("witnesses", body.witnesses);
    }
    void operator()(const Reset&) const { write_start(out, id, "reset"); }
    void operator()(const OpenWitness& body) const {
        write_start(out, id, "open_witness");
        out.member_text("witness", body.witness);
    }
    void operator()(const GetHints& body) const {
        write_start(out, id, "hint");
        out.member_text("sql", body.sql);
        if (body.witness)
            out.member_text("witness", *body.witness);
    }
};

RequestBody read_open_pack(const JsonPlace& root) { return OpenPack{root.member("pack").text()}; }

RequestBody read_open_exercise(const JsonPlace& root) { return OpenExercise{root.member("exercise").text()}; }

RequestBody read_run(const JsonPlace& root) {
    return Run{.sql = root.member("sql").text(),
               .selection = root.member("selection").optional(read_span),
               .caret = root.member("caret").optional(read_count)};
}

RequestBody read_get_page(const JsonPlace& root) {
    return GetPage{.result = root.member("result").count(), .row = root.member("row").count()};
}

std::string read_text(const JsonPlace& place) { return place.text(); }

RequestBody read_translate(const JsonPlace& root) { return Translate{root.member("translation").optional(read_text)}; }

RequestBody read_check(const JsonPlace& root) {
    const JsonPlace witnesses = root.member("witnesses");
    return Check{.sql = root.member("sql").text(),
                 .witnesses = witnesses.is_absent() ? std::vector<std::string>{} : witnesses.texts()};
}

RequestBody read_reset(const JsonPlace&) { return Reset{}; }

RequestBody read_open_witness(const JsonPlace& root) { return OpenWitness{root.member("witness").text()}; }

RequestBody read_get_hints(const JsonPlace& root) {
    return GetHints{.sql = root.member("sql").text(), .witness = root.member("witness").optional(read_text)};
}

constexpr TypeReader<RequestBody> k_types[] = {
    {"open_pack", read_open_pack}, {"open_exercise", read_open_exercise},
    {"translate", read_translate}, {"run", read_run},
    {"page", read_get_page},       {"check", read_check},
    {"reset", read_reset},         {"open_witness", read_open_witness},
    {"hint", read_get_hints},
};

} // namespace

std::string to_json(const Request& request) {
    JsonWriter out;
    std::visit(WriteRequest{out, request.id}, request.body);
    out.end_object();
    return out.take();
}

Result<Request, std::string> request_from_json(std::string_view text) {
    const JsonReading reading(text);
    const RequestId id = read_id(reading.root());
    return finish(Request{id, read_body(reading.root(), k_types)}, reading);
}

RequestId id_from_json(std::string_view text) {
    const JsonReading reading(text);
    const RequestId id = read_id(reading.root());
    return reading.has_fault() ? 0 : id;
}

} // namespace joinery::session
