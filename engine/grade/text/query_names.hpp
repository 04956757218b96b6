// Which names a query knows: the CTEs in sight, the sources of each FROM around a place, and their columns.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/parse/statement.hpp"
#include "engine/schema/catalogue.hpp"

namespace joinery::grade {

// The tables of one WITH, and what is in sight around it.
struct WithFrame {
    const parse::With* with = nullptr;
    const WithFrame* outer = nullptr;
};

struct FoundTable {
    const parse::CommonTable* table = nullptr; // null: it is no CTE
    const WithFrame* frame = nullptr;          // of its WITH
};

// The CTE that a name of FROM stands for there.
FoundTable find_common_table(const parse::QualifiedName& name, const WithFrame* frame);

// Names of columns in small letters; nothing where they cannot be told.
using ColumnNames = std::optional<std::vector<std::string>>;

// A source of a FROM, or a table that is changed.
struct NamedSource {
    std::string name; // its alias, else its table's; in small letters
    ColumnNames columns;
};

// What a name without a table in front of it can be, and what one with it.
struct NameScope {
    std::vector<NamedSource> sources;
    std::vector<std::string> aliases; // of the SELECT's own columns

    bool has_table(std::string_view folded_table) const;
    // Where the columns of a source are not known, it may have any.
    bool may_have_column(std::string_view folded_column) const;
};

class QueryNames {
public:
    // The catalogue outlives it. Tables that it lacks have columns that are not known.
    explicit QueryNames(const schema::Catalogue& catalogue) : m_catalogue(catalogue) {}

    NameScope scope_of(const parse::SelectCore& core, const WithFrame* frame);
    NamedSource source_of(const parse::QualifiedName& table, const std::optional<parse::Name>& alias,
                          const WithFrame* frame);
    std::vector<NamedSource> sources_of(const std::vector<parse::Source>& sources, const WithFrame* frame);

private:
    // How far a `*` is followed is bounded twice: in depth, and in all.
    void add_sources(const std::vector<parse::Source>& sources, const WithFrame* frame, int depth,
                     std::vector<NamedSource>& all);
    ColumnNames columns_of(const parse::QualifiedName& table, const WithFrame* frame, int depth);
    ColumnNames columns_of(const parse::Query& query, const WithFrame* frame, int depth);
    ColumnNames columns_of(const parse::SelectCore& core, const WithFrame* frame, int depth);

    const schema::Catalogue& m_catalogue;
    int m_lookups_left = 0;
};

} // namespace joinery::grade
