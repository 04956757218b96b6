// Where in a script which constructs stand, read from its syntax tree: a word in a comment, a string or a name is
// nothing, what stands in a nested query counts, and a CTE that nothing uses is as if it were not there. What counts as
// which construct is said in docs/pack-format.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/text_span.hpp"
#include "engine/pack/construct.hpp"
#include "engine/schema/catalogue.hpp"

namespace joinery::grade {

struct Occurrence {
    pack::Construct construct = pack::Construct::call;
    std::string function;            // of a call; in small letters
    bool has_more_arguments = false; // of a call: more than one
    TextSpan place;
};

// In the order of the text; empty where it is no SQL. The catalogue decides whether a subquery is correlated by a
// column that has no table in front of it; columns of tables that it lacks are taken for the subquery's own.
std::vector<Occurrence> find_constructs(std::string_view script, const schema::Catalogue& catalogue);

bool is_occurrence(const Occurrence& occurrence, const pack::NamedConstruct& construct);

} // namespace joinery::grade
