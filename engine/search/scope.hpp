// What a name in a query means: the columns that its values come from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/search/model.hpp"

namespace joinery::search {

// What the value of an expression is made of. Nothing for a constant.
struct Lineage {
    std::vector<ColumnPlace> places; // columns of tables whose values take part
    bool has_count = false;          // how many rows there are takes part
    bool has_sum = false;
    bool has_length = false;

    void add(const Lineage& more);
};

struct OutputColumn {
    std::string name; // folded; may be empty
    Lineage lineage;
};

// A term of FROM, or a common table.
struct ScopeSource {
    std::string name; // what it is called there, folded
    std::vector<OutputColumn> columns;
};

// The sources of one SELECT, with those of the queries around it.
struct Scope {
    const Scope* outer = nullptr;
    std::vector<ScopeSource> sources;
    std::vector<OutputColumn> aliases; // of the select list

    // `table` may be empty. Nothing found is no lineage: a misspelt name, or one of a table that is not searched.
    Lineage find(std::string_view table, std::string_view column) const;
};

// The common tables in force, newest last.
using CommonTables = std::vector<ScopeSource>;

} // namespace joinery::search
