// One finding about an author's files: path:line:column: error[code]: message.
#pragma once

#include <string>
#include <vector>

namespace joinery::pack {

enum class Severity { error, warning };

struct Diagnostic {
    Severity severity = Severity::error;
    std::string path;
    int line = 0;     // from 1; 0 where the whole file is meant
    int column = 0;   // from 1, in characters; 0 where the whole line is meant
    std::string code; // stable: "P012"
    std::string message;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "path:line:column: error[code]: message"; leaves out a line or column that is 0.
std::string to_text(const Diagnostic& diagnostic);

} // namespace joinery::pack
