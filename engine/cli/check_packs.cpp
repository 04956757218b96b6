#include "engine/cli/check_packs.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>

#include "engine/cli/prove_pack.hpp"
#include "engine/pack/source/pack_folder.hpp"
#include "engine/pack/source/read_data.hpp"
#include "engine/pack/source/read_folder.hpp"
#include "engine/pack/source/suggestion.hpp"

namespace joinery::cli {

namespace {

using pack::Finding;

bool has_settings(const std::string& folder) {
    std::error_code error;
    return std::filesystem::exists(pack::path_in(folder, "pack.toml"), error);
}

// The folder itself where it is a pack, or holds none.
std::vector<std::string> packs_in(const std::string& folder) {
    std::vector<std::string> packs;
    pack::Report of_no_interest;
    if (!has_settings(folder))
        for (const std::string& name : pack::list_folder(folder, of_no_interest).folders)
            if (has_settings(pack::path_in(folder, name)))
                packs.push_back(folder == "." ? name : pack::path_in(folder, name));
    return packs.empty() ? std::vector<std::string>{folder} : packs;
}

class Check {
public:
    explicit Check(const CheckOptions& options) : m_options(options) {}

    std::optional<Findings> run() {
        std::string folder = m_options.path;
        while (folder.size() > 1 && folder.back() == '/')
            folder.pop_back();
        const std::vector<std::string> packs = packs_in(folder);
        for (const std::string& one : packs)
            check(one);
        if (!m_options.only.empty() && !m_has_met_exercise) {
            std::cerr << "There is no exercise `" << m_options.only << "`. "
                      << pack::suggestion(m_options.only, m_exercises) << '\n';
            return std::nullopt;
        }
        if (m_options.only.empty() && packs.front() != folder)
            report_unused(pack::find_shared_data(pack::path_in(folder, "data")));
        m_findings.sort();
        return std::move(m_findings);
    }

private:
    void check(const std::string& folder) {
        pack::Report report;
        const pack::SourcePack source = pack::read_folder(folder, report);
        if (!m_options.only.empty() && !has_exercise(source))
            return;
        report_twin(source.pack.id, folder, report);
        for (const pack::DataSet& data : source.pack.data)
            m_data.push_back(data.name);
        Findings found{.diagnostics = report.diagnostics()};
        found.add(
            prove_pack(source, {.only = m_options.only, .jobs = m_options.jobs, .has_mutants = m_options.has_mutants}));
        if (!m_options.only.empty())
            leave_out_others(source, found);
        m_findings.add(std::move(found));
    }

    bool has_exercise(const pack::SourcePack& source) {
        bool is_there = false;
        for (const pack::ExerciseFile& file : source.files) {
            m_exercises.push_back(file.id);
            is_there = is_there || file.id == m_options.only;
        }
        m_has_met_exercise = m_has_met_exercise || is_there;
        return is_there;
    }

    void leave_out_others(const pack::SourcePack& source, Findings& found) const {
        const auto is_of_another = [&](const pack::Diagnostic& one) {
            return std::any_of(source.files.begin(), source.files.end(), [&](const pack::ExerciseFile& file) {
                return file.path == one.path && file.id != m_options.only;
            });
        };
        auto& all = found.diagnostics;
        all.erase(std::remove_if(all.begin(), all.end(), is_of_another), all.end());
    }

    // Progress hangs on the ids of packs.
    void report_twin(const std::string& id, const std::string& folder, pack::Report& report) {
        if (id.empty())
            return;
        const auto [first, is_new] = m_folders_of_ids.try_emplace(id, folder);
        if (!is_new)
            report.add(Finding::duplicate_id, {pack::path_in(folder, "pack.toml")}, {id, first->second});
    }

    void report_unused(const pack::SharedData& shared) {
        pack::Report report;
        for (const std::string& name : shared.names)
            if (std::find(m_data.begin(), m_data.end(), name) == m_data.end())
                report.add(Finding::unused_data, {pack::path_in(shared.folder, name)}, {name});
        m_findings.add({.diagnostics = report.diagnostics()});
    }

    const CheckOptions& m_options;
    Findings m_findings;
    std::map<std::string, std::string> m_folders_of_ids; // of packs
    std::vector<std::string> m_data;                     // data sets that packs use
    std::vector<std::string> m_exercises;                // ids
    bool m_has_met_exercise = false;
};

} // namespace

std::optional<Findings> check_packs(const CheckOptions& options) { return Check(options).run(); }

} // namespace joinery::cli
