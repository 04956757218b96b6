// Reads corpora of SQL in the forms that others keep them: scripts (.sql), sqllogictest (.test), JSON lines (.jsonl),
// and databases as SQLite's own fuzzcheck reads them (.db); any of them packed with xz.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace joinery::corpus {

// A script that wants a database of its own.
struct Script {
    std::string source; // the file, and which of its scripts
    std::vector<std::string> parts;
};

// The files that can be read, in a folder and all its folders, in the order of their names; or the one file.
std::vector<std::string> find_files(const std::string& path);

// False where the file cannot be read.
bool read_file(const std::string& path, const std::function<void(const Script&)>& take);

} // namespace joinery::corpus
