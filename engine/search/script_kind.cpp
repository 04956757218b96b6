#include "engine/search/script_kind.hpp"

#include <algorithm>
#include <variant>

#include "engine/parse/parse.hpp"

namespace joinery::search {

namespace {

struct KindOfBody {
    pack::Mode operator()(const parse::Insert&) const { return pack::Mode::state; }
    pack::Mode operator()(const parse::Update&) const { return pack::Mode::state; }
    pack::Mode operator()(const parse::Delete&) const { return pack::Mode::state; }
    pack::Mode operator()(const parse::CreateTable&) const { return pack::Mode::definition; }
    pack::Mode operator()(const parse::CreateView&) const { return pack::Mode::definition; }
    pack::Mode operator()(const parse::CreateIndex&) const { return pack::Mode::definition; }
    pack::Mode operator()(const parse::CreateTrigger&) const { return pack::Mode::definition; }
    pack::Mode operator()(const parse::CreateVirtualTable&) const { return pack::Mode::definition; }
    pack::Mode operator()(const parse::Drop&) const { return pack::Mode::definition; }
    pack::Mode operator()(const parse::AlterTable&) const { return pack::Mode::definition; }
    template <class Other>
    pack::Mode operator()(const Other&) const {
        return pack::Mode::result;
    }
};

} // namespace

pack::Mode kind_of_scripts(std::string_view reference, std::string_view answer) {
    static_assert(pack::Mode::result < pack::Mode::state && pack::Mode::state < pack::Mode::definition);
    pack::Mode kind = pack::Mode::result;
    for (const std::string_view text : {reference, answer})
        if (const auto statements = parse::parse_script(text))
            for (const parse::Statement& statement : *statements)
                kind = std::max(kind, std::visit(KindOfBody{}, statement.body));
    return kind;
}

grade::Rules rules_for_scripts(grade::Rules rules, std::string_view reference, std::string_view answer) {
    rules.mode = std::max(rules.mode, kind_of_scripts(reference, answer));
    rules.multi |= rules.mode != pack::Mode::result;
    return rules;
}

} // namespace joinery::search
