// Statements that differ from a given one in a single place, the way a learner's slip would: the classes of SQLMutation
// (Tuya, Suárez-Cabal and de la Riva, 2007) and of the studies of student errors (Taipalus and others, 2018).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/parse/statement.hpp"
#include "engine/schema/definition.hpp"
#include "engine/search/sites.hpp"

namespace joinery::search {

enum class MutantKind {
    comparison,
    connective,
    negation,
    dropped_condition,
    null_test,
    null_value,
    between_end,
    constant,
    arithmetic,
    pattern,
    aggregate,
    distinct_argument,
    count_star,
    column,
    case_branch,
    window_partition,
    window_order,
    window_frame,
    window_function,
    distinct,
    join_kind,
    condition_place,
    group_column,
    group_condition,
    order_direction,
    order_key,
    row_limit,
    set_operation,
    assignment,
    all_rows,
    constraint,
    reference_action,
    index,
    trigger,
    statement,
    select_list,
    source_list,
    last = source_list,
};

// "comparison", "dropped_condition"
std::string_view name(MutantKind kind);

// What a slip of this kind is in the taxonomy of Taipalus, Siponen and Vartiainen (2018): "LOG-1 operator". Empty for
// one in a definition or a script, which it does not speak of.
std::string_view taxonomy(MutantKind kind);

struct Mutant {
    MutantKind kind = MutantKind::comparison;
    Clause clause = Clause::where;
    TextSpan place;    // in the statement's text: what was changed
    std::string words; // "`>` for `>=` in `a >= 5`"
    parse::Statement statement;
};

// All of them, in the order of the text, at most `most`. Some mean the same as the statement; which, only a search can
// guess. Columns are swapped for others of their tables where the definitions have them.
std::vector<Mutant> mutants_of(const parse::Statement& statement, const schema::Definitions& definitions,
                               std::size_t most = 500);

} // namespace joinery::search
