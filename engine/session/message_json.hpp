// What requests, replies and events have in common in their JSON form. For the *_json.cpp files of this
// folder, and of the shell where it passes a part of a message on.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "engine/base/json_reader.hpp"
#include "engine/base/json_writer.hpp"
#include "engine/base/result.hpp"
#include "engine/session/messages.hpp"

namespace joinery::session {

RequestId read_id(const JsonPlace& root);

// Opens the message's object and writes `id` and `type`.
void write_start(JsonWriter& out, RequestId id, std::string_view type);

// The member `languages`.
void write_languages(JsonWriter& out, const TextLanguages& languages);

void write_size(JsonWriter& out, std::string_view name, std::size_t size);

// Two offsets, [from, to].
using Span = std::pair<std::size_t, std::size_t>;
void write_span(JsonWriter& out, std::string_view name, const Span& span);
Span read_span(const JsonPlace& place);

std::size_t read_count(const JsonPlace& place);

// A message's type and how the rest of it is read.
template <class Body>
struct TypeReader {
    std::string_view type;
    Body (*read)(const JsonPlace& root);
};

// Reads the body that the member `type` announces, by a table of all types.
template <class Body, std::size_t size>
Body read_body(const JsonPlace& root, const TypeReader<Body> (&readers)[size]) {
    const JsonPlace place = root.member("type");
    const std::string type = place.text();
    for (const TypeReader<Body>& reader : readers)
        if (reader.type == type)
            return reader.read(root);
    place.refuse("is not a type known here");
    return {};
}

// The message, unless the reading found a fault.
template <class Message>
Result<Message, std::string> finish(Message message, const JsonReading& reading) {
    if (reading.has_fault())
        return Failure<std::string>(reading.fault());
    return message;
}

} // namespace joinery::session
