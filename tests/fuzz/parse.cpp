// A libFuzzer target, of `./dev test --fuzz`: any text is parsed or refused, and what is printed of a tree parses to
// the same tree. A crash, a leak or an endless loop is the sanitizers' to report.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto script = joinery::parse::parse_script(text, joinery::parse::k_sqlite_limits);
    if (!script)
        return 0;
    for (const joinery::parse::Statement& statement : *script) {
        const auto again =
            joinery::parse::parse_statement(joinery::parse::print(statement), joinery::parse::k_sqlite_limits);
        if (!again || *again != statement)
            std::abort();
    }
    return 0;
}
