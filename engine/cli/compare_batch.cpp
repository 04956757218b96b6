#include <fstream>
#include <iostream>
#include <string_view>
#include <utility>

#include "engine/base/json_reader.hpp"
#include "engine/base/json_writer.hpp"
#include "engine/cli/batch.hpp"
#include "engine/cli/commands.hpp"
#include "engine/cli/verdict_text.hpp"
#include "engine/pack/compiled_layout.hpp"
#include "engine/pack/limits.hpp"

namespace joinery::cli {

namespace {

struct BatchCase {
    std::vector<grade::Fixture> fixtures;
    std::string reference;
    std::string answer;
    grade::Rules rules;
};

void refuse_unknown(const JsonPlace& place, std::initializer_list<std::string_view> known) {
    for (const std::string& name : place.member_names()) {
        bool is_known = false;
        for (const std::string_view one : known)
            is_known = is_known || one == name;
        if (!is_known)
            place.refuse("has an unknown member `" + name + "`");
    }
}

std::vector<std::string> texts_or_none(const JsonPlace& place) {
    return place.is_absent() ? std::vector<std::string>() : place.texts();
}

template <class Row, class Value, std::size_t N>
Value read_named(const JsonPlace& place, const Row (&names)[N], Value Row::*value) {
    const std::string text = place.text();
    std::string known;
    for (const Row& row : names) {
        if (row.name == text)
            return row.*value;
        known += (known.empty() ? "" : ", ") + std::string(row.name);
    }
    place.refuse("must be one of these: " + known);
    return names[0].*value;
}

grade::Rules read_rules(const JsonPlace& place) {
    grade::Rules rules;
    if (place.is_absent())
        return rules;
    refuse_unknown(place, {"mode", "columns", "digits", "multi", "require_uses", "require_avoids", "probes"});
    const auto mode = place.member("mode");
    const auto columns = place.member("columns");
    if (!mode.is_absent())
        rules.mode = read_named(mode, pack::k_modes, &pack::ModeName::mode);
    if (!columns.is_absent())
        rules.columns = read_named(columns, pack::k_column_rules, &pack::ColumnRuleName::rule);
    rules.digits = place.member("digits").optional(
        [](const JsonPlace& digits) { return static_cast<int>(digits.integer(0, pack::k_most_digits)); });
    const auto multi = place.member("multi");
    rules.multi = multi.is_absent() ? rules.mode != pack::Mode::result : multi.truth();
    rules.require_uses = texts_or_none(place.member("require_uses"));
    rules.require_avoids = texts_or_none(place.member("require_avoids"));
    rules.probes = texts_or_none(place.member("probes"));
    return rules;
}

BatchCase read_case(const JsonPlace& place) {
    BatchCase one;
    std::vector<std::string> scripts{place.member("schema").text()};
    if (!place.member("data").is_absent())
        scripts.push_back(place.member("data").text());
    one.fixtures.push_back({{"data", false}, scripts});
    for (std::string& script : texts_or_none(place.member("hidden"))) {
        const std::string number = std::to_string(one.fixtures.size());
        grade::Fixture& fixture = one.fixtures.emplace_back(grade::Fixture{{"hidden-" + number, true}, scripts});
        fixture.scripts.push_back(std::move(script));
    }
    one.reference = place.member("reference").text();
    one.answer = place.member("answer").text();
    one.rules = read_rules(place.member("settings"));
    return one;
}

std::string error_line(const std::string& id, std::string_view reason) {
    JsonWriter out;
    out.begin_object();
    out.member_text("verdict", "error");
    out.member_null("kind");
    out.member_text("text", reason);
    out.end_object();
    return "{\"id\":" + id + ',' + out.take().substr(1);
}

std::string verdict_line(const std::string& id, const grade::Verdict& verdict) {
    std::string_view word = verdict.right ? "right" : "wrong";
    if (verdict.kind == grade::VerdictKind::reference_broken)
        word = "error";
    return "{\"id\":" + id + ",\"verdict\":\"" + std::string(word) + "\"," + verdict_json(verdict).substr(1);
}

std::string judged_line(std::string_view line) {
    const std::string id = echoed_id(line);
    const JsonReading reading(line);
    const BatchCase one = read_case(reading.root());
    if (reading.has_fault())
        return error_line(id, fault_in(line, reading));
    return verdict_line(id, grade::grade_answer(one.fixtures, one.reference, one.answer, one.rules));
}

} // namespace

ExitCode compare_batch(const std::string& path) {
    std::ifstream file;
    if (path != "-")
        file.open(path, std::ios::binary);
    std::istream& in = path == "-" ? std::cin : file;
    if (!in) {
        std::cerr << path << ": This is no file that can be read.\n";
        return ExitCode::usage;
    }
    bool is_first = true;
    for (std::string line; std::getline(in, line); is_first = false)
        if (line.find_first_not_of(" \t\r") != std::string::npos) // flushed: who reads along may stop at any line
            std::cout << judged_line(is_first ? without_mark(line) : line) << std::endl;
    return ExitCode::clean;
}

} // namespace joinery::cli
