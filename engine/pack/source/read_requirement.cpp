#include "engine/pack/source/read_requirement.hpp"

#include <algorithm>

#include "engine/pack/construct.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/plan_shape.hpp"
#include "engine/pack/source/setting_names.hpp"
#include "engine/parse/parse.hpp"

namespace joinery::pack {

namespace {

std::vector<std::string> read_constructs(Settings& settings, std::string_view key, Report& report) {
    std::vector<std::string> names;
    for (const NamedText& one : settings.texts(key, k_most_required)) {
        if (find_construct(one.text))
            names.push_back(normal_construct_name(one.text));
        else
            report.add(Finding::unknown_construct, one.place, {unknown_construct(one.text)});
    }
    return names;
}

std::vector<std::string> read_plan(Settings& settings, Report& report) {
    std::vector<std::string> shapes;
    for (NamedText& one : settings.texts("plan", k_most_required)) {
        const auto shape = parse_plan_shape(one.text);
        if (shape)
            shapes.push_back(std::move(one.text));
        else
            report.add(Finding::unknown_plan_shape, one.place, {one.text, shape.error()});
    }
    return shapes;
}

std::string read_plan_of(Settings& settings) {
    std::string query = settings.line_or("plan_of", "");
    const auto statement = parse::parse_statement(query);
    if (query.empty() || (statement && std::holds_alternative<parse::Query>(statement->body)))
        return query;
    settings.refuse_value("plan_of", "one query");
    return {};
}

void refuse_contradictions(const Requirement& require, const Settings& settings, Report& report) {
    for (const std::string& name : require.uses)
        if (std::find(require.avoids.begin(), require.avoids.end(), name) != require.avoids.end())
            report.add(Finding::contradiction, settings.place("avoids"), {name});
}

void refuse_useless(const Settings& settings, Report& report) {
    if (settings.has("plan_of") && !settings.has("plan") && !settings.has("max_steps"))
        report.add(Finding::useless_key, settings.place("plan_of"), {"plan_of", "`plan` or `max_steps`"});
    if (settings.has("steps_on") && !settings.has("max_steps"))
        report.add(Finding::useless_key, settings.place("steps_on"), {"steps_on", "`max_steps`"});
}

} // namespace

Requirement read_requirement(Settings settings, Report& report) {
    settings.know(k_requirement_settings);
    Requirement require;
    require.uses = read_constructs(settings, "uses", report);
    require.avoids = read_constructs(settings, "avoids", report);
    require.plan = read_plan(settings, report);
    require.plan_of = read_plan_of(settings);
    if (const int most = settings.number_or("max_steps", 1, k_most_steps, 0); most > 0)
        require.max_steps = most;
    require.steps_on = settings.line_or("steps_on", "");
    refuse_contradictions(require, settings, report);
    refuse_useless(settings, report);
    return require;
}

} // namespace joinery::pack
