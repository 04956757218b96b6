#include "shell/model/verdict_wording.hpp"

#include "shell/model/wording.hpp"

namespace joinery::shell {

namespace {

std::string rows_caption(std::string_view head, const grade::ShownRows& rows) {
    std::string text = std::string(head) + counted(rows.count, "row", "rows");
    if (rows.count > rows.rows.size())
        text += ", the first " + std::to_string(rows.rows.size()) + " of them here";
    return text + '.';
}

} // namespace

std::string verdict_head(const grade::Verdict& verdict) {
    if (verdict.right)
        return "Solved.";
    return verdict.kind == grade::VerdictKind::reference_broken ? "Cannot be judged." : "Not yet.";
}

std::string data_set_text(const grade::Verdict& verdict) {
    return verdict.data_set && !verdict.data_set->hidden ? "On the data you see here." : "";
}

std::string verdict_text(const grade::Verdict& verdict) {
    std::string text = verdict_head(verdict);
    const auto add = [&text](const std::string& sentence) {
        if (!sentence.empty())
            text += ' ' + sentence;
    };
    add(verdict.text);
    add(verdict.says.value_or(""));
    add(data_set_text(verdict));
    for (const std::string& note : verdict.notes)
        add(note);
    if (verdict.error)
        add(error_details(*verdict.error)); // last: SQLite's words end without a stop
    return text;
}

std::string missing_caption(const grade::Verdict& verdict) { return rows_caption("Missing: ", verdict.difference.missing); }

std::string extra_caption(const grade::Verdict& verdict) { return rows_caption("Too many: ", verdict.difference.extra); }

std::string expected_caption(const grade::Verdict& verdict) {
    return rows_caption("Expected: ", verdict.expected->rows);
}

std::string actual_caption(const grade::Verdict& verdict) {
    return rows_caption("Your result: ", verdict.actual->rows);
}

std::string no_verdict_text(const Model& model) {
    return model.verdict ? ""
                         : "Check your answer, and the verdict appears here. It is tried on several "
                           "databases, not only on the one you see.";
}

std::string stale_text(const Model& model) {
    return is_verdict_stale(model) ? "Your SQL has changed since. Check again to see where it stands." : "";
}

} // namespace joinery::shell
