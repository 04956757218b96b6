// The page's messages in JSON.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "shell/update/page_message.hpp"

namespace joinery::shell {

// Reads one message. Fails with a sentence for people where the text is no such message.
Result<PageMessage, std::string> page_message_from_json(std::string_view text);

} // namespace joinery::shell
