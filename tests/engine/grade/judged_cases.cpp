#include "tests/engine/grade/judged_cases.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "engine/base/json_reader.hpp"
#include "engine/pack/compiled_layout.hpp"

namespace joinery::grade {

namespace {

std::string text_or_empty(const JsonPlace& place) { return place.is_absent() ? std::string() : place.text(); }

std::vector<std::string> texts_or_none(const JsonPlace& place) {
    return place.is_absent() ? std::vector<std::string>() : place.texts();
}

// The value of that name in a table of names.
template <class Table, class Value>
Value value_named(const JsonPlace& place, const Table& table, Value Table::value_type::*value, Value fallback) {
    if (place.is_absent())
        return fallback;
    for (const auto& row : table)
        if (row.name == place.text())
            return row.*value;
    place.refuse("is no name that is known");
    return fallback;
}

template <class Row, std::size_t size>
std::vector<Row> rows_of(const Row (&table)[size]) {
    return {std::begin(table), std::end(table)};
}

Rules read_rules(const JsonPlace& settings) {
    Rules rules;
    if (settings.is_absent())
        return rules;
    rules.mode = value_named(settings.member("mode"), rows_of(pack::k_modes), &pack::ModeName::mode, rules.mode);
    rules.columns = value_named(settings.member("columns"), rows_of(pack::k_column_rules), &pack::ColumnRuleName::rule,
                                rules.columns);
    rules.digits = settings.member("digits").optional(
        [](const JsonPlace& place) { return static_cast<int>(place.integer(0, 15)); });
    rules.multi = !settings.member("multi").is_absent() && settings.member("multi").truth();
    rules.probes = texts_or_none(settings.member("probes"));
    rules.require_uses = texts_or_none(settings.member("require_uses"));
    rules.require_avoids = texts_or_none(settings.member("require_avoids"));
    rules.require_plan = texts_or_none(settings.member("plan"));
    rules.plan_of = text_or_empty(settings.member("plan_of"));
    rules.steps_on = text_or_empty(settings.member("steps_on"));
    rules.max_steps =
        settings.member("max_steps").optional([](const JsonPlace& place) { return place.integer(1, 1'000'000); });
    return rules;
}

JudgedCase read_case(const JsonPlace& root) {
    JudgedCase one{.name = root.member("name").text(),
                   .fixtures = {},
                   .reference = root.member("reference").text(),
                   .answer = root.member("answer").text(),
                   .rules = read_rules(root.member("settings")),
                   .right = root.member("right").truth(),
                   .kind = root.member("kind").text(),
                   .text_has = text_or_empty(root.member("text_has")),
                   .notes_have = text_or_empty(root.member("notes_have"))};
    const std::string schema = root.member("schema").text();
    const std::string data = text_or_empty(root.member("data"));
    one.fixtures.push_back({{"visible", false}, {schema, data}});
    for (const std::string& script : texts_or_none(root.member("hidden")))
        one.fixtures.push_back({{"hidden-" + std::to_string(one.fixtures.size()), true}, {schema, data, script}});
    return one;
}

CaseFile read_file(const std::filesystem::path& path) {
    CaseFile file{.name = path.filename().string()};
    std::ifstream lines(path);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (line.empty() || line.substr(0, 2) == "//")
            continue;
        const JsonReading reading(line);
        JudgedCase one = read_case(reading.root());
        if (reading.has_fault()) {
            file.fault = file.name + ":" + std::to_string(number) + ": " + reading.fault();
            break;
        }
        file.cases.push_back(std::move(one));
    }
    return file;
}

} // namespace

std::vector<CaseFile> read_judged_cases() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(JOINERY_SOURCE_DIR "/tests/engine/grade/cases"))
        if (entry.path().extension() == ".jsonl")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<CaseFile> files;
    files.reserve(paths.size());
    for (const auto& path : paths)
        files.push_back(read_file(path));
    return files;
}

} // namespace joinery::grade
