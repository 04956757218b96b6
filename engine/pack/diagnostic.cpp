#include "engine/pack/diagnostic.hpp"

#include "engine/pack/printable.hpp"

namespace joinery::pack {

std::string to_text(const Diagnostic& diagnostic) {
    std::string text = printable(diagnostic.path);
    if (diagnostic.line > 0)
        text += ':' + std::to_string(diagnostic.line);
    if (diagnostic.line > 0 && diagnostic.column > 0)
        text += ':' + std::to_string(diagnostic.column);
    text += diagnostic.severity == Severity::error ? ": error[" : ": warning[";
    return text + diagnostic.code + "]: " + diagnostic.message;
}

} // namespace joinery::pack
