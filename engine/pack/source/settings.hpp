// Settings out of TOML: each is asked for by its name and type, and whatever is not as it must be is reported with its
// place. A setting that was refused gives its fallback, so that the rest of the file is still looked at.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#define TOML_MAX_NESTED_VALUES 16 // ours have two; see k_most_dots
#include <toml++/toml.h>

#include "engine/pack/source/report.hpp"

namespace joinery::pack {

struct NamedText {
    std::string text;
    SourcePlace place;
};

class Settings {
public:
    // `first_line` is the line of the file on which the TOML begins. Nothing is read where it is no TOML: then every
    // setting is absent, and none is reported as missing.
    Settings(std::string_view text, std::string path, int first_line, Report& report);

    // Settings that are not in the list are reported.
    void know(std::span<const std::string_view> names);

    bool has(std::string_view name) const { return find(name) != nullptr; }

    // The names of all of them, with their places, in the order of the file.
    std::vector<NamedText> names() const;

    // The settings of a table among them, `[name]`; none where it is absent.
    Settings section(std::string_view name);

    // The settings of each table of a list, `[[name]]`; none where it is absent or too long.
    std::vector<Settings> sections(std::string_view name, std::size_t most);

    // Where the setting stands; where it is absent, where its table begins.
    SourcePlace place(std::string_view name) const;

    // Mandatory; a text on one line, not empty.
    std::string line(std::string_view name);
    // Mandatory, and of a form: `form` says which, as in "must be …".
    std::string line_like(std::string_view name, bool (*is_like)(std::string_view), std::string_view form);
    std::string line_or(std::string_view name, std::string_view fallback);
    int number_or(std::string_view name, int least, int most, int fallback);
    bool truth_or(std::string_view name, bool fallback);
    std::vector<NamedText> texts(std::string_view name, std::size_t most);
    // A list of tables with a `name` each.
    std::vector<std::string> names_of_tables(std::string_view name, std::size_t most);

    void refuse_value(std::string_view name, std::string_view must_be);

private:
    // Of a table in another's: a copy of it would have lost its places.
    Settings(const toml::table& table, const Settings& outer)
        : m_path(outer.m_path), m_first_line(outer.m_first_line), m_report(outer.m_report), m_is_toml(true),
          m_whole(outer.m_whole), m_table(&table) {
        m_begin = place(table.source());
    }

    const toml::node* find(std::string_view name) const;
    const toml::node* need(std::string_view name);
    const toml::array* list(std::string_view name, std::size_t most, std::string_view must_be);
    SourcePlace place(const toml::source_region& region) const;
    void refuse_type(std::string_view name, const toml::node& node, std::string_view must_be);

    std::string m_path;
    int m_first_line;
    Report& m_report;
    SourcePlace m_begin; // of the table
    bool m_is_toml = false;
    std::shared_ptr<const toml::table> m_whole;
    const toml::table* m_table; // never null
};

} // namespace joinery::pack
