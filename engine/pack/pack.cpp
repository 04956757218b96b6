#include "engine/pack/pack.hpp"

#include <algorithm>

namespace joinery::pack {

bool DataSet::has_name(std::string_view of) const {
    return name == of ||
           std::any_of(variants.begin(), variants.end(), [&](const Variant& variant) { return variant.name == of; });
}

const Exercise* Pack::find_exercise(std::string_view exercise_id) const {
    const auto found = std::find_if(exercises.begin(), exercises.end(),
                                    [&](const Exercise& exercise) { return exercise.id == exercise_id; });
    return found == exercises.end() ? nullptr : &*found;
}

const DataSet* Pack::find_data(std::string_view name) const {
    const auto found = std::find_if(data.begin(), data.end(), [&](const DataSet& set) { return set.name == name; });
    return found == data.end() ? nullptr : &*found;
}

} // namespace joinery::pack
