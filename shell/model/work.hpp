// What the engine is and what it is busy with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engine/session/messages.hpp"

namespace joinery::shell {

using Milliseconds = double; // since any fixed moment

// A wait longer than this shows progress and Stop.
inline constexpr Milliseconds k_long_wait = 200;

enum class EngineState { arriving, ready, failed };

struct Engine {
    EngineState state = EngineState::arriving;
    std::uint64_t received = 0; // bytes
    std::uint64_t total = 0;    // 0 where unknown
    std::string reason;         // why it failed
};

enum class WorkKind { open_exercise, run, check, reset, open_witness, hint };

// A request the learner waits for. There is at most one; pages of a result are asked for beside it.
struct Work {
    session::RequestId id = 0;
    WorkKind kind = WorkKind::run;
    std::optional<Milliseconds> since;    // the first frame that saw it
    std::string sql;                      // what was sent with run and check
    std::optional<std::size_t> statement; // where in `sql` the newest statement began
    bool is_long = false;                 // past k_long_wait: show it
    bool is_stopping = false;
};

} // namespace joinery::shell
