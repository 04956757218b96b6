// Why a text is no SQL.
#pragma once

#include <string>

#include "engine/base/text_span.hpp"

namespace joinery::parse {

struct SyntaxError {
    std::string message;  // SQLite's own words: near "x": syntax error
    TextSpan place;       // empty, at the end of the text, where something is missing
    std::string expected; // what would have fit there: `FROM`, a name; empty where it is another matter
    friend bool operator==(const SyntaxError&, const SyntaxError&) = default;
};

} // namespace joinery::parse
