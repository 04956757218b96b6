// What a small database holds: rows for each table of a model, by the table's number.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/search/model.hpp"
#include "engine/search/value.hpp"

namespace joinery::search {

// Rows of one table; a value for each of the model's columns of it.
using Rows = std::vector<Row>;

using Content = std::vector<Rows>;

std::size_t row_count(const Content& content);

// (1, 'a', NULL)
std::string row_text(const Row& row);

// INSERT statements that fill an empty database of the schema, one a line; parents first.
std::string insert_script(const Model& model, const Content& content);

} // namespace joinery::search
