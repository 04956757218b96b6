// The JSON form of a catalogue, as docs/protocol.md describes it.
#pragma once

#include "engine/base/json_reader.hpp"
#include "engine/base/json_writer.hpp"
#include "engine/schema/catalogue.hpp"

namespace joinery::session {

void write_schema(JsonWriter& out, const schema::Catalogue& catalogue);
schema::Catalogue read_schema(const JsonPlace& place);

} // namespace joinery::session
