#include "engine/pack/names.hpp"

#include <algorithm>

#include "engine/pack/limits.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_digits = "0123456789";

bool is_all_of(std::string_view text, std::string_view allowed) {
    return text.find_first_not_of(allowed) == std::string_view::npos;
}

// The part before the first `mark`, which is taken off `text` with it.
std::string_view take_part(std::string_view& text, char mark) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.size() <= 9 && is_all_of(text, k_digits) && (text.size() == 1 || text.front() != '0');
}

} // namespace

bool is_id(std::string_view text) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return !text.empty() && text.size() <= k_id_bytes && text.front() != '-' && is_all_of(text, allowed);
}

bool is_concept(std::string_view text) {
    if (text.size() > k_id_bytes || text.empty() || text.back() == '.')
        return false;
    while (!text.empty())
        if (!is_id(take_part(text, '.')))
            return false;
    return true;
}

bool is_version(std::string_view text) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";
    if (text.size() > k_id_bytes || text.empty() || text.back() == '-')
        return false;
    std::string_view numbers = take_part(text, '-');
    const bool has_three = std::count(numbers.begin(), numbers.end(), '.') == 2;
    return has_three && is_number(take_part(numbers, '.')) && is_number(take_part(numbers, '.')) &&
           is_number(numbers) && is_all_of(text, allowed);
}

} // namespace joinery::pack
