#include "engine/pack/language.hpp"

#include <algorithm>

#include "engine/pack/limits.hpp"
#include "engine/parse/token.hpp"

namespace joinery::pack {

namespace {

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool are_letters(std::string_view part, std::size_t least, std::size_t most) {
    return part.size() >= least && part.size() <= most && std::all_of(part.begin(), part.end(), is_letter);
}

bool is_script(std::string_view part) { return are_letters(part, 4, 4); }

bool is_region(std::string_view part) {
    return are_letters(part, 2, 2) || (part.size() == 3 && std::all_of(part.begin(), part.end(), is_digit));
}

bool is_variant(std::string_view part) {
    const bool has_size = (part.size() >= 5 && part.size() <= 8) || (part.size() == 4 && is_digit(part.front()));
    return has_size &&
           std::all_of(part.begin(), part.end(), [](char byte) { return is_letter(byte) || is_digit(byte); });
}

char upper(char byte) { return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - ('a' - 'A')) : byte; }

// The parts of a tag, each of which may be taken once it is there and of the form.
class Parts {
public:
    explicit Parts(std::string_view tag) : m_rest(tag) { next(); }

    bool has_next() const { return m_is_there; }

    std::optional<std::string> take_if(bool (*is_of_form)(std::string_view)) {
        if (!m_is_there || !is_of_form(m_part))
            return std::nullopt;
        std::string part = parse::folded(m_part);
        next();
        return part;
    }

private:
    void next() {
        m_is_there = m_has_more;
        const std::size_t end = std::min(m_rest.find('-'), m_rest.size());
        m_part = m_rest.substr(0, end);
        m_has_more = end < m_rest.size();
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
    }

    std::string_view m_rest;
    std::string_view m_part;
    bool m_is_there = true;
    bool m_has_more = true;
};

} // namespace

std::optional<std::string> canonical_language(std::string_view tag) {
    if (tag.size() > k_language_bytes)
        return std::nullopt;
    Parts parts(tag);
    auto language = parts.take_if([](std::string_view part) { return are_letters(part, 2, 3); });
    if (!language)
        return std::nullopt;
    std::string text = *std::move(language);
    if (auto script = parts.take_if(is_script)) {
        script->front() = upper(script->front());
        text += '-' + *script;
    }
    if (auto region = parts.take_if(is_region)) {
        std::transform(region->begin(), region->end(), region->begin(), upper);
        text += '-' + *region;
    }
    while (const auto variant = parts.take_if(is_variant))
        text += '-' + *variant;
    return parts.has_next() ? std::nullopt : std::optional(text);
}

bool is_language(std::string_view tag) { return canonical_language(tag) == tag; }

} // namespace joinery::pack
