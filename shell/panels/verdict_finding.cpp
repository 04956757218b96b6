#include "shell/model/verdict_wording.hpp"
#include "shell/panels/verdict_parts.hpp"
#include "shell/theme/icons.hpp"
#include "shell/widgets/callout.hpp"

namespace joinery::shell {

namespace {

CalloutLook look_of(const grade::Verdict& verdict) {
    if (verdict.right)
        return {icon::k_right, Color::right, Color::right_soft};
    if (verdict.kind == grade::VerdictKind::reference_broken)
        return {icon::k_warning, Color::warning, Color::warning_soft};
    return {icon::k_not_yet, Color::wrong, Color::wrong_soft};
}

} // namespace

float draw_finding(Ui& ui, const Model& model, const VerdictPlace& place) {
    const grade::Verdict& verdict = *model.verdict;
    const CalloutLook look = look_of(verdict);
    const std::string head = verdict_head(verdict) + ' ';
    std::vector<std::vector<TextRun>> paragraphs = {{{in_color(k_body_bold, look.ink), head}, {k_body, verdict.text}}};
    if (verdict.error) { // its sentence stands in the verdict's text
        if (!verdict.error->suggestion.empty())
            paragraphs.push_back({{k_body, verdict.error->suggestion}});
        paragraphs.push_back({{{Face::code, size::k_text_small, Color::muted}, verdict.error->message}});
    }
    if (verdict.says)
        paragraphs.push_back({{k_body, *verdict.says}});
    const std::vector<std::string> marks = mark_texts(verdict, model.checked_sql);
    for (const std::string& mark : marks)
        paragraphs.push_back({{k_body, mark}});
    for (const std::string& note : verdict.notes)
        paragraphs.push_back({{k_muted, note}});
    const std::string data_set = data_set_text(verdict);
    if (!data_set.empty())
        paragraphs.push_back({{k_muted, data_set}});
    const std::string stale = stale_text(model);
    if (!stale.empty())
        paragraphs.push_back({{k_muted, stale}});
    return draw_callout(ui, look, place.x, place.y, place.width, paragraphs);
}

} // namespace joinery::shell
