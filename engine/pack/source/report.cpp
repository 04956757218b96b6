#include "engine/pack/source/report.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "engine/base/utf8.hpp"
#include "engine/pack/printable.hpp"

namespace joinery::pack {

namespace {

// A detail comes out of somebody's file: on one line, and not without end.
std::string shown(std::string_view detail) {
    return printable(cut_at_character(detail, 300)) + (detail.size() > 300 ? "…" : "");
}

std::string filled_in(std::string_view message, std::initializer_list<std::string_view> details) {
    std::string text;
    for (const std::string_view detail : details) {
        const std::size_t gap = message.find("{}");
        assert(gap != std::string_view::npos);
        text += message.substr(0, gap);
        text += shown(detail);
        message.remove_prefix(gap + 2);
    }
    assert(message.find("{}") == std::string_view::npos);
    text += message;
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

} // namespace

void Report::add(Finding finding, SourcePlace place, std::initializer_list<std::string_view> details) {
    const FindingWords& words = all_findings()[static_cast<std::size_t>(finding)];
    m_diagnostics.push_back({.severity = words.severity,
                             .path = std::move(place.path),
                             .line = place.line,
                             .column = place.column,
                             .code = std::string(words.code),
                             .message = filled_in(words.message, details)});
}

bool Report::has_error() const {
    return std::any_of(m_diagnostics.begin(), m_diagnostics.end(),
                       [](const Diagnostic& one) { return one.severity == Severity::error; });
}

std::vector<Diagnostic> Report::diagnostics() const {
    const auto place = [](const Diagnostic& one) { return std::tie(one.path, one.line, one.column); };
    std::vector<Diagnostic> sorted = m_diagnostics;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Diagnostic& left, const Diagnostic& right) { return place(left) < place(right); });
    return sorted;
}

} // namespace joinery::pack
