// The translations of a pack: of its title, from pack.toml, and of its exercises, each from a file beside the original.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/pack/source/pack_folder.hpp"
#include "engine/pack/source/report.hpp"
#include "engine/pack/source/settings.hpp"
#include "engine/pack/source/source_pack.hpp"

namespace joinery::pack {

class TranslationReader {
public:
    // `files` are all files of the pack's folder, sorted.
    TranslationReader(std::string folder, const std::vector<std::string>& files, Report& report);

    // `[translations.es]` in pack.toml. Comes first: it also says in which language the originals are.
    void read_settings(Settings& settings, const std::string& language);

    // All translations of one exercise. Where that cannot be proven its translations are read, but not kept: it is not
    // in the pack either.
    void read_of(const std::string& file, const Exercise& original, bool is_kept, SourcePack& source);

    // Reports translations of exercises that are not there.
    void report_orphans();

    // Sorted by language.
    std::vector<SourceTranslation> take();

private:
    struct File {
        std::string name;
        std::string tag;
    };

    // The language of a file, by its tag; nothing, and a report, where that is none or is among those known already.
    std::optional<std::string> language_of(const File& file, std::map<std::string, std::string>& known);
    SourceTranslation* find(const std::string& language);

    std::string m_folder;
    const std::vector<std::string>& m_files;
    Report& m_report;
    std::map<std::string, std::vector<File>> m_files_of; // by the original's name
    std::string m_language;                              // of the originals
    std::map<std::string, SourceTranslation> m_translations;
    bool m_has_too_many = false;
};

} // namespace joinery::pack
