#include "engine/pack/source/original_mark.hpp"

#include <algorithm>

#include "engine/base/hash.hpp"
#include "engine/pack/source/trimmed.hpp"

namespace joinery::pack {

namespace {

constexpr std::size_t k_digits = 8;
constexpr std::string_view k_header_line = "+++";
constexpr std::string_view k_key = "original";

// Each text with its length before it, so that no two lists of texts run together to the same.
void add(std::uint64_t& state, std::string_view text) {
    state = fnv1a_64(std::to_string(text.size()) + ':', state);
    state = fnv1a_64(text, state);
}

bool sets_mark(std::string_view line) {
    line = trimmed(line);
    if (line.substr(0, k_key.size()) != k_key)
        return false;
    line = trimmed(line.substr(k_key.size()));
    return !line.empty() && line.front() == '=';
}

} // namespace

std::string original_mark(const Exercise& exercise) {
    std::uint64_t state = fnv1a_64("");
    add(state, exercise.title);
    add(state, exercise.task);
    add(state, std::to_string(exercise.hints.size()));
    for (const std::string& hint : exercise.hints)
        add(state, hint);
    add(state, exercise.after);
    for (const WrongAnswer& wrong : exercise.wrong)
        add(state, wrong.says);
    return hash_text(state).substr(0, k_digits);
}

std::optional<std::string> with_mark(std::string_view file_text, std::string_view mark) {
    const std::string setting = std::string(k_key) + " = \"" + std::string(mark) + "\"\n";
    std::string out;
    bool is_in_settings = false;
    while (!file_text.empty()) {
        const std::size_t end = std::min(file_text.find('\n'), file_text.size());
        const std::string_view line = file_text.substr(0, end);
        file_text.remove_prefix(std::min(end + 1, file_text.size()));
        const bool is_edge = trimmed(line) == k_header_line;
        if (!is_in_settings && !is_edge)
            return std::nullopt; // the first line
        if (is_in_settings && is_edge)
            return out.append(setting).append(line).append("\n").append(file_text);
        is_in_settings = true;
        if (is_edge || !sets_mark(line))
            out.append(line).append("\n");
    }
    return std::nullopt;
}

} // namespace joinery::pack
