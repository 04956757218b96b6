#include "shell/mirror/mirror_builder.hpp"
#include "shell/model/verdict_wording.hpp"

namespace joinery::shell {

namespace {

void add_rows(MirrorBuilder& builder, std::string key, std::string_view head, const std::vector<std::string>& columns,
              const grade::ShownRows& shown) {
    mirror::Table table{shown_caption(head, shown.count, shown.rows.size()), columns, {}, shown.count};
    for (const grade::ShownRow& row : shown.rows)
        table.rows.push_back(row_texts(row));
    builder.add(std::move(key), std::move(table));
}

// The row as it stands on one side, between what it is and what is to be said of it.
std::vector<std::string> side_of(const grade::ShownRow& cells, std::size_t columns, std::string what,
                                 std::string says) {
    std::vector<std::string> row = row_texts(cells);
    row.resize(columns);
    row.insert(row.begin(), std::move(what));
    row.push_back(std::move(says));
    return row;
}

// Two lines a row: as expected and as it is, with what differs in words.
void add_changes(MirrorBuilder& builder, std::string key, std::string_view head,
                 const grade::RowDifference& difference) {
    const grade::ShownChanges& changed = difference.changed;
    const std::size_t size = difference.columns.size();
    mirror::Table table{shown_caption(head, changed.count, changed.rows.size()), difference.columns, {}, 0};
    table.columns.insert(table.columns.begin(), "Row");
    table.columns.emplace_back("What differs");
    for (const grade::RowChange& change : changed.rows) {
        const std::string number = std::to_string(table.rows.size() / 2 + 1);
        std::string says;
        for (const grade::CellChange& cell : change.cells)
            says += (says.empty() ? "" : " ") + change_text(difference, change, cell);
        table.rows.push_back(side_of(change.expected, size, number + ", expected", ""));
        table.rows.push_back(side_of(change.actual, size, number + ", yours", std::move(says)));
    }
    table.row_count = 2 * changed.count;
    builder.add(std::move(key), std::move(table));
}

void add_difference(MirrorBuilder& builder, const std::string& key, const std::string& of,
                    const grade::RowDifference& difference) {
    if (difference.missing.count > 0)
        add_rows(builder, key + "missing", "Missing" + of, difference.columns, difference.missing);
    if (difference.extra.count > 0)
        add_rows(builder, key + "extra", "Too many" + of, difference.columns, difference.extra);
    if (difference.changed.count > 0)
        add_changes(builder, key + "changed", "Changed" + of, difference);
}

void add_definitions(MirrorBuilder& builder, const grade::Verdict& verdict) {
    if (verdict.definitions.empty())
        return;
    mirror::Table table{"Definitions that differ", {"Object", "Expected", "Yours"}, {}, verdict.definitions.size()};
    for (const grade::DefinitionDifference& found : verdict.definitions)
        table.rows.push_back({found.object, found.expected, found.actual});
    builder.add("definitions", std::move(table));
}

void add_data(MirrorBuilder& builder, const grade::Verdict& verdict) {
    std::string of = verdict.data_set ? "Data `" + verdict.data_set->name + "`, table `" : "Table `";
    if (verdict.kind == grade::VerdictKind::counterexample)
        of = "Counterexample, table `";
    for (std::size_t i = 0; i < verdict.data.size(); ++i) {
        const grade::ShownTable& table = verdict.data[i];
        add_rows(builder, "data." + std::to_string(i), of + table.name + '`', table.content.columns,
                 table.content.rows);
    }
}

} // namespace

void add_verdict(MirrorBuilder& builder) {
    const Model& model = builder.model();
    builder.add_text("verdict.none", no_verdict_text(model));
    if (!model.verdict)
        return;
    const grade::Verdict& verdict = *model.verdict;
    builder.add_text("verdict.stale", stale_text(model));
    if (!verdict.marks.empty())
        builder.add("verdict.marks", mirror::List{"In your SQL", mark_texts(verdict, model.checked_sql)});
    if (model.witness)
        builder.add_command(try_command(model));
    add_difference(builder, "", "", verdict.difference);
    if (verdict.right)
        return;
    if (verdict.expected)
        add_rows(builder, "expected", "Expected", verdict.expected->columns, verdict.expected->rows);
    if (verdict.actual)
        add_rows(builder, "actual",
                 verdict.kind == grade::VerdictKind::luck ? "Your result, read another way" : "Your result",
                 verdict.actual->columns, verdict.actual->rows);
    for (std::size_t i = 0; i < verdict.tables.size(); ++i)
        add_difference(builder, "state." + std::to_string(i) + '.', " in table `" + verdict.tables[i].table + '`',
                       verdict.tables[i].rows);
    add_definitions(builder, verdict);
    add_data(builder, verdict);
}

} // namespace joinery::shell
