// Packs for tests, each written as one text file and unpacked into a temporary folder.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "engine/pack/source/report.hpp"

namespace joinery::pack {

// The parts of an archive by name: what follows each line "==> name <==", up to the next such line.
std::map<std::string, std::string> read_archive(std::string_view text);

// A folder of its own under the system's temporary folder, gone with this object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return m_path; }

    // Makes the folders on the way.
    void write(std::string_view name, std::string_view text) const;

private:
    std::string m_path;
};

// The diagnostics, one a line, their paths counted from the folder.
std::string findings_text(const Report& report, const std::string& folder);
std::string findings_text(const std::vector<Diagnostic>& diagnostics, const std::string& folder);

// Compares with an approved file of this repository; with JOINERY_APPROVE=1 in the environment the file is written
// anew. The file's path counts from the root of the repository.
void check_approved(const std::string& path, std::string_view expected, std::string_view actual);

std::string read_whole_file(const std::string& path);

} // namespace joinery::pack
