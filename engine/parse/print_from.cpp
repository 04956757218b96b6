#include <array>

#include "engine/parse/printer.hpp"

namespace joinery::parse {

namespace {

// In the order of JoinKind.
constexpr std::array<std::string_view, 8> k_joins = {"",          "",           "JOIN",      "CROSS JOIN",
                                                     "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", ""};
static_assert(k_joins.size() == static_cast<std::size_t>(JoinKind::unknown) + 1);

} // namespace

void Printer::from(const std::vector<Source>& sources) {
    if (sources.empty())
        return;
    write(" FROM ");
    this->sources(sources);
}

void Printer::sources(const std::vector<Source>& sources) {
    for (const Source& one : sources) {
        join(one);
        source(one);
    }
}

void Printer::join(const Source& source) {
    switch (source.join) {
    case JoinKind::none:
        return;
    case JoinKind::comma:
        return write(", ");
    case JoinKind::unknown:
        write(" ");
        write(source.join_words);
        return write(" JOIN ");
    default:
        write(source.is_natural ? " NATURAL " : " ");
        write(k_joins[static_cast<std::size_t>(source.join)]);
        write(" ");
    }
}

void Printer::source(const Source& source) {
    switch (source.kind) {
    case SourceKind::table:
        qualified_name(source.table);
        break;
    case SourceKind::function:
        qualified_name(source.table);
        write("(");
        expressions(source.arguments);
        write(")");
        break;
    case SourceKind::query:
        in_parentheses(*source.query);
        break;
    case SourceKind::sources:
        write("(");
        sources(source.sources);
        write(")");
        break;
    }
    alias(source.alias);
    indexed(source.indexed);
    clause(" ON ", source.on);
    if (!source.with_columns.empty()) {
        write(" USING ");
        names_in_parentheses(source.with_columns);
    }
}

void Printer::indexed(const Indexed& indexed) {
    if (indexed.kind == IndexedKind::never)
        write(" NOT INDEXED");
    if (indexed.kind != IndexedKind::by)
        return;
    write(" INDEXED BY ");
    name(indexed.index);
}

} // namespace joinery::parse
