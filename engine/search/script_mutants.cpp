#include "engine/search/script_mutants.hpp"

#include "engine/parse/parse.hpp"
#include "engine/parse/print.hpp"
#include "engine/search/mutate_definition.hpp"
#include "engine/sql/script.hpp"

namespace joinery::search {

namespace {

std::string with_statement(std::string_view script, TextSpan place, std::string_view statement) {
    std::string text(script.substr(0, place.offset));
    text.append(statement);
    return text.append(script.substr(place.offset + place.length));
}

} // namespace

std::vector<ScriptMutant> mutants_of_script(std::string_view script, const schema::Definitions& definitions,
                                            std::size_t most) {
    std::vector<ScriptMutant> mutants;
    const std::vector<TextSpan> places = sql::split_script(script);
    const bool is_alone = places.size() == 1;
    for (const TextSpan& place : places) {
        const std::string_view text = text_at(script, place);
        const auto statement = parse::parse_statement(text);
        if (!statement)
            continue;
        std::vector<Mutant> own = mutants_of(*statement, definitions, most);
        for (NodeEdit<parse::Statement>& edit : edits_of_definition(*statement))
            own.push_back({edit.kind, edit.clause, edit.place, std::move(edit.words), std::move(edit.replacement)});
        for (Mutant& mutant : own) {
            std::string sql = parse::print(mutant.statement);
            if (!is_alone)
                sql = with_statement(script, place, sql.append(";"));
            mutant.place.offset += place.offset;
            mutants.push_back({std::move(mutant), std::move(sql)});
        }
        if (!is_alone && !std::holds_alternative<parse::Transaction>(statement->body))
            mutants.push_back({{MutantKind::statement, Clause::definition, place, "without this statement", *statement},
                               with_statement(script, place, "")});
    }
    if (mutants.size() > most)
        mutants.resize(most);
    return mutants;
}

} // namespace joinery::search
