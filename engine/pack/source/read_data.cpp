#include "engine/pack/source/read_data.hpp"

#include "engine/pack/limits.hpp"
#include "engine/pack/names.hpp"
#include "engine/pack/source/csv_rows.hpp"
#include "engine/pack/source/pack_folder.hpp"
#include "engine/sql/run_script.hpp"
#include "engine/sql/sandbox.hpp"
#include "engine/sql/script.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_hidden = "hidden-";

// Of an empty database; nothing where the schema does not run.
std::optional<schema::Catalogue> catalogue_of(const std::string& schema) {
    auto connection = sql::Connection::open_in_memory();
    if (!connection)
        return std::nullopt;
    sql::restrict_connection(*connection);
    if (sql::run_script(*connection, schema, {.budget = sql::k_check_budget}).error)
        return std::nullopt;
    auto catalogue = schema::read_catalogue(*connection);
    return catalogue ? std::optional(*std::move(catalogue)) : std::nullopt;
}

// The parts of one data set, file by file.
class DataFolder {
public:
    DataFolder(std::string folder, std::string name, Report& report) : m_report(report) {
        m_data.name = std::move(name);
        m_source.folder = std::move(folder);
    }

    void read() {
        const FolderEntries entries = list_folder(m_source.folder, m_report);
        for (const std::string& file : entries.files)
            read_file(file);
        for (const std::string& inner : entries.folders)
            unread(inner, "A data set has no folders in it.");
        if (m_source.schema.path.empty())
            m_report.add(Finding::missing_file, {path("schema.sql")});
        m_data.schema = m_source.schema.sql;
        read_rows();
        m_data.seed += m_source.seed.sql;
        if (m_data.seed.size() > k_text_bytes)
            m_report.add(Finding::seed_too_big, {m_source.folder},
                         {std::to_string(m_data.seed.size()), std::to_string(k_text_bytes)});
        read_assumptions();
    }

    DataSet take_data() { return std::move(m_data); }
    DataSource take_source() { return std::move(m_source); }

private:
    std::string path(std::string_view file) const { return m_source.folder + '/' + std::string(file); }

    void unread(std::string_view file, std::string_view reason) {
        m_report.add(Finding::unread_file, {path(file)}, {reason});
    }

    WrittenScript script(std::string_view file) {
        return {path(file), 1, read_source_file(path(file), m_report).value_or(""), {}};
    }

    void read_file(const std::string& file) {
        const std::string_view stem = std::string_view(file).substr(0, file.size() - extension(file).size());
        if (extension(file) == ".csv")
            m_csv_files.push_back(file);
        else if (extension(file) != ".sql")
            return; // the author's own: a script that makes the data, a note
        else if (stem == "schema")
            m_source.schema = script(file);
        else if (stem == "seed")
            m_source.seed = script(file);
        else if (stem == "assume")
            m_source.assumptions = script(file);
        else if (stem.substr(0, k_hidden.size()) == k_hidden && is_id(stem))
            add_variant(stem, file);
        else
            unread(file, "A data set reads schema.sql, seed.sql, assume.sql and hidden-*.sql.");
    }

    void read_assumptions() {
        const std::string& script = m_source.assumptions.sql;
        for (const TextSpan& place : sql::split_script(script))
            m_data.assumptions.emplace_back(text_at(script, place));
        if (m_data.assumptions.size() > k_most_assumptions)
            m_report.add(Finding::too_many_files, {m_source.assumptions.path},
                         {std::to_string(k_most_assumptions) + " queries"});
    }

    // In the order of the schema's tables, so that what others refer to is there first.
    void read_rows() {
        if (m_csv_files.empty() || m_source.schema.path.empty())
            return;
        const auto catalogue = catalogue_of(m_source.schema.sql);
        if (!catalogue)
            return; // what is amiss with the schema is found when it is run
        std::vector<CsvRows> all;
        for (const std::string& file : m_csv_files)
            if (const auto text = read_source_file(path(file), m_report))
                all.push_back(read_csv_rows(*text, path(file), file.substr(0, file.size() - extension(file).size()),
                                            *catalogue, m_report));
        for (const schema::Relation& relation : catalogue->relations)
            for (CsvRows& rows : all)
                if (rows.table == relation.name) {
                    m_data.seed += rows.sql;
                    m_source.rows.push_back(std::move(rows.script));
                }
    }

    void add_variant(std::string_view stem, const std::string& file) {
        m_source.variants.push_back(script(file));
        m_data.variants.push_back({std::string(stem), m_source.variants.back().sql});
        if (m_data.variants.size() == k_most_variants + 1)
            m_report.add(Finding::too_many_files, {m_source.folder},
                         {std::to_string(k_most_variants) + " hidden variants of a data set"});
    }

    DataSet m_data;
    DataSource m_source;
    std::vector<std::string> m_csv_files;
    Report& m_report;
};

void add_data(const std::string& folder, const std::string& name, SourcePack& source, Report& report) {
    DataFolder data(path_in(folder, name), name, report);
    data.read();
    source.pack.data.push_back(data.take_data());
    source.data.push_back(data.take_source());
}

} // namespace

// Nothing there is reported before a pack uses it: a folder named data/ beside a lone pack may be anything.
SharedData find_shared_data(const std::string& folder) {
    SharedData shared{folder, {}};
    Report of_no_interest;
    if (is_own_folder(folder))
        for (std::string& name : list_folder(folder, of_no_interest).folders)
            if (is_id(name))
                shared.names.push_back(std::move(name));
    return shared;
}

void read_shared_data(const SharedData& shared, const std::string& name, SourcePack& source, Report& report) {
    add_data(shared.folder, name, source, report);
}

void read_data(const std::string& folder, SourcePack& source, Report& report) {
    const FolderEntries entries = list_folder(folder, report);
    for (const std::string& file : entries.files)
        if (extension(file) == ".sql" || extension(file) == ".csv")
            report.add(Finding::unread_file, {path_in(folder, file)}, {"A data set is a folder in data/."});
    for (const std::string& name : entries.folders) {
        if (!is_id(name)) {
            report.add(Finding::unread_file, {path_in(folder, name)},
                       {"The name of a data set has small letters, digits and hyphens."});
            continue;
        }
        add_data(folder, name, source, report);
    }
    if (source.pack.data.size() > k_most_data_sets)
        report.add(Finding::too_many_files, {folder}, {std::to_string(k_most_data_sets) + " data sets"});
}

} // namespace joinery::pack
