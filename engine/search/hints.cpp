// The hints on a repair: a table of texts, and which of them are said.
#include <array>

#include "engine/base/enum_table.hpp"
#include "engine/base/template_text.hpp"
#include "engine/search/repair.hpp"

namespace joinery::search {

namespace {

enum class HintPhrase { first_clause, clause, clause_of_two, part, last = part };

struct Template {
    HintPhrase phrase;
    std::string_view text;
};

// In the order of the enumeration.
constexpr std::array k_templates = {
    Template{HintPhrase::first_clause, "Look at `{1}` first: it is not yet what the task asks for."},
    Template{HintPhrase::clause, "Look at `{1}`."},
    Template{HintPhrase::clause_of_two, "Look at `{1}`. There are two places; this is the first."},
    Template{HintPhrase::part, "Look at `{1}`."},
};

struct KindHint {
    MutantKind kind;
    std::string_view text;
};

// In the order of the enumeration. What kind of change it takes, without saying to what.
constexpr std::array k_kind_hints = {
    KindHint{MutantKind::comparison, "It compares with another operator than it should."},
    KindHint{MutantKind::connective, "Should both conditions hold here, or is one of them enough?"},
    KindHint{MutantKind::negation, "It asks for the opposite."},
    KindHint{MutantKind::dropped_condition,
             "A condition here is not the one that the task asks for, is missing, or is one too many."},
    KindHint{MutantKind::null_test, "Think of NULL here: which rows have no value?"},
    KindHint{MutantKind::null_value, "Think of what a NULL should count as here."},
    KindHint{MutantKind::between_end, "Look at the ends of the range: do they belong to it?"},
    KindHint{MutantKind::constant, "A value here is not the one that the task names."},
    KindHint{MutantKind::arithmetic, "It computes with another sign than it should."},
    KindHint{MutantKind::pattern, "The pattern matches more or less than it should. Look at each `%`."},
    KindHint{MutantKind::aggregate, "It is computed by another function than it should be."},
    KindHint{MutantKind::distinct_argument, "Should equal values count once here, or each time?"},
    KindHint{MutantKind::count_star, "Should this count rows, or values that are not NULL?"},
    KindHint{MutantKind::column, "It takes another column than it should."},
    KindHint{MutantKind::case_branch, "Look at what comes out where no `WHEN` holds."},
    KindHint{MutantKind::window_partition, "Look at which rows belong together in the window."},
    KindHint{MutantKind::window_order, "Look at how the window is sorted."},
    KindHint{MutantKind::window_frame, "Look at where the frame of the window begins and ends."},
    KindHint{MutantKind::window_function, "It is computed by another window function than it should be."},
    KindHint{MutantKind::distinct, "Should equal rows be there once, or each time?"},
    KindHint{MutantKind::join_kind, "Which rows should the join keep when nothing matches them?"},
    KindHint{MutantKind::condition_place,
             "A condition in `ON` and one in `WHERE` do not do the same in an outer join."},
    KindHint{MutantKind::group_column, "Look at what makes one group: a column is missing there, or one too many."},
    KindHint{MutantKind::group_condition, "Look at which groups should stay."},
    KindHint{MutantKind::order_direction, "It sorts in the other direction than it should."},
    KindHint{MutantKind::order_key, "Look at what it sorts by, and by what first."},
    KindHint{MutantKind::row_limit, "Look at how many rows should come back, and from where on."},
    KindHint{MutantKind::set_operation, "The two results are put together in another way than they should be."},
    KindHint{MutantKind::assignment,
             "Look at what is set: a column is missing there, is one too many, or gets another value."},
    KindHint{MutantKind::all_rows, "It changes all rows. Which should it change?"},
    KindHint{MutantKind::constraint, "Look at what the table should refuse."},
    KindHint{MutantKind::reference_action, "Look at what should happen to rows whose parent goes."},
    KindHint{MutantKind::index, "Look at the columns of the index, and at their order."},
    KindHint{MutantKind::trigger, "Look at when the trigger should fire, and what it should do."},
    KindHint{MutantKind::statement, "Look at whether a statement is missing."},
    KindHint{MutantKind::select_list, "What is selected is not yet what the task asks for: something is missing there, "
                                      "is one too many, or is another thing."},
    KindHint{MutantKind::source_list, "Which tables does the task need here, and which of their rows belong together?"},
};

static_assert(is_whole_table(k_templates, &Template::phrase, HintPhrase::last));
static_assert(is_whole_table(k_kind_hints, &KindHint::kind, MutantKind::last));

std::string say(HintPhrase phrase, std::string_view part) {
    return fill(k_templates[static_cast<std::size_t>(phrase)].text, {std::string(part)});
}

} // namespace

std::vector<std::string> hints_of(const Repair& repair, std::string_view answer) {
    if (repair.edits.empty())
        return repair.clause ? std::vector<std::string>{say(HintPhrase::first_clause, name(*repair.clause))}
                             : std::vector<std::string>{};
    const RepairEdit& edit = repair.edits.front();
    const bool has_two = repair.edits.size() > 1;
    std::vector<std::string> hints{say(has_two ? HintPhrase::clause_of_two : HintPhrase::clause, name(edit.clause))};
    const std::string_view part = text_at(answer, edit.place);
    if (!part.empty() && part.size() < answer.size() && part.find('\n') == std::string_view::npos)
        hints.push_back(say(HintPhrase::part, part));
    hints.emplace_back(k_kind_hints[static_cast<std::size_t>(edit.kind)].text);
    return hints;
}

} // namespace joinery::search
