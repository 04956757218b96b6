// How members of compiled files are read, each no larger than it may be. For the readers of such files only.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json_reader.hpp"
#include "engine/pack/compiled_layout.hpp"

namespace joinery::pack {

std::string read_line(const JsonPlace& place);
std::string read_long_text(const JsonPlace& place);
std::string read_id(const JsonPlace& place);
std::string read_version(const JsonPlace& place);
std::string read_language(const JsonPlace& place);

// Like JsonPlace::list, but reads nothing of a list that is too long.
template <class Read>
auto read_list(const JsonPlace& place, std::size_t most, Read read) {
    if (place.list_size() <= most)
        return place.list(read);
    place.refuse("has more than " + std::to_string(most) + " entries");
    return decltype(place.list(read)){};
}

// A list that older packs do not have.
template <class Read>
auto read_list_or_none(const JsonPlace& place, std::size_t most, Read read) {
    return place.is_absent() ? decltype(place.list(read)){} : read_list(place, most, read);
}

template <class Named>
void refuse_duplicates(const JsonPlace& place, const std::vector<Named>& all, std::string Named::*name) {
    std::vector<std::string_view> names;
    names.reserve(all.size());
    for (const Named& one : all)
        names.push_back(one.*name);
    std::sort(names.begin(), names.end());
    const auto twice = std::adjacent_find(names.begin(), names.end());
    if (twice != names.end())
        place.refuse("has `" + std::string(*twice) + "` twice");
}

// "This pack is broken: …".
std::string broken(const CompiledKind& kind, std::string_view fault);

// Why a file of that kind is not read any further: its size, its format, an engine that is too old, its hash. A
// sentence for people.
std::optional<std::string> head_fault(const JsonReading& reading, std::string_view text, const CompiledKind& kind);

} // namespace joinery::pack
