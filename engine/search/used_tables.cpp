#include "engine/search/used_tables.hpp"

#include <algorithm>

#include "engine/parse/token.hpp"

namespace joinery::search {

namespace {

class Search {
public:
    explicit Search(const schema::Definitions& definitions) : m_definitions(definitions) {}

    void read(std::string_view text) {
        for (const parse::Token& token : parse::tokenize(text))
            if (token.kind == parse::TokenKind::word || token.kind == parse::TokenKind::quoted_name)
                add(parse::name_of(token));
    }

    std::vector<std::string> take() { return std::move(m_tables); }

private:
    void add(const std::string& name) {
        const schema::TableDefinition* table = m_definitions.find_table(name);
        if (table == nullptr || std::find(m_seen.begin(), m_seen.end(), table) != m_seen.end())
            return;
        m_seen.push_back(table);
        if (table->kind == schema::TableKind::ordinary)
            m_tables.push_back(table->name);
        else
            read(table->sql);
        for (const schema::TriggerDefinition& trigger : m_definitions.triggers)
            if (parse::folded(trigger.table) == parse::folded(table->name))
                read(trigger.sql);
    }

    const schema::Definitions& m_definitions;
    std::vector<const schema::TableDefinition*> m_seen;
    std::vector<std::string> m_tables;
};

} // namespace

std::vector<std::string> used_tables(const schema::Definitions& definitions,
                                     const std::vector<std::string_view>& texts) {
    Search search(definitions);
    for (const std::string_view text : texts)
        search.read(text);
    return search.take();
}

void add_referring_tables(const schema::Definitions& definitions, std::vector<std::string>& tables) {
    for (std::size_t i = 0; i < tables.size(); ++i)
        for (const schema::TableDefinition& table : definitions.tables)
            for (const schema::ForeignKeyDefinition& key : table.foreign_keys)
                if (parse::folded(key.parent) == parse::folded(tables[i]) &&
                    std::find(tables.begin(), tables.end(), table.name) == tables.end())
                    tables.push_back(table.name);
}

} // namespace joinery::search
