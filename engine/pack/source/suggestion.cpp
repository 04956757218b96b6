#include "engine/pack/source/suggestion.hpp"

#include <algorithm>

#include "engine/sql/nearest_name.hpp"

namespace joinery::pack {

std::string suggestion(std::string_view name, const std::vector<std::string>& known) {
    const auto same_but_for_case = std::find_if(known.begin(), known.end(), [&](const std::string& one) {
        return one.size() == name.size() && sql::edit_distance(one, name) == 0;
    });
    const auto nearest = same_but_for_case == known.end() ? sql::nearest_name(name, known) : *same_but_for_case;
    return nearest ? "Did you mean `" + *nearest + "`?" : "";
}

} // namespace joinery::pack
