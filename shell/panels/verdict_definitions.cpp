#include "shell/panels/verdict_parts.hpp"
#include "shell/panels/verdict_table.hpp"
#include "shell/widgets/comparison.hpp"

namespace joinery::shell {

float draw_definitions(Ui& ui, const grade::Verdict& verdict, const VerdictPlace& place) {
    if (verdict.definitions.empty())
        return 0;
    draw_caption(ui, place, "DEFINITIONS");
    ComparisonContent content{.what = "Object", .rows = {}};
    for (const grade::DefinitionDifference& found : verdict.definitions)
        content.rows.push_back({found.object, found.expected, found.actual, ""});
    return k_caption + draw_comparison(ui, place.x, place.y + k_caption, place.width, content) + k_verdict_padding;
}

} // namespace joinery::shell
