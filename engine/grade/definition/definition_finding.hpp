// One thing that two databases define otherwise, and what is said of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/verdict/verdict.hpp"
#include "engine/schema/definition.hpp"

namespace joinery::grade {

struct Finding {
    DefinitionDifference difference;
    std::string sentence; // begins in a small letter
};

// "`books`"; a name of any bytes, as valid UTF-8.
std::string in_quotes(std::string_view name);

// "`author_id` and `day`", "`a`, `b` and `c`"
std::string in_quotes(const std::vector<std::string>& names);

// "`books(author_id, day)`"
std::string columns_in_quotes(std::string_view table, const std::vector<std::string>& columns);

// Names without regard to case.
bool is_same_name(std::string_view a, std::string_view b);

// The names folded and sorted: the order inside a key says nothing.
std::vector<std::string> name_set(const std::vector<std::string>& names);

} // namespace joinery::grade
