#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <system_error>

#include "engine/cli/author_commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/next_exercise.hpp"
#include "engine/cli/skeleton.hpp"
#include "engine/grade/run/fixture_database.hpp"
#include "engine/pack/names.hpp"
#include "engine/pack/source/read_folder.hpp"

namespace joinery::cli {

namespace {

namespace fs = std::filesystem;

ExitCode complain(std::string_view about, std::string_view sentence) {
    std::cerr << about << ": " << sentence << '\n';
    return ExitCode::usage;
}

constexpr std::string_view k_no_id = "An id has small letters, digits and hyphens, at most 64, and no hyphen first.";

bool is_free(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(folder, error)))
        return true;
    return fs::is_directory(folder, error) && fs::is_empty(folder, error);
}

// The data that a new exercise works on: that of the last one, else the first there is.
const pack::DataSet* data_to_use(const pack::Pack& pack) {
    if (!pack.exercises.empty())
        return pack.find_data(pack.exercises.back().data);
    return pack.data.empty() ? nullptr : &pack.data.front();
}

std::optional<schema::Relation> first_table(const pack::DataSet& data) {
    auto database = grade::build_database({{data.name, false}, {data.schema}});
    if (!database)
        return std::nullopt;
    auto catalogue = schema::read_catalogue(*database);
    if (!catalogue || catalogue->relations.empty())
        return std::nullopt;
    return std::move(catalogue->relations.front());
}

} // namespace

ExitCode new_pack(const std::string& folder) {
    fs::path path = fs::path(folder).lexically_normal();
    if (path.filename().empty())
        path = path.parent_path(); // written with a slash at its end
    const std::string id = path.filename().string();
    if (!pack::is_id(id))
        return complain(folder, "The folder's name becomes the pack's id. " + std::string(k_no_id));
    if (!is_free(path))
        return complain(folder, "This is there already, and not an empty folder.");
    std::error_code error;
    const bool has_vocabulary = fs::exists(fs::absolute(path, error).parent_path() / "concepts.toml", error);
    for (const SkeletonFile& file : pack_skeleton(id, has_vocabulary)) {
        const std::string written = (path / file.path).string();
        if (!write_new_file(written, file.text))
            return ExitCode::usage;
        std::cout << written << '\n';
    }
    return ExitCode::clean;
}

ExitCode new_exercise(const std::string& pack, const std::string& id) {
    if (!pack::is_id(id))
        return complain(id, k_no_id);
    std::error_code error;
    if (!fs::exists(fs::path(pack) / "pack.toml", error))
        return complain(pack, "This is no folder of a pack: it has no pack.toml.");
    pack::Report report; // what is amiss elsewhere in the pack is for `check`
    const pack::SourcePack source = pack::read_folder(pack, report);
    const auto is_it = [&](const pack::ExerciseFile& file) { return file.id == id; };
    if (std::any_of(source.files.begin(), source.files.end(), is_it))
        return complain(id, "The pack has an exercise of this id already.");
    const pack::DataSet* const data = data_to_use(source.pack);
    if (!data)
        return complain(pack, "The pack has no data set to ask about: no folder in data/.");
    const auto table = first_table(*data);
    if (!table)
        return complain(pack,
                        "The data set `" + data->name + "` has no table that can be set up. See `joinery check`.");
    const std::string path = next_exercise_path(pack, id);
    if (!write_new_file(path, exercise_skeleton(id, data->name, *table)))
        return ExitCode::usage;
    std::cout << path << '\n';
    return ExitCode::clean;
}

} // namespace joinery::cli
