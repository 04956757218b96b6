// The compiled pack: one JSON file, described in docs/protocol.md, and one for each language it is translated into.
// Writing is deterministic; reading trusts nothing.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/pack/pack.hpp"
#include "engine/pack/translation.hpp"

namespace joinery::pack {

// Every byte follows from the pack alone. Sets the hash in the text; `pack.hash` is ignored.
std::string write_compiled(const Pack& pack);

// The error is one sentence for people that names what is wrong and where ("exercise 3 has no solution").
// Refuses: text that is no JSON, another format or a newer format version, a missing or mistyped member, a hash that
// does not match, an exercise whose data is not there, sizes past the caps, duplicate ids.
Result<Pack, std::string> read_compiled(std::string_view text);

// The same for the prose in another language, of the pack with that id.
std::string write_compiled(const Translation& translation, std::string_view pack_id);

// Also refuses what does not belong to this very pack: of another one, of another build of it, or with more hints or
// sentences than the original has.
Result<Translation, std::string> read_translation(std::string_view text, const Pack& pack);

// The hash that stands in a compiled text; empty where there is none.
std::string_view hash_of(std::string_view compiled);

} // namespace joinery::pack
