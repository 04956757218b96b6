// Members that several messages have. For the *_json.cpp files of this folder only.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "engine/base/json_reader.hpp"
#include "shell/model/editor.hpp"
#include "shell/update/names.hpp"

namespace joinery::shell {

// The value that a text names; a fault where it names none.
template <class Value>
Value read_named(const JsonPlace& place) {
    const std::optional<Value> value = named<Value>(place.text());
    if (!value)
        place.refuse("is not a name known here");
    return value.value_or(Value{});
}

// The members of an object, each read by `read`.
template <class Read>
auto read_map(const JsonPlace& place, Read read) {
    std::map<std::string, decltype(read(place))> map;
    for (const std::string& name : place.member_names())
        map.emplace(name, read(place.member(name.c_str())));
    return map;
}

// Two byte offsets, [from, to]; none where the place is absent.
std::optional<Span> read_span(const JsonPlace& place);

std::optional<std::size_t> read_offset(const JsonPlace& place);

} // namespace joinery::shell
