#include "engine/pack/source/vocabulary.hpp"

#include <algorithm>
#include <map>

#include "engine/pack/limits.hpp"
#include "engine/pack/names.hpp"
#include "engine/pack/source/pack_folder.hpp"
#include "engine/pack/source/settings.hpp"
#include "engine/pack/source/suggestion.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_settings[] = {"concept"};
constexpr std::string_view k_concept_settings[] = {"id", "title", "group", "description", "prerequisites"};

class VocabularyReader {
public:
    VocabularyReader(const std::string& path, Report& report) : m_path(path), m_report(report) {}

    std::vector<Concept> read(std::string_view text) {
        Settings settings(text, m_path, 1, m_report);
        settings.know(k_settings);
        for (Settings& section : settings.sections("concept", k_most_concepts))
            read_concept(section);
        report_unknown();
        for (std::size_t i = 0; i < m_concepts.size(); ++i)
            follow(i);
        return std::move(m_concepts);
    }

private:
    void read_concept(Settings& settings) {
        settings.know(k_concept_settings);
        Concept one;
        one.id = settings.line_like("id", is_concept, "of small letters, digits, hyphens and dots");
        one.title = settings.line("title");
        settings.line("group");
        settings.line("description");
        std::vector<NamedText> prerequisites = settings.texts("prerequisites", k_most_prerequisites);
        if (one.id.empty())
            return;
        if (!m_numbers.try_emplace(one.id, m_concepts.size()).second) {
            m_report.add(Finding::duplicate_id, settings.place("id"), {one.id, "another concept"});
            return;
        }
        for (const NamedText& prerequisite : prerequisites)
            one.prerequisites.push_back(prerequisite.text);
        m_concepts.push_back(std::move(one));
        m_prerequisites.push_back(std::move(prerequisites));
    }

    void report_unknown() {
        std::vector<std::string> ids;
        for (const Concept& one : m_concepts)
            ids.push_back(one.id);
        for (const auto& prerequisites : m_prerequisites)
            for (const NamedText& one : prerequisites)
                if (m_numbers.count(one.text) == 0)
                    m_report.add(Finding::unknown_prerequisite, one.place, {one.text, suggestion(one.text, ids)});
    }

    // Walks to all that concept i needs. What is met again on the way back to where it began is a cycle; concepts that
    // have been walked from are not walked from again, so each is reported once.
    void follow(std::size_t i) {
        if (std::find(m_done.begin(), m_done.end(), i) != m_done.end())
            return;
        m_way.push_back(i);
        for (const NamedText& prerequisite : m_prerequisites[i]) {
            const auto found = m_numbers.find(prerequisite.text);
            if (found == m_numbers.end())
                continue;
            const auto met = std::find(m_way.begin(), m_way.end(), found->second);
            if (met == m_way.end())
                follow(found->second);
            else
                report_cycle(met, prerequisite.place);
        }
        m_way.pop_back();
        m_done.push_back(i);
    }

    void report_cycle(std::vector<std::size_t>::const_iterator first, const SourcePlace& place) {
        std::string cycle;
        for (auto at = first; at != m_way.cend(); ++at)
            cycle += '`' + m_concepts[*at].id + "` → ";
        m_report.add(Finding::cyclic_prerequisites, place, {cycle + '`' + m_concepts[*first].id + '`'});
    }

    const std::string& m_path;
    Report& m_report;
    std::vector<Concept> m_concepts;
    std::vector<std::vector<NamedText>> m_prerequisites; // of each concept
    std::map<std::string, std::size_t> m_numbers;        // of the concepts, by id
    std::vector<std::size_t> m_way;                      // from where a walk began
    std::vector<std::size_t> m_done;
};

} // namespace

std::vector<Concept> read_vocabulary(const std::string& path, Report& report) {
    const auto text = read_source_file(path, report);
    return text ? VocabularyReader(path, report).read(*text) : std::vector<Concept>();
}

} // namespace joinery::pack
