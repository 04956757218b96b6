// What the page's SQL editor holds. The editor is the page's; this follows it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace joinery::shell {

using Span = std::pair<std::size_t, std::size_t>; // byte offsets, the end behind the last byte

// A place in the text that something is wrong with.
struct Mark {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string text;
    friend bool operator==(const Mark&, const Mark&) = default;
};

struct Editor {
    std::string exercise; // whose answer the text is; empty until known
    std::string text;
    std::optional<Span> selection;
    std::optional<std::size_t> caret;
    std::vector<Mark> marks;
    bool is_edited = false; // the learner has typed since the text was set
};

} // namespace joinery::shell
