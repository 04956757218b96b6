// Which tables a query is about: those that it names, and those that the views and triggers behind them name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/definition.hpp"

namespace joinery::search {

// Read from the words of the text, so that one that is no SQL has some too. A column that is called like a table brings
// that table in: no harm, it is filled for nothing.
std::vector<std::string> used_tables(const schema::Definitions& definitions,
                                     const std::vector<std::string_view>& texts);

// Adds those that refer to one of the tables, directly or not: a change there is refused because of their rows, or
// changes them too.
void add_referring_tables(const schema::Definitions& definitions, std::vector<std::string>& tables);

} // namespace joinery::search
