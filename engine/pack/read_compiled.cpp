#include "engine/pack/compiled.hpp"
#include "engine/pack/compiled_layout.hpp"
#include "engine/pack/compiled_members.hpp"
#include "engine/pack/construct.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/names.hpp"
#include "engine/pack/plan_shape.hpp"
#include "engine/pack/sealed.hpp"

namespace joinery::pack {

namespace {

Concept read_concept(const JsonPlace& place) {
    return {.id = read_line(place.member("id")),
            .title = read_line(place.member("title")),
            .prerequisites = read_list(place.member("prerequisites"), k_most_prerequisites, read_line)};
}

// Packs built before there were any have no such member.
std::vector<Concept> read_concepts(const JsonPlace& place) {
    if (place.is_absent())
        return {};
    std::vector<Concept> concepts = read_list(place, k_most_concepts, read_concept);
    refuse_duplicates(place, concepts, &Concept::id);
    return concepts;
}

Variant read_variant(const JsonPlace& place) {
    return {.name = read_id(place.member("name")), .sql = read_long_text(place.member("sql"))};
}

DataSet read_data_set(const JsonPlace& place, const std::string& name) {
    DataSet data{.name = name,
                 .schema = read_long_text(place.member("schema")),
                 .seed = read_long_text(place.member("seed")),
                 .variants = read_list(place.member("variants"), k_most_variants, read_variant),
                 .assumptions = read_list_or_none(place.member("assumptions"), k_most_assumptions, read_long_text)};
    if (!is_id(name))
        place.refuse("has a name that is no id");
    refuse_duplicates(place.member("variants"), data.variants, &Variant::name);
    return data;
}

std::vector<DataSet> read_data(const JsonPlace& place) {
    std::vector<DataSet> data;
    const std::vector<std::string> names = place.member_names();
    if (names.size() > k_most_data_sets) {
        place.refuse("has more than " + std::to_string(k_most_data_sets) + " entries");
        return data;
    }
    for (const std::string& name : names)
        data.push_back(read_data_set(place.member(name.c_str()), name));
    refuse_duplicates(place, data, &DataSet::name);
    return data;
}

ColumnRule read_columns(const JsonPlace& place) {
    const std::string text = place.text();
    for (const ColumnRuleName& entry : k_column_rules)
        if (entry.name == text)
            return entry.rule;
    place.refuse("is no rule for columns");
    return ColumnRule::position;
}

Mode read_mode(const JsonPlace& place) {
    const std::string text = place.text();
    for (const ModeName& entry : k_modes)
        if (entry.name == text)
            return entry.mode;
    place.refuse("is no mode");
    return Mode::result;
}

int read_small(const JsonPlace& place, int least, int most) { return static_cast<int>(place.integer(least, most)); }

int read_digits(const JsonPlace& place) { return read_small(place, 0, k_most_digits); }

std::string read_construct(const JsonPlace& place) {
    std::string name = read_line(place);
    if (!find_construct(name) || name != normal_construct_name(name))
        place.refuse("is no construct");
    return name;
}

std::string read_plan_shape(const JsonPlace& place) {
    std::string text = read_line(place);
    if (!parse_plan_shape(text))
        place.refuse("is nothing to ask of a plan");
    return text;
}

int read_search_ms(const JsonPlace& place) { return read_small(place, 0, k_most_search_ms); }

std::int64_t read_steps(const JsonPlace& place) { return place.integer(1, k_most_steps); }

Requirement read_requirement(const JsonPlace& place) {
    return {.uses = read_list(place.member("uses"), k_most_required, read_construct),
            .avoids = read_list(place.member("avoids"), k_most_required, read_construct),
            .plan = read_list(place.member("plan"), k_most_required, read_plan_shape),
            .plan_of = read_long_text(place.member("plan_of")),
            .max_steps = place.member("max_steps").optional(read_steps),
            .steps_on = read_line(place.member("steps_on"))};
}

WrongAnswer read_wrong(const JsonPlace& place) {
    return {.sql = read_long_text(place.member("sql")), .says = read_long_text(place.member("says"))};
}

void read_answers(const JsonPlace& place, Exercise& exercise) {
    const auto plain = unseal(place.text());
    if (!plain) {
        place.refuse("cannot be read");
        return;
    }
    const JsonReading reading(*plain);
    exercise.solution = read_long_text(reading.root().member("solution"));
    exercise.probes = read_list(reading.root().member("probes"), k_most_probes, read_long_text);
    exercise.accepted = read_list(reading.root().member("accepted"), k_most_answers, read_long_text);
    exercise.wrong = read_list(reading.root().member("wrong"), k_most_answers, read_wrong);
    if (reading.has_fault())
        place.refuse("cannot be read: " + reading.fault().substr(0, reading.fault().size() - 1));
    else if (exercise.solution.empty())
        place.refuse("holds no solution");
}

Exercise read_exercise(const JsonPlace& place) {
    Exercise exercise{.id = read_id(place.member("id")),
                      .title = read_line(place.member("title")),
                      .concepts = read_list(place.member("concepts"), k_most_names, read_line),
                      .difficulty = read_small(place.member("difficulty"), 1, k_most_difficulty),
                      .minutes = read_small(place.member("minutes"), 0, k_most_minutes),
                      .data = read_id(place.member("data")),
                      .mode = read_mode(place.member("mode")),
                      .columns = read_columns(place.member("columns")),
                      .digits = place.member("digits").optional(read_digits),
                      .multi = place.member("multi").truth(),
                      .require = read_requirement(place.member("require")),
                      .task = read_long_text(place.member("task")),
                      .starter = read_long_text(place.member("starter")),
                      .hints = read_list(place.member("hints"), k_most_hints, read_long_text),
                      .after = read_long_text(place.member("after")),
                      .search_ms = place.member("search_ms").optional(read_search_ms).value_or(k_search_ms),
                      .witnesses = read_list_or_none(place.member("witnesses"), k_most_witnesses, read_long_text)};
    read_answers(place.member("sealed"), exercise);
    return exercise;
}

OtherLanguage read_other_language(const JsonPlace& place) {
    return {.language = read_language(place.member("language")), .hash = read_line(place.member("hash"))};
}

Pack read_pack(const JsonPlace& root) {
    Pack pack{.id = read_id(root.member("id")),
              .version = read_version(root.member("version")),
              .title = read_line(root.member("title")),
              .description = read_line(root.member("description")),
              .language = read_line(root.member("language")),
              .license = read_line(root.member("license")),
              .data_license = read_line(root.member("data_license")),
              .authors = read_list(root.member("authors"), k_most_names, read_line),
              .hash = root.member("hash").text(),
              .concepts = read_concepts(root.member("concepts")),
              .data = read_data(root.member("data")),
              .exercises = read_list(root.member("exercises"), k_most_exercises, read_exercise),
              .translations = read_list_or_none(root.member("translations"), k_most_languages, read_other_language)};
    refuse_duplicates(root.member("translations"), pack.translations, &OtherLanguage::language);
    const JsonPlace exercises = root.member("exercises");
    if (pack.exercises.empty())
        exercises.refuse("has no entry");
    refuse_duplicates(exercises, pack.exercises, &Exercise::id);
    for (std::size_t i = 0; i < pack.exercises.size(); ++i) {
        const DataSet* const data = pack.find_data(pack.exercises[i].data);
        const std::string& steps_on = pack.exercises[i].require.steps_on;
        if (!data)
            exercises.element(i).member("data").refuse("names no data set of the pack");
        else if (!steps_on.empty() && !data->has_name(steps_on))
            exercises.element(i).member("require").refuse("counts steps on no data set of the exercise");
    }
    return pack;
}

} // namespace

Result<Pack, std::string> read_compiled(std::string_view text) {
    const JsonReading reading(text.size() > k_pack_bytes ? std::string_view() : text);
    if (auto fault = head_fault(reading, text, k_pack_file))
        return Failure<std::string>(*std::move(fault));
    Pack pack = read_pack(reading.root());
    if (reading.has_fault())
        return Failure<std::string>(broken(k_pack_file, reading.fault()));
    return pack;
}

} // namespace joinery::pack
