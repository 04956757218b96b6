// Queries whose result is not settled by the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace joinery::search {

// A sentence that names the function or word that gives another value each time: random(), the clock. Nothing where
// neither query has one.
std::optional<std::string> why_unsettled(std::string_view reference, std::string_view answer);

} // namespace joinery::search
