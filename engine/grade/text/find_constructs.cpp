#include "engine/grade/text/find_constructs.hpp"

#include "engine/grade/text/construct_finder.hpp"
#include "engine/parse/parse.hpp"

namespace joinery::grade {

std::vector<Occurrence> find_constructs(std::string_view script, const schema::Catalogue& catalogue) {
    const auto statements = parse::parse_script(script);
    if (!statements)
        return {};
    ConstructFinder finder(script, catalogue);
    for (const parse::Statement& statement : *statements)
        finder.statement(statement);
    return finder.take();
}

bool is_occurrence(const Occurrence& occurrence, const pack::NamedConstruct& construct) {
    return occurrence.construct == construct.construct && occurrence.function == construct.function &&
           !(construct.is_aggregate_alone && occurrence.has_more_arguments);
}

} // namespace joinery::grade
