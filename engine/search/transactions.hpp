// Transactions of a script that runs inside another transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace joinery::search {

// The script with BEGIN, COMMIT and ROLLBACK as savepoints, which do the same inside a transaction. One that is left
// open is undone at the end, as a judgement does. Nothing where it begins one inside another, or ends one that it has
// not begun.
std::optional<std::string> with_savepoints(std::string_view script);

} // namespace joinery::search
