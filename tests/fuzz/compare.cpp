// A libFuzzer target, of `./dev test --fuzz`, for a whole check: one input is a schema, a reference and an answer,
// apart by lines of `---`. It must end, with a verdict whose members fit together, and a reference must be right by its
// own rules.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grade/grade_answer.hpp"

using namespace joinery;
using namespace joinery::grade;

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string_view take_part(std::string_view& rest) {
    constexpr std::string_view k_mark = "\n---\n";
    const std::size_t end = rest.find(k_mark);
    const std::string_view part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + k_mark.size());
    return part;
}

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

void check_members(const Verdict& verdict) {
    require(verdict.right == (verdict.kind == VerdictKind::right), "right and kind disagree");
    require(!verdict.text.empty(), "a verdict without words");
    const RowDifference& difference = verdict.difference;
    for (const ShownRows* rows : {&difference.missing, &difference.extra}) {
        require(rows->rows.size() <= k_shown_rows, "too many rows are shown");
        require(rows->rows.size() <= rows->count, "more rows are shown than there are");
    }
    for (const RowChange& change : difference.changed.rows) {
        require(!change.cells.empty(), "a changed row without a changed cell");
        require(change.expected.size() == change.actual.size(), "changed rows of two widths");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    const std::string schema(take_part(rest));
    const std::string_view reference = take_part(rest);
    const std::string_view answer = take_part(rest);
    const std::vector<Fixture> fixtures = {{{"visible", false}, {schema}}, {{"hidden", true}, {schema}}};
    const Verdict verdict = grade_answer(fixtures, reference, answer, {});
    check_members(verdict);
    check_members(grade_answer(fixtures, reference, answer, {.columns = pack::ColumnRule::any_order, .multi = true}));
    const Verdict same = grade_answer(fixtures, reference, reference, {.multi = true});
    // What the clock or the memory ended, or what gives other rows each time, is no contradiction.
    const bool may_fail = same.kind == VerdictKind::no_statement || same.kind == VerdictKind::reference_broken ||
                          same.kind == VerdictKind::out_of_budget || reference.find("random") != std::string_view::npos;
    require(same.right || may_fail, "a reference that is wrong by its own rules");
    return 0;
}
