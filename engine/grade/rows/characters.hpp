// What a reader does not see in a text: how its characters are stored.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace joinery::grade {

using Characters = std::vector<char32_t>;

// Code points; each byte that is no UTF-8 gives U+FFFD.
Characters characters_of(std::string_view text);

// Each gives the characters of a text that differs from the one given in nothing but what the name says.
Characters with_plain_line_ends(const Characters& text);   // CRLF and CR as LF
Characters without_outer_spaces(const Characters& text);   // ASCII's spaces, tabs and line ends around it
Characters with_single_spaces(const Characters& text);     // and each run of them inside as one space
Characters with_plain_spaces(const Characters& text);      // no-break and typographic spaces as U+0020
Characters without_invisibles(const Characters& text);     // zero-width and control characters left out
Characters decomposed(const Characters& text);             // é as e and U+0301: letters of Latin, Greek and Cyrillic
Characters with_latin_look_alikes(const Characters& text); // Cyrillic а as Latin a; full-width, curly and dashes too
Characters in_small_letters(const Characters& text);       // of Latin, Greek and Cyrillic

// "`а` U+0430 (Cyrillic)"; a name in place of what cannot be seen: "U+200B (zero-width space)".
std::string description(char32_t character);

} // namespace joinery::grade
