#include "engine/schema/affinity.hpp"

#include <array>
#include <string>

#include "engine/parse/token.hpp"

namespace joinery::schema {

namespace {

struct Rule {
    std::string_view part; // of the declared type
    Affinity affinity;
};

// The first that fits decides.
constexpr std::array k_rules = {
    Rule{"int", Affinity::integer}, Rule{"char", Affinity::text}, Rule{"clob", Affinity::text},
    Rule{"text", Affinity::text},   Rule{"blob", Affinity::blob}, Rule{"real", Affinity::real},
    Rule{"floa", Affinity::real},   Rule{"doub", Affinity::real},
};

} // namespace

Affinity affinity_of(std::string_view declared_type) {
    if (declared_type.empty())
        return Affinity::blob;
    const std::string type = parse::folded(declared_type);
    for (const Rule& rule : k_rules)
        if (type.find(rule.part) != std::string::npos)
            return rule.affinity;
    return Affinity::numeric;
}

std::string_view name(Affinity affinity) {
    // In the order of the enumeration.
    static constexpr std::array<std::string_view, 5> k_names = {"TEXT", "NUMERIC", "INTEGER", "REAL", "BLOB"};
    return k_names[static_cast<std::size_t>(affinity)];
}

} // namespace joinery::schema
