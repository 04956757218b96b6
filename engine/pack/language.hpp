// Names of languages: tags of BCP 47, as HTML's `lang` has them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace joinery::pack {

// The tag in the case in which it is usually written: "es", "pt-BR", "zh-Hant-TW", "ca-valencia". Nothing where the
// text is no tag of language, script, region and variants. Extensions and private tags (x-…) are none here: no browser
// asks for prose by them.
std::optional<std::string> canonical_language(std::string_view tag);

// The tag where it is written in that case.
bool is_language(std::string_view tag);

} // namespace joinery::pack
