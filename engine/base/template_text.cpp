#include "engine/base/template_text.hpp"

#include <utility>

namespace joinery {

namespace {

// What "1" or "1?row is|rows are" stands for.
std::string_view place(std::string_view inside, const std::vector<Argument>& arguments) {
    const auto number = static_cast<std::size_t>(inside.front() - '1');
    if (number >= arguments.size())
        return "";
    const Argument& argument = arguments[number];
    if (inside.size() == 1)
        return argument.text;
    const std::size_t bar = inside.find('|');
    return argument.is_one ? inside.substr(2, bar - 2) : inside.substr(bar + 1);
}

} // namespace

Argument::Argument(std::size_t number) : text(std::to_string(number)), is_one(number == 1) {}
Argument::Argument(std::string words) : text(std::move(words)), is_one(text == "1") {}
Argument::Argument(const Argument& other) = default;
Argument::Argument(Argument&& other) noexcept = default;
Argument& Argument::operator=(const Argument& other) = default;
Argument& Argument::operator=(Argument&& other) noexcept = default;
Argument::~Argument() = default;

std::string fill(std::string_view words, const std::vector<Argument>& arguments) {
    std::string text;
    std::size_t at = 0;
    for (std::size_t open = words.find('{'); open != std::string_view::npos; open = words.find('{', at)) {
        const std::size_t close = words.find('}', open);
        text += words.substr(at, open - at);
        text += place(words.substr(open + 1, close - open - 1), arguments);
        at = close + 1;
    }
    return text + std::string(words.substr(at));
}

} // namespace joinery
