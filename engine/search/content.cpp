#include "engine/search/content.hpp"

#include <numeric>

namespace joinery::search {

std::string row_text(const Row& row) {
    std::string text = "(";
    for (std::size_t i = 0; i < row.size(); ++i)
        text.append(i == 0 ? "" : ", ").append(literal(row[i]));
    return text + ")";
}

std::size_t row_count(const Content& content) {
    return std::accumulate(content.begin(), content.end(), std::size_t{0},
                           [](std::size_t sum, const Rows& rows) { return sum + rows.size(); });
}

std::string insert_script(const Model& model, const Content& content) {
    std::string script;
    for (std::size_t i = 0; i < content.size(); ++i)
        for (const Row& row : content[i])
            script.append(model.tables[i].insert_into).append(" VALUES ").append(row_text(row)).append(";\n");
    return script;
}

} // namespace joinery::search
