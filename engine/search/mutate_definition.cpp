#include "engine/search/mutate_definition.hpp"

#include <array>
#include <utility>

#include "engine/base/enum_table.hpp"
#include "engine/parse/print.hpp"

namespace joinery::search {

namespace {

using parse::ColumnConstraintKind;
using parse::ReferenceAction;
using parse::ReferenceEvent;
using parse::Statement;
using parse::TableConstraintKind;

template <class Kind>
struct KindWords {
    Kind kind;
    std::string_view words; // empty: leaving it out changes nothing that a database shows
};

// In the order of the enumerations.
constexpr std::array k_column_constraints = {
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::nothing, ""},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::null, ""},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::not_null, "`NOT NULL`"},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::primary_key, "`PRIMARY KEY`"},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::unique, "`UNIQUE`"},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::check, "`CHECK`"},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::default_value, "`DEFAULT`"},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::collate, "`COLLATE`"},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::references, "`REFERENCES`"},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::deferrable, ""},
    KindWords<ColumnConstraintKind>{ColumnConstraintKind::generated, "`GENERATED`"},
};
static_assert(is_whole_table(k_column_constraints, &KindWords<ColumnConstraintKind>::kind,
                             ColumnConstraintKind::generated));

constexpr std::array k_table_constraints = {
    KindWords<TableConstraintKind>{TableConstraintKind::nothing, ""},
    KindWords<TableConstraintKind>{TableConstraintKind::primary_key, "`PRIMARY KEY`"},
    KindWords<TableConstraintKind>{TableConstraintKind::unique, "`UNIQUE`"},
    KindWords<TableConstraintKind>{TableConstraintKind::check, "`CHECK`"},
    KindWords<TableConstraintKind>{TableConstraintKind::foreign_key, "`FOREIGN KEY`"},
};
static_assert(is_whole_table(k_table_constraints, &KindWords<TableConstraintKind>::kind,
                             TableConstraintKind::foreign_key));

constexpr std::array k_actions = {
    KindWords<ReferenceAction>{ReferenceAction::none, ""},
    KindWords<ReferenceAction>{ReferenceAction::set_null, "SET NULL"},
    KindWords<ReferenceAction>{ReferenceAction::set_default, "SET DEFAULT"},
    KindWords<ReferenceAction>{ReferenceAction::cascade, "CASCADE"},
    KindWords<ReferenceAction>{ReferenceAction::restrict, "RESTRICT"},
    KindWords<ReferenceAction>{ReferenceAction::no_action, "NO ACTION"},
};
static_assert(is_whole_table(k_actions, &KindWords<ReferenceAction>::kind, ReferenceAction::no_action));

std::string code(const std::string& text) { return "`" + text + "`"; }

template <class Items>
void leave_out(Items& items, std::size_t i) {
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
}

class Maker {
public:
    explicit Maker(const Statement& statement) : m_statement(statement) {}

    std::vector<NodeEdit<Statement>> make() {
        if (const auto* table = std::get_if<parse::CreateTable>(&m_statement.body))
            of_table(*table);
        else if (const auto* index = std::get_if<parse::CreateIndex>(&m_statement.body))
            of_index(*index);
        else if (const auto* trigger = std::get_if<parse::CreateTrigger>(&m_statement.body))
            of_trigger(*trigger);
        else if (const auto* alter = std::get_if<parse::AlterTable>(&m_statement.body))
            of_column(alter->definition, [](Statement& made) -> parse::ColumnDefinition& {
                return std::get<parse::AlterTable>(made.body).definition;
            });
        return std::move(m_edits);
    }

private:
    template <class Change>
    void add(MutantKind kind, TextSpan place, std::string words, Change change) {
        Statement made = m_statement;
        change(made);
        m_edits.push_back({kind, Clause::definition, place, std::move(words), std::move(made)});
    }

    // The same with the part that `find` gives of a copy.
    template <class Find, class Change>
    auto in(Find find, Change change) {
        return [find, change](Statement& made) { change(find(made)); };
    }

    void of_table(const parse::CreateTable& table) {
        const auto own = [](Statement& made) -> parse::CreateTable& { return std::get<parse::CreateTable>(made.body); };
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            of_column(table.columns[i],
                      [own, i](Statement& made) -> parse::ColumnDefinition& { return own(made).columns[i]; });
        for (std::size_t i = 0; i < table.constraints.size(); ++i)
            of_constraint(table.constraints[i], i, own);
        for (std::size_t i = 0; i < table.options.size(); ++i)
            add(MutantKind::constraint, {},
                "without " + code((table.options[i].has_without ? "WITHOUT " : "") + table.options[i].name.text),
                in(own, [i](parse::CreateTable& made) { leave_out(made.options, i); }));
    }

    template <class Find>
    void of_column(const parse::ColumnDefinition& column, Find find) {
        for (std::size_t i = 0; i < column.constraints.size(); ++i) {
            const parse::ColumnConstraint& constraint = column.constraints[i];
            const std::string_view words = k_column_constraints[static_cast<std::size_t>(constraint.kind)].words;
            if (!words.empty())
                add(MutantKind::constraint, constraint.place, code(column.name.text) + " without " + std::string(words),
                    in(find, [i](parse::ColumnDefinition& made) { leave_out(made.constraints, i); }));
            if (constraint.is_autoincrement)
                add(MutantKind::constraint, constraint.place, code(column.name.text) + " without `AUTOINCREMENT`",
                    in(find, [i](parse::ColumnDefinition& made) { made.constraints[i].is_autoincrement = false; }));
            if (constraint.references)
                of_references(
                    *constraint.references, constraint.place,
                    [ find, i ](Statement & made) -> auto& { return *find(made).constraints[i].references; });
        }
    }

    template <class Find>
    void of_constraint(const parse::TableConstraint& constraint, std::size_t i, Find own) {
        const std::string_view words = k_table_constraints[static_cast<std::size_t>(constraint.kind)].words;
        if (!words.empty())
            add(MutantKind::constraint, constraint.place, "without " + std::string(words),
                in(own, [i](parse::CreateTable& made) { leave_out(made.constraints, i); }));
        for (std::size_t k = 0; constraint.terms.size() > 1 && k < constraint.terms.size(); ++k)
            add(MutantKind::constraint, constraint.terms[k].expression.place,
                std::string(words) + " without " + code(parse::print(constraint.terms[k].expression)),
                in(own, [i, k](parse::CreateTable& made) { leave_out(made.constraints[i].terms, k); }));
        of_references(
            constraint.references, constraint.place,
            [ own, i ](Statement & made) -> auto& { return own(made).constraints[i].references; });
    }

    // Another action, or none.
    template <class Find>
    void of_references(const parse::References& references, TextSpan place, Find find) {
        for (std::size_t i = 0; i < references.rules.size(); ++i) {
            const parse::ReferenceRule& rule = references.rules[i];
            if (rule.event != ReferenceEvent::on_delete && rule.event != ReferenceEvent::on_update)
                continue;
            const std::string on = rule.event == ReferenceEvent::on_delete ? "ON DELETE " : "ON UPDATE ";
            const auto words = [&](ReferenceAction action) {
                return code(on + std::string(k_actions[static_cast<std::size_t>(action)].words));
            };
            add(MutantKind::reference_action, place, "without " + words(rule.action),
                in(find, [i](parse::References& made) { leave_out(made.rules, i); }));
            for (const ReferenceAction other : {ReferenceAction::cascade, ReferenceAction::set_null})
                if (other != rule.action)
                    add(MutantKind::reference_action, place, words(other) + " for " + words(rule.action),
                        in(find, [i, other](parse::References& made) { made.rules[i].action = other; }));
        }
    }

    void of_index(const parse::CreateIndex& index) {
        const auto own = [](Statement& made) -> parse::CreateIndex& { return std::get<parse::CreateIndex>(made.body); };
        add(MutantKind::index, m_statement.place, index.is_unique ? "without `UNIQUE`" : "with `UNIQUE`",
            in(own, [](parse::CreateIndex& made) { made.is_unique = !made.is_unique; }));
        if (index.where)
            add(MutantKind::index, index.where->place, "without `WHERE`",
                in(own, [](parse::CreateIndex& made) { made.where.reset(); }));
        for (std::size_t i = 0; i < index.terms.size(); ++i) {
            const parse::Expression& term = index.terms[i].expression;
            if (index.terms.size() > 1)
                add(MutantKind::index, term.place, "without " + code(parse::print(term)),
                    in(own, [i](parse::CreateIndex& made) { leave_out(made.terms, i); }));
            if (i + 1 < index.terms.size())
                add(MutantKind::index, term.place, code(parse::print(index.terms[i + 1].expression)) + " first",
                    in(own, [i](parse::CreateIndex& made) { std::swap(made.terms[i], made.terms[i + 1]); }));
        }
    }

    void of_trigger(const parse::CreateTrigger& trigger) {
        const auto own = [](Statement& made) -> parse::CreateTrigger& {
            return std::get<parse::CreateTrigger>(made.body);
        };
        const bool is_after = trigger.time == parse::TriggerTime::after;
        if (trigger.time != parse::TriggerTime::instead_of)
            add(MutantKind::trigger, m_statement.place, is_after ? "`BEFORE` for `AFTER`" : "`AFTER` for `BEFORE`",
                in(own, [is_after](parse::CreateTrigger& made) {
                    made.time = is_after ? parse::TriggerTime::before : parse::TriggerTime::after;
                }));
        if (!trigger.columns.empty())
            add(MutantKind::trigger, trigger.columns.front().place, "without `OF`",
                in(own, [](parse::CreateTrigger& made) { made.columns.clear(); }));
        if (trigger.when)
            add(MutantKind::trigger, trigger.when->place, "without `WHEN`",
                in(own, [](parse::CreateTrigger& made) { made.when.reset(); }));
        for (std::size_t i = 0; trigger.steps.size() > 1 && i < trigger.steps.size(); ++i)
            add(MutantKind::trigger, m_statement.place, "without statement " + std::to_string(i + 1) + " of its body",
                in(own, [i](parse::CreateTrigger& made) { leave_out(made.steps, i); }));
    }

    const Statement& m_statement;
    std::vector<NodeEdit<Statement>> m_edits;
};

} // namespace

std::vector<NodeEdit<Statement>> edits_of_definition(const Statement& statement) { return Maker(statement).make(); }

} // namespace joinery::search
