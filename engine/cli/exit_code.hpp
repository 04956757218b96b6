// How the joinery command ends.
#pragma once

namespace joinery::cli {

enum class ExitCode {
    clean = 0,
    findings = 1, // an answer that is wrong, SQL that does not run, files that are amiss
    usage = 2,    // called wrongly, or with files that cannot be read or written
};

} // namespace joinery::cli
