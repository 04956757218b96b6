// A value that a generated row holds: like sql::ValueView, but its own.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "engine/sql/value.hpp"

namespace joinery::search {

struct Blob {
    std::string bytes;
    friend bool operator==(const Blob&, const Blob&) = default;
};

// The alternatives stand in the order of sql::StorageClass.
using Value = std::variant<sql::Null, std::int64_t, double, std::string, Blob>;

using Row = std::vector<Value>;

// Valid as long as the value is unchanged.
sql::ValueView view(const Value& value);

Value owned(const sql::ValueView& value);

bool is_null(const Value& value);

// As a literal that SQLite reads as the same value: 'it''s', x'00', 2.5, NULL.
std::string literal(const Value& value);

} // namespace joinery::search
