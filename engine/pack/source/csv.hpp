// Comma-separated values as RFC 4180 has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/text_position.hpp"

namespace joinery::pack {

struct CsvField {
    std::string text;
    bool is_quoted = false; // "" is an empty text, nothing at all is none
    TextPosition place;     // of its first character
};

using CsvRecord = std::vector<CsvField>; // never empty

struct CsvFault {
    std::string reason; // a sentence
    TextPosition place;
};

// The records, the first of which is the header. Lines end with \n; empty ones are passed over. A field in quotes may
// hold commas, line breaks and, doubled, quotes. The fault is the first: what follows it cannot be read.
Result<std::vector<CsvRecord>, CsvFault> parse_csv(std::string_view text);

} // namespace joinery::pack
