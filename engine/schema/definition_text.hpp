// What only the text of a definition says, and no pragma does.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/definition.hpp"

namespace joinery::schema {

struct TableText {
    std::map<std::string, std::string> collations; // by the column's name, both folded
    std::vector<CheckDefinition> checks;
    std::vector<bool> deferred; // for each REFERENCES, in order
    bool is_autoincrement = false;
};

// Of a CREATE TABLE as SQLite keeps it.
TableText read_table_text(std::string_view sql);

struct IndexText {
    std::vector<std::string> parts; // plain_expression() of each, without COLLATE
    // plain_expression(); empty where there is none, or where it only leaves out NULLs that a unique index lets in
    // anyway
    std::string predicate;
};

// Of a CREATE INDEX.
IndexText read_index_text(std::string_view sql);

struct TriggerText {
    std::string event;
    std::string plain_text; // without its name
};

// Of a CREATE TRIGGER.
TriggerText read_trigger_text(std::string_view sql);

// The same text for all spellings of one definition that differ only in letter case, spaces, comments, quotes around
// names, parentheses that change nothing, and names of constraints.
std::string plain_text(std::string_view sql);

// The same of an expression.
std::string plain_expression(std::string_view sql);

} // namespace joinery::schema
