#include "engine/pack/source/read_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "engine/pack/compiled.hpp"
#include "engine/pack/language.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/names.hpp"
#include "engine/pack/source/pack_folder.hpp"
#include "engine/pack/source/read_data.hpp"
#include "engine/pack/source/read_exercise.hpp"
#include "engine/pack/source/read_translations.hpp"
#include "engine/pack/source/settings.hpp"
#include "engine/pack/source/suggestion.hpp"
#include "engine/pack/source/vocabulary.hpp"

namespace joinery::pack {

namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::string_view k_settings[] = {"id",       "version",   "title",       "description",
                                           "concepts", "language",  "license",     "data_license",
                                           "authors",  "search_ms", "translations"};

constexpr std::string_view k_vocabulary = "concepts.toml";

// The list in pack.toml: all concepts of a lone pack. Beside a vocabulary it only narrows that.
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

std::vector<std::string> read_concepts(Settings& settings, const std::vector<Concept>& vocabulary, Report& report) {
    std::vector<std::string> known;
    known.reserve(vocabulary.size());
    for (const Concept& one : vocabulary)
        known.push_back(one.id);
    if (!settings.has("concepts"))
        return known;
    std::vector<std::string> concepts;
    for (NamedText& one : settings.texts("concepts", k_most_names)) {
        if (!holds(known, one.text))
            report.add(Finding::unknown_concept, one.place, {one.text, k_vocabulary, suggestion(one.text, known)});
        concepts.push_back(std::move(one.text));
    }
    return concepts;
}

void read_settings(Settings& settings, Pack& pack) {
    settings.know(k_settings);
    pack.id = settings.line_like("id", is_id, "of small letters, digits and hyphens, at most 64");
    pack.version = settings.line_like("version", is_version, "three numbers such as \"1.0.0\"");
    pack.title = settings.line("title");
    pack.description = settings.line_or("description", "");
    pack.language = settings.line_like("language", is_language, "a language's tag such as \"en\" or \"pt-BR\"");
    pack.license = settings.line("license");
    pack.data_license = settings.line("data_license");
    pack.authors = settings.names_of_tables("authors", k_most_names);
}

// Of the vocabulary those that the exercises teach. Without one an id is all that is known of a concept.
std::vector<Concept> used_concepts(const std::vector<Concept>& vocabulary, const PackNames& names, const Pack& pack) {
    std::vector<Concept> used;
    const auto is_used = [&](const std::string& id) {
        return std::any_of(pack.exercises.begin(), pack.exercises.end(),
                           [&](const Exercise& exercise) { return holds(exercise.concepts, id); });
    };
    for (const Concept& one : vocabulary)
        if (is_used(one.id))
            used.push_back(one);
    if (vocabulary.empty())
        for (const std::string& id : names.concepts)
            if (is_used(id))
                used.push_back({.id = id, .title = id, .prerequisites = {}});
    return used;
}

class ExerciseReader {
public:
    ExerciseReader(const std::string& folder, const PackNames& names, const SharedData& shared,
                   TranslationReader& translations, SourcePack& source, Report& report)
        : m_folder(folder), m_names(names), m_shared(shared), m_translations(translations), m_source(source),
          m_report(report) {}

    void read(const std::vector<std::string>& files) {
        for (const std::string& file : files) {
            if (extension(file) == ".md" && !translation_name(file, files))
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
        m_source.files.push_back({path, read.exercise.id});
        if (!read.exercise.id.empty()) {
            const auto [first, is_new] = m_files_of_ids.try_emplace(read.exercise.id, file);
            if (!is_new)
                m_report.add(Finding::duplicate_id, read.id_place, {read.exercise.id, first->second});
        }
        m_translations.read_of(file, read.exercise, read.is_provable, m_source);
        if (!read.is_provable)
            return;
        if (!m_source.pack.find_data(read.exercise.data))
            read_shared_data(m_shared, read.exercise.data, m_source, m_report);
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
    const SharedData& m_shared;
    TranslationReader& m_translations;
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

void report_size(std::size_t size, const std::string& folder, Report& report) {
    if (size > k_pack_bytes)
        report.add(Finding::pack_too_big, {folder}, {std::to_string(size), std::to_string(k_pack_bytes)});
}

// The pack names the file of each, as it will be written.
void add_translations(std::vector<SourceTranslation> translations, SourcePack& source, const std::string& folder,
                      Report& report) {
    source.translations = std::move(translations);
    for (const SourceTranslation& one : source.translations) {
        const std::string text = write_compiled(one.prose, source.pack.id);
        report_size(text.size(), folder, report);
        source.pack.translations.push_back({one.prose.language, std::string(hash_of(text))});
    }
}

// Of the packs that lie beside this one; nothing where it is alone.
std::optional<std::vector<Concept>> find_vocabulary(const std::string& folder, Report& report) {
    const std::string path = path_beside(folder, std::string(k_vocabulary));
    std::error_code error;
    const auto type = std::filesystem::symlink_status(path, error).type();
    if (type == std::filesystem::file_type::not_found)
        return std::nullopt;
    if (type != std::filesystem::file_type::symlink)
        return read_vocabulary(path, report);
    report.add(Finding::symbolic_link, {path});
    return std::nullopt;
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
    const auto vocabulary = find_vocabulary(path, report);
    PackNames names;
    TranslationReader translations(path, entries.files, report);
    const std::string settings_path = path + "/pack.toml";
    if (!holds(entries.files, "pack.toml")) {
        report.add(Finding::missing_file, {settings_path});
    } else if (const auto text = read_source_file(settings_path, report)) {
        Settings settings(*text, settings_path, 1, report);
        read_settings(settings, source.pack);
        translations.read_settings(settings, source.pack.language);
        names.search_ms = settings.number_or("search_ms", 0, k_most_search_ms, k_search_ms);
        names.concepts_file = vocabulary && !settings.has("concepts") ? k_vocabulary : "pack.toml";
        names.concepts = vocabulary ? read_concepts(settings, *vocabulary, report) : read_concepts(settings, report);
    }
    if (holds(entries.folders, "data"))
        read_data(path + "/data", source, report);
    const SharedData shared = find_shared_data(path_beside(path, "data"));
    for (const DataSet& data : source.pack.data)
        names.data.push_back(data.name);
    names.data.insert(names.data.end(), shared.names.begin(), shared.names.end());
    ExerciseReader(path, names, shared, translations, source, report).read(entries.files);
    translations.report_orphans();
    add_translations(translations.take(), source, path, report);
    source.pack.concepts = used_concepts(vocabulary.value_or(std::vector<Concept>()), names, source.pack);
    if (!report.has_error()) // else the exercise that uses it may be one that could not be read
        report_unused_data(source, path, report);
    report_size(write_compiled(source.pack).size(), path, report);
    return source;
}

} // namespace joinery::pack
