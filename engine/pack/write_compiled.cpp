#include "engine/base/json_writer.hpp"
#include "engine/pack/compiled.hpp"
#include "engine/pack/compiled_layout.hpp"
#include "engine/pack/sealed.hpp"

namespace joinery::pack {

namespace {

void write_concepts(JsonWriter& out, const std::vector<Concept>& concepts) {
    out.member("concepts");
    out.begin_list();
    for (const Concept& one : concepts) {
        out.begin_object();
        out.member_text("id", one.id);
        out.member_text("title", one.title);
        out.member_texts("prerequisites", one.prerequisites);
        out.end_object();
    }
    out.end_list();
}

void write_data_set(JsonWriter& out, const DataSet& data) {
    out.member(data.name);
    out.begin_object();
    out.member_text("schema", data.schema);
    out.member_text("seed", data.seed);
    out.member("variants");
    out.begin_list();
    for (const Variant& variant : data.variants) {
        out.begin_object();
        out.member_text("name", variant.name);
        out.member_text("sql", variant.sql);
        out.end_object();
    }
    out.end_list();
    out.member_texts("assumptions", data.assumptions);
    out.end_object();
}

std::string answers_json(const Exercise& exercise) {
    JsonWriter out;
    out.begin_object();
    out.member_text("solution", exercise.solution);
    out.member_texts("probes", exercise.probes);
    out.member_texts("accepted", exercise.accepted);
    out.member("wrong");
    out.begin_list();
    for (const WrongAnswer& wrong : exercise.wrong) {
        out.begin_object();
        out.member_text("sql", wrong.sql);
        out.member_text("says", wrong.says);
        out.end_object();
    }
    out.end_list();
    out.end_object();
    return out.take();
}

std::string_view name(ColumnRule rule) {
    for (const ColumnRuleName& entry : k_column_rules)
        if (entry.rule == rule)
            return entry.name;
    return {};
}

std::string_view name(Mode mode) {
    for (const ModeName& entry : k_modes)
        if (entry.mode == mode)
            return entry.name;
    return {};
}

void write_requirement(JsonWriter& out, const Requirement& require) {
    out.member("require");
    out.begin_object();
    out.member_texts("uses", require.uses);
    out.member_texts("avoids", require.avoids);
    out.member_texts("plan", require.plan);
    out.member_text("plan_of", require.plan_of);
    if (require.max_steps)
        out.member_integer("max_steps", *require.max_steps);
    else
        out.member_null("max_steps");
    out.member_text("steps_on", require.steps_on);
    out.end_object();
}

void write_exercise(JsonWriter& out, const Exercise& exercise) {
    out.begin_object();
    out.member_text("id", exercise.id);
    out.member_text("title", exercise.title);
    out.member_texts("concepts", exercise.concepts);
    out.member_integer("difficulty", exercise.difficulty);
    out.member_integer("minutes", exercise.minutes);
    out.member_text("data", exercise.data);
    out.member_text("mode", name(exercise.mode));
    out.member_text("columns", name(exercise.columns));
    if (exercise.digits)
        out.member_integer("digits", *exercise.digits);
    else
        out.member_null("digits");
    out.member_truth("multi", exercise.multi);
    write_requirement(out, exercise.require);
    out.member_text("task", exercise.task);
    out.member_text("starter", exercise.starter);
    out.member_texts("hints", exercise.hints);
    out.member_text("after", exercise.after);
    out.member_integer("search_ms", exercise.search_ms);
    out.member_texts("witnesses", exercise.witnesses);
    out.member_text("sealed", seal(answers_json(exercise)));
    out.end_object();
}

// The sentences are sealed as those of the original are: together they tell what not to answer.
void write_exercise(JsonWriter& out, const TranslatedExercise& exercise) {
    JsonWriter sentences;
    sentences.begin_list();
    for (const std::string& says : exercise.says)
        sentences.text(says);
    sentences.end_list();
    out.begin_object();
    out.member_text("id", exercise.id);
    out.member_text("title", exercise.title);
    out.member_text("task", exercise.task);
    out.member_texts("hints", exercise.hints);
    out.member_text("after", exercise.after);
    out.member_text("sealed", seal(sentences.take()));
    out.end_object();
}

// A pack in one language alone has no such member.
void write_languages(JsonWriter& out, const std::vector<OtherLanguage>& translations) {
    out.member("translations");
    out.begin_list();
    for (const OtherLanguage& other : translations) {
        out.begin_object();
        out.member_text("language", other.language);
        out.member_text("hash", other.hash);
        out.end_object();
    }
    out.end_list();
}

// What every compiled file begins with.
void write_head(JsonWriter& out, const CompiledKind& kind) {
    out.member_text("format", kind.format);
    out.member_integer("format_version", k_format_version);
    out.member_text("engine", k_engine);
    out.member_text("hash", "0000000000000000"); // filled in once the rest is there
}

} // namespace

std::string write_compiled(const Pack& pack) {
    JsonWriter out;
    out.begin_object();
    write_head(out, k_pack_file);
    out.member_text("id", pack.id);
    out.member_text("version", pack.version);
    out.member_text("title", pack.title);
    out.member_text("description", pack.description);
    out.member_text("language", pack.language);
    out.member_text("license", pack.license);
    out.member_text("data_license", pack.data_license);
    out.member_texts("authors", pack.authors);
    write_concepts(out, pack.concepts);
    out.member("data");
    out.begin_object();
    for (const DataSet& data : pack.data)
        write_data_set(out, data);
    out.end_object();
    out.member("exercises");
    out.begin_list();
    for (const Exercise& exercise : pack.exercises)
        write_exercise(out, exercise);
    out.end_list();
    if (!pack.translations.empty())
        write_languages(out, pack.translations);
    out.end_object();

    return stamped(out.take());
}

std::string write_compiled(const Translation& translation, std::string_view pack_id) {
    JsonWriter out;
    out.begin_object();
    write_head(out, k_translation_file);
    out.member_text("pack", pack_id);
    out.member_text("language", translation.language);
    out.member_text("title", translation.title);
    out.member_text("description", translation.description);
    out.member("exercises");
    out.begin_list();
    for (const TranslatedExercise& exercise : translation.exercises)
        write_exercise(out, exercise);
    out.end_list();
    out.end_object();
    return stamped(out.take());
}

std::string_view hash_of(std::string_view compiled) {
    const auto place = hash_place(compiled);
    return place ? compiled.substr(*place, 16) : std::string_view();
}

} // namespace joinery::pack
