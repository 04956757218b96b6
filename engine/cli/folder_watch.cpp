#include "engine/cli/folder_watch.hpp"

#include <filesystem>
#include <system_error>

#include "engine/base/hash.hpp"

namespace joinery::cli {

namespace {

namespace fs = std::filesystem;

// Sums, because a folder's files come in no order.
std::uint64_t stamp_of(const fs::directory_entry& entry) {
    std::error_code error;
    const std::int64_t written = entry.last_write_time(error).time_since_epoch().count();
    const std::uintmax_t size = entry.is_regular_file(error) ? entry.file_size(error) : 0;
    return fnv1a_64(entry.path().string() + '\n' + std::to_string(written) + '\n' + std::to_string(size));
}

} // namespace

std::uint64_t stamp_of(const std::vector<std::string>& paths) {
    std::uint64_t stamp = 0;
    for (const std::string& path : paths) {
        std::error_code error;
        const fs::directory_entry itself(path, error);
        if (error || !itself.exists(error))
            continue;
        stamp += stamp_of(itself);
        for (fs::recursive_directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
            stamp += stamp_of(*entry);
    }
    return stamp;
}

} // namespace joinery::cli
