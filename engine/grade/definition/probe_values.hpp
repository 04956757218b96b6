// Values worth trying in a column: those at which a condition may turn.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/definition.hpp"
#include "engine/sql/value.hpp"

namespace joinery::grade {

// The value as SQL: NULL, 1, 0.5, 'a', X'00'.
std::string sql_literal(const sql::ValueView& value);

// The storage class of such a text.
sql::StorageClass class_of_literal(std::string_view literal);

// Literals that stand near the name of a column in some conditions: `price >= 10` gives 10 to price.
class NearbyConstants {
public:
    // The text of a definition. Commas inside so many parentheses part conditions: 1 in a CREATE TABLE, 0 elsewhere.
    void read(std::string_view sql, std::size_t list_depth = 0);

    // Literals as written, in the order found. The name in any case.
    std::vector<std::string> of(std::string_view column) const;

private:
    std::map<std::string, std::vector<std::string>> m_by_column; // folded
};

// SQL literals, the most ordinary first, NULL last: a few that fit the affinity and a few that do not, and of each
// constant its neighbours, other spellings, texts of that length, and texts that fit it as a pattern.
std::vector<std::string> probe_values(const schema::ColumnDefinition& column,
                                      const std::vector<std::string>& constants);

} // namespace joinery::grade
