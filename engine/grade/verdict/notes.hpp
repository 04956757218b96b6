// What else may help with an answer that is not right yet: seen in its text, not in its rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace joinery::grade {

// One sentence for each comparison with NULL by = or <>, which is never true.
std::vector<std::string> notes_on_null(std::string_view answer);

} // namespace joinery::grade
