#include "engine/pack/import/from_learnsql.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "engine/base/json_reader.hpp"
#include "engine/base/utf8.hpp"
#include "engine/pack/import/zip_archive.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/source/trimmed.hpp"
#include "engine/parse/parse.hpp"
#include "engine/sql/quoted_name.hpp"

namespace joinery::pack {

namespace {

using Files = std::map<std::string, std::string, std::less<>>;

struct ProblemKind {
    std::string_view name; // in problem.json, as a text or as its place in this list
    std::optional<Mode> mode;
};

constexpr ProblemKind k_kinds[] = {{"SELECT", Mode::result}, {"DML", Mode::state},          {"FUNCTION", std::nullopt},
                                   {"PROC", std::nullopt},   {"TRIGGER", Mode::definition}, {"DISC", std::nullopt}};

constexpr std::string_view k_needed[] = {"problem.json", "text.md", "create.sql", "insert.sql"};
constexpr std::string_view k_read[] = {"problem.json", "text.md",   "create.sql", "insert.sql",
                                       "solution.sql", "tests.sql", "hints.md",   "hints.txt"};

constexpr std::string_view k_new_database = "-- @new data base@";
constexpr std::string_view k_new_hint = "@@@new hint@@@";

template <std::size_t N>
bool holds(const std::string_view (&names)[N], std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        parts.push_back(trimmed(text.substr(0, at)));
        text.remove_prefix(at + separator.size());
    }
    parts.push_back(trimmed(text));
    return parts;
}

std::string plain_text(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        bytes.remove_prefix(3);
    std::string text;
    for (const char byte : bytes)
        text += byte == '\r' || byte == '\0' ? "" : std::string(1, byte);
    return valid_utf8(text);
}

// The files that are read; notes name the others.
Result<Files, std::string> read_files(std::string_view archive, std::vector<std::string>& notes) {
    Files files;
    for (const ZipEntry& entry : TRY(read_zip(archive))) {
        if (holds(k_read, entry.name))
            files[entry.name] = plain_text(TRY(unpack(entry, k_text_bytes)));
        else
            notes.push_back("Nothing reads the file `" + entry.name + "` of the ZIP.");
    }
    for (const std::string_view needed : k_needed)
        if (files.find(needed) == files.end())
            return Failure<std::string>("There is no file `" + std::string(needed) + "` in the ZIP.");
    return files;
}

struct Problem {
    std::string title;
    std::string language;
    const ProblemKind* kind = nullptr;
    bool order_counts = false;
    std::int64_t most_statements = 1;
};

// A reading of its own, since a type that is no text is no fault.
const ProblemKind* find_kind(std::string_view json) {
    const JsonReading as_text(json);
    const std::string name = as_text.root().member("type").text();
    const JsonReading as_number(json);
    const std::int64_t number = as_number.root().member("type").integer(0, std::size(k_kinds) - 1);
    if (!as_number.has_fault())
        return &k_kinds[number];
    const auto* const kind = std::find_if(std::begin(k_kinds), std::end(k_kinds), [&](const ProblemKind& one) {
        return name.substr(0, one.name.size()) == one.name;
    });
    return kind == std::end(k_kinds) ? nullptr : kind;
}

Result<Problem, std::string> read_problem(std::string_view json) {
    const JsonReading reading(json);
    const JsonPlace& root = reading.root();
    Problem problem;
    problem.title = root.member("title").text();
    problem.kind = find_kind(json);
    problem.language =
        root.member("language").optional([](const JsonPlace& place) { return place.text(); }).value_or("en");
    problem.order_counts =
        root.member("check_order").optional([](const JsonPlace& place) { return place.truth(); }).value_or(false);
    problem.most_statements = root.member("max_stmt")
                                  .optional([](const JsonPlace& place) { return place.integer(1, 1'000'000); })
                                  .value_or(1);
    if (reading.has_fault())
        return Failure<std::string>("In problem.json: " + reading.fault());
    if (!problem.kind)
        return Failure<std::string>("In problem.json the type of the problem is not known here.");
    if (!problem.kind->mode)
        return Failure<std::string>("This is a problem of the kind " + std::string(problem.kind->name) +
                                    ", which there is not here.");
    return problem;
}

// As HTML names one: "pt-BR".
bool is_language(std::string_view text) {
    const auto is_allowed = [](char byte) {
        const auto letter = static_cast<unsigned char>(byte | 0x20);
        return (letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
    };
    return text.size() >= 2 && text.size() <= 35 && std::all_of(text.begin(), text.end(), is_allowed);
}

// DELETE statements that empty all tables, those made last first.
std::string emptying(std::string_view schema) {
    const auto script = parse::parse_script(schema);
    if (!script)
        return {};
    std::string deletes;
    for (std::size_t i = script->size(); i > 0; --i)
        if (const auto* const table = std::get_if<parse::CreateTable>(&(*script)[i - 1].body)) {
            const parse::Name& name = table->name.name;
            deletes += "DELETE FROM " + (name.quote == '\0' ? name.text : sql::quoted_name(name.text)) + ";\n";
        }
    return deletes;
}

void add_data(ImportedPack& pack, const Files& files, std::string_view name) {
    const std::string& schema = files.find("create.sql")->second;
    pack.data = {.name = id_from(name), .schema = schema};
    const std::vector<std::string_view> databases = parts_of(files.find("insert.sql")->second, k_new_database);
    pack.data.seed = std::string(databases.front()) + '\n';
    const std::string empties = emptying(schema);
    for (const std::string_view script : {std::string_view(schema), std::string_view(pack.data.seed)})
        if (const auto parsed = parse::parse_script(script); !parsed)
            pack.notes.push_back("A script of the data is not SQLite's SQL: " + parsed.error().message + ".");
    for (std::size_t i = 1; i < databases.size(); ++i)
        pack.data.variants.push_back({"hidden-" + std::to_string(i + 1),
                                      "-- In place of the seed.\n" + empties + std::string(databases[i]) + '\n'});
    if (databases.size() > 1 && empties.empty())
        pack.notes.emplace_back(
            "The hidden variants do not empty the tables first: write DELETE statements into them.");
}

void add_hints(ImportedExercise& exercise, const Files& files) {
    for (const std::string_view name : {"hints.md", "hints.txt"}) {
        const auto file = files.find(name);
        if (file == files.end())
            continue;
        for (std::string_view hint : parts_of(file->second, k_new_hint)) {
            const std::size_t digits = std::min(hint.find_first_not_of("0123456789"), hint.size());
            hint = trimmed(hint.substr(digits));
            if (!hint.empty())
                exercise.hints.emplace_back(hint);
        }
        exercise.notes.emplace_back("Hints are shown one by one, when the learner asks for them: the numbers of tries "
                                    "are left out.");
    }
}

} // namespace

Result<ImportedPack, std::string> from_learnsql(std::string_view archive, std::string_view name) {
    ImportedPack pack;
    const Files files = TRY(read_files(archive, pack.notes));
    const Problem problem = TRY(read_problem(files.find("problem.json")->second));
    const auto solution = files.find("solution.sql");
    if (solution == files.end())
        return Failure<std::string>("There is no file `solution.sql` in the ZIP.");
    pack.language = is_language(problem.language) ? problem.language : "en";
    add_data(pack, files, name);
    ImportedExercise& exercise = pack.exercises.emplace_back();
    exercise.id = id_from(name);
    exercise.title = problem.title.empty() ? exercise.id : problem.title;
    exercise.mode = *problem.kind->mode;
    exercise.multi = problem.most_statements > 1;
    exercise.task = files.find("text.md")->second;
    exercise.solution = solution->second;
    if (const auto tests = files.find("tests.sql"); tests != files.end() && exercise.mode == Mode::definition)
        exercise.probes.push_back(tests->second);
    add_hints(exercise, files);
    note_dialect_and_order(exercise, problem.order_counts);
    return pack;
}

} // namespace joinery::pack
