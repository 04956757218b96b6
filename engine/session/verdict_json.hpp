// The JSON form of cells, SQL errors and verdicts, as docs/protocol.md describes it.
#pragma once

#include <string>
#include <vector>

#include "engine/base/json_reader.hpp"
#include "engine/base/json_writer.hpp"
#include "engine/grade/verdict/verdict.hpp"

namespace joinery::session {

void write_rows(JsonWriter& out, const std::vector<grade::ShownRow>& rows);
std::vector<grade::ShownRow> read_rows(const JsonPlace& place);

// null where there is none.
void write_error(JsonWriter& out, const std::optional<sql::SqlError>& error);
sql::SqlError read_error(const JsonPlace& place);

void write_verdict(JsonWriter& out, const grade::Verdict& verdict);
grade::Verdict read_verdict(const JsonPlace& place);

} // namespace joinery::session
