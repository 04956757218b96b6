// What SQLite would say to a row is often known beforehand: then it need not be asked thousands of times.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/schema/definition.hpp"
#include "engine/search/model.hpp"

namespace joinery::search {

// For each table of the model, whether its rows need not be inserted to try two queries: they do not read it, and
// SQLite would take each row that a Generator makes. None where SQLite has to look after references, because a row of
// a Generator could break one. `read` names the tables that the queries and the assumptions read.
std::optional<std::vector<bool>> tables_to_spare(const schema::Definitions& definitions, const Model& model,
                                                 const std::vector<std::string>& read);

} // namespace joinery::search
