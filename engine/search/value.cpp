#include "engine/search/value.hpp"

#include <cmath>

namespace joinery::search {

namespace {

struct View {
    sql::ValueView operator()(sql::Null) const { return sql::Null{}; }
    sql::ValueView operator()(std::int64_t number) const { return number; }
    sql::ValueView operator()(double number) const { return number; }
    sql::ValueView operator()(const std::string& text) const { return std::string_view(text); }
    sql::ValueView operator()(const Blob& blob) const { return sql::BlobView{blob.bytes}; }
};

struct Owned {
    Value operator()(sql::Null) const { return sql::Null{}; }
    Value operator()(std::int64_t number) const { return number; }
    Value operator()(double number) const { return number; }
    Value operator()(std::string_view text) const { return std::string(text); }
    Value operator()(sql::BlobView blob) const { return Blob{std::string(blob.bytes)}; }
};

std::string quoted(std::string_view text) {
    std::string quoted = "'";
    for (const char byte : text)
        quoted.append(byte == '\'' ? 2 : 1, byte);
    return quoted + "'";
}

struct Literal {
    std::string operator()(sql::Null) const { return "NULL"; }
    std::string operator()(std::int64_t number) const {
        // SQLite reads the digits before the sign, and these digits alone are no 64-bit integer.
        return number == INT64_MIN ? "(-9223372036854775807 - 1)" : std::to_string(number);
    }
    std::string operator()(double number) const {
        if (std::isinf(number))
            return number > 0 ? "9e999" : "-9e999";
        return sql::shortest_text(number);
    }
    std::string operator()(const std::string& text) const { return quoted(text); }
    std::string operator()(const Blob& blob) const { return "x'" + sql::hexadecimal(blob.bytes) + "'"; }
};

} // namespace

sql::ValueView view(const Value& value) { return std::visit(View{}, value); }

Value owned(const sql::ValueView& value) { return std::visit(Owned{}, value); }

bool is_null(const Value& value) { return std::holds_alternative<sql::Null>(value); }

std::string literal(const Value& value) { return std::visit(Literal{}, value); }

} // namespace joinery::search
