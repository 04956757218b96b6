#include "shell/update/read_members.hpp"

namespace joinery::shell {

std::optional<Span> read_span(const JsonPlace& place) {
    if (place.is_absent())
        return std::nullopt;
    const Span span{place.element(0).count(), place.element(1).count()};
    if (place.list_size() != 2 || span.first > span.second)
        place.refuse("must be two offsets, the smaller one first");
    return span;
}

std::optional<std::size_t> read_offset(const JsonPlace& place) {
    return place.optional([](const JsonPlace& offset) { return offset.count(); });
}

} // namespace joinery::shell
