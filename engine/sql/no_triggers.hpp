// Changes that are not a script's own: no trigger is to answer them.
#pragma once

#include "engine/sql/connection.hpp"

namespace joinery::sql {

// While it lives, no trigger fires on the connection. What foreign keys do stays.
class NoTriggers {
public:
    explicit NoTriggers(const Connection& connection);
    ~NoTriggers();
    NoTriggers(const NoTriggers&) = delete;
    NoTriggers& operator=(const NoTriggers&) = delete;

private:
    const Connection& m_connection;
};

} // namespace joinery::sql
