#include "engine/session/message_json.hpp"

#include <limits>

namespace joinery::session {

RequestId read_id(const JsonPlace& root) {
    return root.member("id").integer(std::numeric_limits<RequestId>::min(), std::numeric_limits<RequestId>::max());
}

void write_start(JsonWriter& out, RequestId id, std::string_view type) {
    out.begin_object();
    out.member_integer("id", id);
    out.member_text("type", type);
}

void write_languages(JsonWriter& out, const TextLanguages& languages) {
    out.member("languages");
    out.begin_object();
    out.member_text("title", languages.title);
    out.member_text("task", languages.task);
    out.member_texts("hints", languages.hints);
    out.member_text("after", languages.after);
    out.end_object();
}

void write_size(JsonWriter& out, std::string_view name, std::size_t size) {
    out.member_integer(name, static_cast<std::int64_t>(size));
}

void write_span(JsonWriter& out, std::string_view name, const Span& span) {
    out.member(name);
    out.begin_list();
    out.integer(static_cast<std::int64_t>(span.first));
    out.integer(static_cast<std::int64_t>(span.second));
    out.end_list();
}

Span read_span(const JsonPlace& place) {
    const Span span{place.element(0).count(), place.element(1).count()};
    if (place.list_size() != 2 || span.first > span.second)
        place.refuse("must be two offsets, the smaller one first");
    return span;
}

std::size_t read_count(const JsonPlace& place) { return place.count(); }

} // namespace joinery::session
