#include "engine/grade/definition/definition_finding.hpp"

#include <algorithm>

#include "engine/base/utf8.hpp"
#include "engine/grade/verdict/phrase.hpp"
#include "engine/parse/token.hpp"

namespace joinery::grade {

std::string in_quotes(std::string_view name) { return "`" + valid_utf8(name) + "`"; }

std::string in_quotes(const std::vector<std::string>& names) { return list_of_names(names); }

std::string columns_in_quotes(std::string_view table, const std::vector<std::string>& columns) {
    std::string text(table);
    for (std::size_t i = 0; i < columns.size(); ++i)
        text += (i == 0 ? "(" : ", ") + columns[i];
    return in_quotes(text + (columns.empty() ? "" : ")"));
}

bool is_same_name(std::string_view a, std::string_view b) { return parse::folded(a) == parse::folded(b); }

std::vector<std::string> name_set(const std::vector<std::string>& names) {
    std::vector<std::string> set;
    set.reserve(names.size());
    for (const std::string& name : names)
        set.push_back(parse::folded(name));
    std::sort(set.begin(), set.end());
    return set;
}

} // namespace joinery::grade
