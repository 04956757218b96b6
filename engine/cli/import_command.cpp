#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/cli/author_commands.hpp"
#include "engine/cli/files.hpp"
#include "engine/cli/next_exercise.hpp"
#include "engine/cli/skeleton.hpp"
#include "engine/pack/import/from_ex_blocks.hpp"
#include "engine/pack/import/from_learnsql.hpp"
#include "engine/pack/import/zip_archive.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/names.hpp"
#include "engine/pack/source/read_folder.hpp"

namespace joinery::cli {

namespace {

namespace fs = std::filesystem;

void complain(const std::string& about, const std::string& sentence) { std::cerr << about << ": " << sentence << '\n'; }

std::string stem(const std::string& path) { return fs::path(path).stem().string(); }

std::vector<std::string> ex_files_in(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ".ex")
            files.push_back(entry->path().string());
    std::sort(files.begin(), files.end());
    return files;
}

constexpr std::string_view k_no_data = "-- The tables that the exercises are about: CREATE statements. Rows go into "
                                       "seed.sql, beside this file.\n";

// What cannot be read is complained of, and the rest is carried.
std::optional<pack::ImportedPack> read_ex_files(const std::vector<std::string>& files) {
    pack::ImportedPack imported;
    imported.data = {.name = "clubdata", .schema = std::string(k_no_data)};
    for (const std::string& file : files) {
        const auto text = read_file(file, pack::k_text_bytes);
        if (!text)
            continue;
        auto exercise = pack::from_ex_blocks(*text, stem(file));
        if (exercise)
            imported.exercises.push_back(*std::move(exercise));
        else
            complain(file, exercise.error());
    }
    if (imported.exercises.size() < files.size())
        imported.notes.push_back(std::to_string(files.size() - imported.exercises.size()) +
                                 " of the files could not be carried.");
    return imported.exercises.empty() ? std::nullopt : std::optional(std::move(imported));
}

std::optional<pack::ImportedPack> read_zip_file(const std::string& file) {
    const auto archive = read_bytes(file, pack::k_zip_bytes);
    if (!archive)
        return std::nullopt;
    auto imported = pack::from_learnsql(*archive, stem(file));
    if (imported)
        return *std::move(imported);
    complain(file, imported.error());
    return std::nullopt;
}

std::optional<pack::ImportedPack> read_any(const std::string& from) {
    std::error_code error;
    const std::string kind = fs::path(from).extension().string();
    if (fs::is_directory(from, error)) {
        const std::vector<std::string> files = ex_files_in(from);
        if (files.empty())
            complain(from, "There is no file .ex in this folder.");
        return read_ex_files(files);
    }
    if (kind == ".ex")
        return read_ex_files({from});
    if (kind == ".zip")
        return read_zip_file(from);
    complain(from, "Only files .ex of PgExercises and files .zip of LearnSQL can be carried over.");
    return std::nullopt;
}

// Writes an imported pack's files, and tells of each.
class PackWriter {
public:
    explicit PackWriter(std::string folder) : m_folder(std::move(folder)) {}

    ExitCode write(pack::ImportedPack imported) {
        const fs::path path = fs::path(m_folder).lexically_normal();
        const std::string id = (path.filename().empty() ? path.parent_path() : path).filename().string();
        std::error_code error;
        const bool is_new = !fs::exists(path / "pack.toml", error);
        if (is_new && !pack::is_id(id)) {
            complain(m_folder, "The folder's name becomes the pack's id: small letters, digits and hyphens.");
            return ExitCode::usage;
        }
        if (is_new && !add("pack.toml", imported_settings(id, imported.language)))
            return ExitCode::usage;
        if (is_new)
            note("pack.toml", "State the licences: they are not known.");
        pack::Report report; // what is amiss in the pack by itself is for `check`
        pack::SourcePack source = pack::read_folder(m_folder, report);
        m_pack = std::move(source.pack);
        for (const pack::ExerciseFile& file : source.files)
            m_ids.push_back(file.id);
        if (!is_new && m_pack.language != imported.language)
            note("pack.toml", "The exercises are in the language `" + imported.language + "`.");
        if (!write_data(imported.data))
            return ExitCode::usage;
        for (pack::ImportedExercise& exercise : imported.exercises)
            if (!write_exercise(exercise, imported.data.name))
                return ExitCode::usage;
        for (const std::string& sentence : imported.notes)
            note(m_folder, sentence);
        std::cout << m_notes;
        return m_notes.empty() ? ExitCode::clean : ExitCode::findings;
    }

private:
    bool add(const std::string& path, std::string_view text) {
        const std::string whole = (fs::path(m_folder) / path).string();
        if (!write_new_file(whole, text))
            return false;
        std::cout << whole << '\n';
        return true;
    }

    void note(const std::string& about, const std::string& sentence) { m_notes += about + ": " + sentence + '\n'; }

    // Data that the pack has already, under whatever name, is not written again; one of another content gets a new
    // name.
    bool write_data(pack::DataSet& data) {
        for (const pack::DataSet& known : m_pack.data)
            if (is_same(known, data)) {
                data.name = known.name;
                return true;
            }
        const std::string wanted = data.name;
        for (int number = 2; m_pack.find_data(data.name); ++number)
            data.name = wanted + '-' + std::to_string(number);
        const std::string folder = "data/" + data.name + '/';
        bool is_written = add(folder + "schema.sql", data.schema);
        if (data.schema == k_no_data)
            note(folder + "schema.sql", "The data is not in the files: write it here and into seed.sql.");
        else
            is_written = is_written && add(folder + "seed.sql", data.seed);
        for (const pack::Variant& variant : data.variants)
            is_written = is_written && add(folder + variant.name + ".sql", variant.sql);
        return is_written;
    }

    // Data without tables is taken for the data of that name, which the author may have written meanwhile.
    static bool is_same(const pack::DataSet& known, const pack::DataSet& data) {
        if (data.schema == k_no_data)
            return known.name == data.name;
        const auto is_alike = [](const pack::Variant& a, const pack::Variant& b) { return a.sql == b.sql; };
        return known.schema == data.schema && known.seed == data.seed &&
               std::equal(known.variants.begin(), known.variants.end(), data.variants.begin(), data.variants.end(),
                          is_alike);
    }

    bool write_exercise(pack::ImportedExercise& exercise, const std::string& data) {
        const std::string wanted = exercise.id;
        for (int number = 2; is_taken(exercise.id); ++number)
            exercise.id = wanted + '-' + std::to_string(number);
        m_ids.push_back(exercise.id);
        const std::string text = exercise_text(exercise, data);
        const std::string path = next_exercise_path(m_folder, exercise.id);
        if (!write_new_file(path, text))
            return false;
        std::cout << path << '\n';
        for (const std::string& sentence : exercise.notes)
            note(path, sentence);
        return true;
    }

    bool is_taken(const std::string& id) const { return std::find(m_ids.begin(), m_ids.end(), id) != m_ids.end(); }

    std::string m_folder;
    pack::Pack m_pack;              // as it was
    std::vector<std::string> m_ids; // of all exercises, those just written included
    std::string m_notes;
};

} // namespace

ExitCode import_exercises(const ImportOptions& options) {
    auto imported = read_any(options.from);
    return imported ? PackWriter(options.folder).write(*std::move(imported)) : ExitCode::usage;
}

} // namespace joinery::cli
