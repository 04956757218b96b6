// What only the text of a definition says, and no pragma does.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/definition.hpp"

namespace joinery::schema {

struct TableText {
    std::map<std::string, std::string> collations; // by the column's name, folded
    std::vector<CheckDefinition> checks;
    std::vector<bool> deferred; // for each REFERENCES, in order
    bool is_autoincrement = false;
};

// Of a CREATE TABLE as SQLite keeps it.
TableText read_table_text(std::string_view sql);

struct IndexText {
    std::vector<std::string> parts; // plain_text() of each, without COLLATE and ASC or DESC
    std::string predicate;          // plain_text(); empty where there is none
};

// Of a CREATE INDEX.
IndexText read_index_text(std::string_view sql);

struct TriggerText {
    std::string event;
    std::string plain_text; // of all behind the name
};

// Of a CREATE TRIGGER.
TriggerText read_trigger_text(std::string_view sql);

// The same text for all spellings of one expression or definition that differ in letter case, spaces, comments, quotes
// around names, parentheses around the whole and names of constraints only.
std::string plain_text(std::string_view sql);

} // namespace joinery::schema
