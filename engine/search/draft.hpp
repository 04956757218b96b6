// What a trial fills the database with: like a Content, but the values stand elsewhere, in the pools mostly, and are
// only pointed to. Most drafts are thrown away after microseconds; those that show something become contents.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/search/content.hpp"

namespace joinery::search {

// A value for each of the model's columns of a table.
using DraftRow = std::vector<const Value*>;

struct DraftTable {
    std::size_t width = 0;
    std::size_t row_count = 0;
    std::vector<const Value*> cells; // row by row

    const Value* const* row(std::size_t number) const { return cells.data() + number * width; }
};

// Rows for each table of a model, by the table's number.
using Draft = std::vector<DraftTable>;

std::size_t row_count(const Draft& draft);

Content content_of(const Draft& draft);

} // namespace joinery::search
