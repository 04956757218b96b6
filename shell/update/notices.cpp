#include "shell/update/notices.hpp"

#include <algorithm>

namespace joinery::shell {

namespace {

constexpr std::string_view k_passing[] = {"interrupted", "refused", "reset", "witness", "copy"};

} // namespace

void remove_notice(Model& model, std::string_view key) {
    const auto has_key = [key](const Notice& notice) { return notice.key == key; };
    model.notices.erase(std::remove_if(model.notices.begin(), model.notices.end(), has_key), model.notices.end());
}

void show_notice(Model& model, std::string_view key, Tone tone, std::string text) {
    remove_notice(model, key);
    if (!text.empty())
        model.notices.push_back({std::string(key), tone, std::move(text)});
}

void remove_passing_notices(Model& model) {
    for (const std::string_view key : k_passing)
        remove_notice(model, key);
}

void apply(Model& model, const Notice& notice, Effects&) { show_notice(model, notice.key, notice.tone, notice.text); }

void apply(Model& model, const action::Dismiss& action, Effects&) { remove_notice(model, action.key); }

} // namespace joinery::shell
