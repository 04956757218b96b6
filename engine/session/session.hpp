// The only door for a host: messages in, messages out. Holds the open pack, the learner's database and the results of
// the newest run. One thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "engine/session/messages.hpp"

namespace joinery::session {

class Session {
public:
    using OnEvent = std::function<void(const StatementStarted&)>;

    // `on_event` is called during handle(); may be empty.
    explicit Session(OnEvent on_event);
    ~Session();

    // Carries out one request. Always answers, with the request's id; what cannot be done is `Refused`.
    Reply handle(const Request& request);

    // The same in JSON. Text that is no request is answered by `refused` with the id 0, or the id it carried.
    std::string handle_json(std::string_view request);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace joinery::session
