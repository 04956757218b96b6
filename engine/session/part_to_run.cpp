#include "engine/session/part_to_run.hpp"

#include <algorithm>

#include "engine/sql/script.hpp"

namespace joinery::session {

sql::TextSpan part_to_run(const Run& run) {
    const std::string_view text = run.sql;
    if (run.selection) {
        const auto [from, to] = std::minmax({std::min(run.selection->first, text.size()), //
                                             std::min(run.selection->second, text.size())});
        const sql::TextSpan selected{from, to - from};
        if (!sql::split_script(text.substr(selected.offset, selected.length)).empty())
            return selected;
    }
    if (run.caret)
        if (const auto statement = sql::statement_at(text, std::min(*run.caret, text.size())))
            return *statement;
    return {0, text.size()};
}

} // namespace joinery::session
