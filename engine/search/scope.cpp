#include "engine/search/scope.hpp"

#include <algorithm>

#include "engine/parse/token.hpp"

namespace joinery::search {

void Lineage::add(const Lineage& more) {
    for (const ColumnPlace place : more.places)
        if (std::find(places.begin(), places.end(), place) == places.end())
            places.push_back(place);
    has_count |= more.has_count;
    has_sum |= more.has_sum;
    has_length |= more.has_length;
}

Lineage Scope::find(std::string_view table, std::string_view column) const {
    const std::string table_name = parse::folded(table);
    const std::string name = parse::folded(column);
    for (const Scope* scope = this; scope != nullptr; scope = scope->outer) {
        Lineage found;
        bool is_found = false;
        for (const ScopeSource& source : scope->sources) {
            if (!table_name.empty() && source.name != table_name)
                continue;
            for (const OutputColumn& output : source.columns)
                if (output.name == name) {
                    found.add(output.lineage);
                    is_found = true;
                }
        }
        for (const OutputColumn& alias : scope->aliases)
            if (!is_found && table_name.empty() && alias.name == name) {
                found.add(alias.lineage);
                is_found = true;
            }
        if (is_found)
            return found;
    }
    return {};
}

} // namespace joinery::search
