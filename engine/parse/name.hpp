// What all nodes of the tree have in common: where they stood, and how they name things.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/base/text_span.hpp"

namespace joinery::parse {

// Where a node stood in the text it was parsed from; empty in a node that was made. Any two are equal, so that trees
// compare by what they mean.
struct Place : TextSpan {
    Place() = default;
    Place(TextSpan span) : TextSpan(span) {} // NOLINT(google-explicit-constructor): is a span
    friend bool operator==(const Place&, const Place&) { return true; }
};

// A name: what it stands for, and how it was quoted. SQLite takes even a 'string' for a name where one must be.
struct Name {
    std::string text;
    char quote = '\0'; // one of " ` [ ' or none
    Place place;
    friend bool operator==(const Name&, const Name&) = default;
};

// A name that prints well anywhere: in quotes where it would not read as a name without.
Name make_name(std::string text);

// schema.name
struct QualifiedName {
    std::optional<Name> schema;
    Name name;
    friend bool operator==(const QualifiedName&, const QualifiedName&) = default;
};

} // namespace joinery::parse
