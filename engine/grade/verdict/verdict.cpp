#include "engine/grade/verdict/verdict.hpp"

#include <array>
#include <cstdint>

#include "engine/base/utf8.hpp"

namespace joinery::grade {

std::string_view name(VerdictKind kind) {
    // In the order of the enumeration.
    static constexpr std::array<std::string_view, 22> k_names = {
        "right",          "sql_error",
        "denied",         "out_of_budget",
        "no_statement",   "too_many_statements",
        "no_result",      "column_count",
        "column_names",   "column_order",
        "rows",           "types",
        "duplicates",     "order",
        "luck",           "state",
        "definition",     "construct",
        "plan",           "steps",
        "counterexample", "reference_broken",
    };
    static_assert(k_names.size() == static_cast<std::size_t>(VerdictKind::reference_broken) + 1);
    return k_names[static_cast<std::size_t>(kind)];
}

namespace {

struct CellText {
    std::string text;
    std::size_t whole_bytes = 0;

    void operator()(sql::Null) {}
    void operator()(std::int64_t number) { text = std::to_string(number); }
    void operator()(double number) { text = sql::shortest_text(number); }
    void operator()(std::string_view bytes) {
        const auto shown = cut_at_character(bytes, k_shown_cell_bytes);
        text = valid_utf8(shown);
        whole_bytes = shown.size() < bytes.size() ? bytes.size() : 0;
    }
    void operator()(sql::BlobView blob) {
        const auto shown = blob.bytes.substr(0, k_shown_cell_bytes);
        text = sql::hexadecimal(shown);
        whole_bytes = shown.size() < blob.bytes.size() ? blob.bytes.size() : 0;
    }
};

} // namespace

Cell shown_cell(const sql::ValueView& value) {
    CellText cell;
    std::visit(cell, value);
    return {sql::storage_class(value), std::move(cell.text), cell.whole_bytes};
}

} // namespace joinery::grade
