#include "engine/cli/next_exercise.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace joinery::cli {

namespace fs = std::filesystem;

std::string next_exercise_path(const std::string& pack, const std::string& id) {
    int last = 0;
    std::error_code error;
    for (fs::directory_iterator entry(pack, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
        if (entry->path().extension() == ".md" && digits > 0 && digits <= 6)
            last = std::max(last, std::stoi(name.substr(0, digits)));
    }
    std::string number = std::to_string((last / 10 + 1) * 10);
    number.insert(0, 3 - std::min<std::size_t>(3, number.size()), '0');
    return (fs::path(pack) / (number + '-' + id + ".md")).string();
}

} // namespace joinery::cli
