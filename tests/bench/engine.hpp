// The engine's SQLite for ./dev bench: opened and restricted as for a learner, called like everybody else's.
#pragma once

#include <optional>

#include "engine/sql/connection.hpp"

namespace joinery::bench {

class Engine {
public:
    // An empty database under the sandbox. Tells whether that worked; call once, first.
    bool open();

    // Runs a script, ended by a zero byte, to its end. Tells whether every statement ran.
    bool exec(const char* script);

private:
    std::optional<sql::Connection> m_connection;
};

} // namespace joinery::bench
