// Which of some names was probably meant by one that is none of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace joinery::sql {

// How many single edits make one name of the other: a byte added, left out or replaced, or two neighbours swapped
// (Damerau and Levenshtein, in the form of optimal string alignment). Case of ASCII letters aside.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The nearest of the names, the first of several; nothing where even that is too far off to have been meant: one edit
// for names of three or four bytes, two up to eight, three beyond. A name that is the same but for
// case is none.
std::optional<std::string> nearest_name(std::string_view name, const std::vector<std::string>& names);

} // namespace joinery::sql
