#include "engine/pack/source/read_translations.hpp"

#include <algorithm>
#include <utility>

#include "engine/pack/language.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/source/read_exercise_translation.hpp"
#include "engine/pack/source/suggestion.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_settings[] = {"title", "description"};

} // namespace

TranslationReader::TranslationReader(std::string folder, const std::vector<std::string>& files, Report& report)
    : m_folder(std::move(folder)), m_files(files), m_report(report) {
    for (const std::string& file : files)
        if (auto name = translation_name(file, files))
            m_files_of[name->original].push_back({file, std::move(name->tag)});
}

void TranslationReader::read_settings(Settings& settings, const std::string& language) {
    m_language = canonical_language(language).value_or("");
    Settings section = settings.section("translations");
    std::map<std::string, std::string> known{{m_language, "the pack's own"}};
    for (const NamedText& tag : section.names()) {
        Settings texts = section.section(tag.text);
        texts.know(k_settings);
        const auto canonical = canonical_language(tag.text);
        if (!canonical) {
            m_report.add(Finding::unknown_language, tag.place, {tag.text});
            continue;
        }
        if (const auto [first, is_new] = known.try_emplace(*canonical, '`' + tag.text + '`'); !is_new) {
            m_report.add(Finding::second_translation, tag.place, {*canonical, first->second});
            continue;
        }
        if (SourceTranslation* const translation = find(*canonical)) {
            translation->prose.title = texts.line_or("title", "");
            translation->prose.description = texts.line_or("description", "");
        }
    }
}

SourceTranslation* TranslationReader::find(const std::string& language) {
    const auto found = m_translations.find(language);
    if (found != m_translations.end())
        return &found->second;
    if (m_translations.size() == k_most_languages) {
        if (!std::exchange(m_has_too_many, true))
            m_report.add(Finding::too_many_files, {m_folder}, {std::to_string(k_most_languages) + " languages"});
        return nullptr;
    }
    SourceTranslation& made = m_translations[language];
    made.prose.language = language;
    return &made;
}

std::optional<std::string> TranslationReader::language_of(const File& file, std::map<std::string, std::string>& known) {
    const SourcePlace place{m_folder + '/' + file.name};
    auto language = canonical_language(file.tag);
    if (!language) {
        m_report.add(Finding::unknown_language, place, {file.tag});
        return std::nullopt;
    }
    const auto [first, is_new] = known.try_emplace(*language, file.name);
    if (is_new)
        return language;
    m_report.add(Finding::second_translation, place, {*language, first->second});
    return std::nullopt;
}

void TranslationReader::read_of(const std::string& file, const Exercise& original, bool is_kept, SourcePack& source) {
    std::map<std::string, std::string> known{{m_language, file}};
    for (const File& other : m_files_of[file]) {
        const std::string path = m_folder + '/' + other.name;
        source.files.push_back({path, original.id});
        const auto language = language_of(other, known);
        const auto text = read_source_file(path, m_report);
        if (!text)
            continue;
        ReadTranslation read = read_exercise_translation(*text, path, original, m_report);
        SourceTranslation* const translation = language && is_kept ? find(*language) : nullptr;
        if (!translation)
            continue;
        translation->stale += read.is_stale ? 1 : 0;
        translation->prose.exercises.push_back(std::move(read.exercise));
    }
}

void TranslationReader::report_orphans() {
    std::vector<std::string> originals;
    for (const std::string& file : m_files)
        if (extension(file) == ".md" && !translation_name(file, m_files))
            originals.push_back(file);
    for (const auto& [original, files] : m_files_of) {
        if (std::binary_search(originals.begin(), originals.end(), original))
            continue;
        for (const File& file : files)
            m_report.add(Finding::unknown_original, {m_folder + '/' + file.name},
                         {original, suggestion(original, originals)});
    }
}

std::vector<SourceTranslation> TranslationReader::take() {
    std::vector<SourceTranslation> all;
    for (auto& [language, translation] : m_translations)
        all.push_back(std::move(translation));
    m_translations.clear();
    return all;
}

} // namespace joinery::pack
