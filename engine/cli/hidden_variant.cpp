#include "engine/cli/hidden_variant.hpp"

#include <vector>

#include "engine/search/model.hpp"
#include "engine/search/scratch_database.hpp"
#include "engine/search/used_tables.hpp"

namespace joinery::cli {

std::string hidden_variant(const pack::DataSet& data, const search::Counterexample& found) {
    std::string script;
    auto database = search::ScratchDatabase::make(data.schema);
    const auto definitions = database ? schema::read_definitions(database->connection())
                                      : Result<schema::Definitions, sql::SqlError>(schema::Definitions{});
    if (!definitions)
        return found.script;
    std::vector<std::string> tables;
    for (const grade::ShownTable& table : found.tables)
        tables.push_back(table.name);
    search::add_referring_tables(*definitions, tables);
    const search::Model model = search::make_model(*definitions, tables, {});
    for (std::size_t i = model.tables.size(); i > 0; --i) // those that refer to others first
        script += "DELETE FROM " + schema::quoted_name(model.tables[i - 1].name) + ";\n";
    return script + found.script;
}

} // namespace joinery::cli
