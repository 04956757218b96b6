// A statement: one of all those that SQLite has, and whether it is only to be explained.
#pragma once

#include <cstdint>
#include <variant>

#include "engine/parse/change.hpp"
#include "engine/parse/command.hpp"
#include "engine/parse/definition.hpp"
#include "engine/parse/query.hpp"

namespace joinery::parse {

enum class Explain : std::uint8_t { no, bytecode, query_plan };

struct Statement {
    using Body =
        std::variant<Query, Insert, Update, Delete, CreateTable, CreateView, CreateIndex, CreateTrigger,
                     CreateVirtualTable, Drop, AlterTable, Transaction, Pragma, Attach, Detach, Upkeep, Vacuum>;
    Explain explain = Explain::no;
    Place place; // without the semicolon
    Body body;
    friend bool operator==(const Statement&, const Statement&) = default;
};

} // namespace joinery::parse
