#include "engine/pack/source/read_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "engine/pack/compiled.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/names.hpp"
#include "engine/pack/source/pack_folder.hpp"
#include "engine/pack/source/read_data.hpp"
#include "engine/pack/source/read_exercise.hpp"
#include "engine/pack/source/settings.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_settings[] = {"id",       "version", "title",        "description", "concepts",
                                           "language", "license", "data_license", "authors",     "search_ms"};

std::vector<std::string> read_concepts(Settings& settings, Report& report) {
    std::vector<std::string> concepts;
    for (NamedText& one : settings.texts("concepts", k_most_names)) {
        if (!is_concept(one.text))
            report.add(Finding::wrong_value, one.place,
                       {"concepts", "names of small letters, digits, hyphens and dots"});
        concepts.push_back(std::move(one.text));
    }
    return concepts;
}

// The closed list of concepts and the default for searches are no part of the pack.
void read_settings(std::string_view text, const std::string& path, Pack& pack, PackNames& names, Report& report) {
    Settings settings(text, path, 1, report);
    settings.know(k_settings);
    pack.id = settings.line_like("id", is_id, "of small letters, digits and hyphens, at most 64");
    pack.version = settings.line_like("version", is_version, "three numbers such as \"1.0.0\"");
    pack.title = settings.line("title");
    pack.description = settings.line_or("description", "");
    pack.language = settings.line("language");
    pack.license = settings.line("license");
    pack.data_license = settings.line("data_license");
    pack.authors = settings.names_of_tables("authors", k_most_names);
    names.concepts = read_concepts(settings, report);
    names.search_ms = settings.number_or("search_ms", 0, k_most_search_ms, k_search_ms);
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class ExerciseReader {
public:
    ExerciseReader(const std::string& folder, const PackNames& names, SourcePack& source, Report& report)
        : m_folder(folder), m_names(names), m_source(source), m_report(report) {}

    void read(const std::vector<std::string>& files) {
        for (const std::string& file : files) {
            if (extension(file) != ".md")
                continue;
            if (is_translation(file, files))
                m_report.add(Finding::translation_unsupported, {m_folder + '/' + file});
            else
                read_file(file);
        }
        if (m_count == 0)
            m_report.add(Finding::no_exercise, {m_folder});
        if (m_count > k_most_exercises)
            m_report.add(Finding::too_many_files, {m_folder}, {std::to_string(k_most_exercises) + " exercises"});
    }

private:
    void read_file(const std::string& file) {
        ++m_count;
        const std::string path = m_folder + '/' + file;
        const auto text = read_source_file(path, m_report);
        if (!text)
            return;
        ReadExercise read = read_exercise(*text, path, m_names, m_report);
        if (!read.exercise.id.empty()) {
            const auto [first, is_new] = m_files_of_ids.try_emplace(read.exercise.id, file);
            if (!is_new)
                m_report.add(Finding::duplicate_id, read.id_place, {read.exercise.id, first->second});
        }
        if (!read.is_provable)
            return;
        check_steps_on(read);
        m_source.pack.exercises.push_back(std::move(read.exercise));
        m_source.exercises.push_back(std::move(read.source));
    }

    void check_steps_on(ReadExercise& read) {
        std::string& name = read.exercise.require.steps_on;
        if (name.empty() || m_source.pack.find_data(read.exercise.data)->has_name(name))
            return;
        m_report.add(Finding::unknown_steps_on, read.steps_on_place, {name, read.exercise.data});
        name.clear();
    }

    const std::string& m_folder;
    const PackNames& m_names;
    SourcePack& m_source;
    Report& m_report;
    std::size_t m_count = 0;
    std::map<std::string, std::string> m_files_of_ids;
};

void report_unused_data(const SourcePack& source, const std::string& folder, Report& report) {
    for (const DataSet& data : source.pack.data) {
        const auto uses = [&](const Exercise& exercise) { return exercise.data == data.name; };
        if (std::none_of(source.pack.exercises.begin(), source.pack.exercises.end(), uses))
            report.add(Finding::unused_data, {folder + "/data/" + data.name}, {data.name});
    }
}

void report_size(const Pack& pack, const std::string& folder, Report& report) {
    const std::size_t size = write_compiled(pack).size();
    if (size > k_pack_bytes)
        report.add(Finding::pack_too_big, {folder}, {std::to_string(size), std::to_string(k_pack_bytes)});
}

bool is_folder(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_directory(path, error);
}

} // namespace

SourcePack read_folder(const std::string& folder, Report& report) {
    SourcePack source;
    std::string path = folder;
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    if (!is_folder(path)) {
        report.add(Finding::no_folder, {path});
        return source;
    }
    const FolderEntries entries = list_folder(path, report);
    PackNames names;
    const std::string settings = path + "/pack.toml";
    if (!holds(entries.files, "pack.toml"))
        report.add(Finding::missing_file, {settings});
    else if (const auto text = read_source_file(settings, report))
        read_settings(*text, settings, source.pack, names, report);
    if (holds(entries.folders, "data"))
        read_data(path + "/data", source, report);
    for (const DataSet& data : source.pack.data)
        names.data.push_back(data.name);
    ExerciseReader(path, names, source, report).read(entries.files);
    if (!report.has_error()) // else the exercise that uses it may be one that could not be read
        report_unused_data(source, path, report);
    report_size(source.pack, path, report);
    return source;
}

} // namespace joinery::pack
