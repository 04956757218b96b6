// The compiled pack: one JSON file, described in docs/protocol.md. Writing is deterministic; reading trusts nothing.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/pack/pack.hpp"

namespace joinery::pack {

// Every byte follows from the pack alone. Sets the hash in the text; `pack.hash` is ignored.
std::string write_compiled(const Pack& pack);

// The error is one sentence for people that names what is wrong and where ("exercise 3 has no solution").
// Refuses: text that is no JSON, another format or a newer format version, a missing or mistyped member, a hash that
// does not match, an exercise whose data is not there, sizes past the caps, duplicate ids.
Result<Pack, std::string> read_compiled(std::string_view text);

} // namespace joinery::pack
