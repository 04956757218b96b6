// A typed SQL value: what one cell of a result holds. SQLite's five storage classes, told apart.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace joinery::sql {

enum class StorageClass : std::uint8_t { null, integer, real, text, blob };

struct Null {
    friend bool operator==(Null, Null) = default;
};

// Bytes of a blob. A type of its own: a blob never equals a text of the same bytes.
struct BlobView {
    std::string_view bytes;
    friend bool operator==(BlobView, BlobView) = default;
};

// A value that points into a statement's row or a result set; valid as long as that is unchanged.
// The alternatives stand in the order of StorageClass.
using ValueView = std::variant<Null, std::int64_t, double, std::string_view, BlobView>;

StorageClass storage_class(const ValueView& value);

// The class as a word for people: "NULL", "integer", "real", "text", "blob".
std::string_view name(StorageClass storage_class);

// The shortest decimal text that reads back as the same number; has a '.', an 'e', or is inf, -inf or nan.
std::string shortest_text(double number);

// Upper-case hexadecimal digits, two a byte.
std::string hexadecimal(std::string_view bytes);

} // namespace joinery::sql
