// What a command prints, for tests.
#pragma once

#include <iostream>
#include <sstream>
#include <string>

#include "engine/cli/exit_code.hpp"

namespace joinery::cli {

// What a command prints while this object lives.
class Captured {
public:
    Captured() : m_out(std::cout.rdbuf(m_out_text.rdbuf())), m_error(std::cerr.rdbuf(m_error_text.rdbuf())) {}
    ~Captured() {
        std::cout.rdbuf(m_out);
        std::cerr.rdbuf(m_error);
    }
    Captured(const Captured&) = delete;
    Captured& operator=(const Captured&) = delete;

    std::string out() const { return m_out_text.str(); }
    std::string error() const { return m_error_text.str(); }

private:
    std::ostringstream m_out_text;
    std::ostringstream m_error_text;
    std::streambuf* m_out;
    std::streambuf* m_error;
};

struct Printed {
    ExitCode code;
    std::string out;
    std::string error;
};

template <class Command>
Printed printed(Command command) {
    const Captured captured;
    const ExitCode code = command();
    return {code, captured.out(), captured.error()};
}

} // namespace joinery::cli
