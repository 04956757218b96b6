// What a verdict calls the columns of a reference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace joinery::grade {

// SQLite names a column without an alias by the text of its expression, which would give the solution away: such a
// column is called by its number instead, "column 2". Names that the script spells, and plain ones, stay.
std::vector<std::string> column_labels(const std::vector<std::string>& names, std::string_view script);

} // namespace joinery::grade
