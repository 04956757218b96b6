// What may name a pack, an exercise, a data set or a version.
#pragma once

#include <string_view>

namespace joinery::pack {

// Small letters, digits and hyphens, a letter or digit first: safe in a file name, a URL and a storage key.
bool is_id(std::string_view text);

// An id, or several joined by dots: "join.left".
bool is_concept(std::string_view text);

// Three numbers of semantic versioning, with a pre-release behind a hyphen where there is one: "1.2.0-beta.1".
bool is_version(std::string_view text);

} // namespace joinery::pack
