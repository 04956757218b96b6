#include "engine/pack/import/imported.hpp"

#include <algorithm>

#include "engine/base/text_position.hpp"
#include "engine/base/utf8.hpp"
#include "engine/pack/compiled_layout.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/source/exercise_layout.hpp"
#include "engine/pack/source/trimmed.hpp"
#include "engine/parse/parse.hpp"

namespace joinery::pack {

namespace {

// A title on one line, as TOML writes it.
std::string toml_line(std::string_view text) {
    std::string line = "\"";
    for (const char byte : cut_at_character(trimmed(text), k_line_bytes)) {
        if (byte == '"' || byte == '\\')
            line += '\\';
        line += static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F ? ' ' : byte;
    }
    return line + '"';
}

// Headings of the second level are sections of ours: in a text from elsewhere they go one level down, code aside.
std::string without_sections(std::string_view text) {
    std::string out;
    bool is_code = false;
    text = trimmed(text);
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        is_code = is_code != (line.substr(0, 3) == "```" || line.substr(0, 3) == "~~~");
        out += !is_code && line.substr(0, 3) == "## " ? "#" : "";
        out.append(line).append("\n");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return out;
}

std::string block(std::string_view kind, std::string_view sql) {
    return '\n' + block_text({.kind = std::string(kind), .says = {}, .sql = std::string(trimmed(sql)) + '\n'});
}

std::string_view mode_name(Mode mode) {
    for (const ModeName& entry : k_modes)
        if (entry.mode == mode)
            return entry.name;
    return {};
}

bool sorts(const std::vector<parse::Statement>& script) {
    const auto* const query = script.empty() ? nullptr : std::get_if<parse::Query>(&script.back().body);
    return query && !query->tail.order.empty();
}

} // namespace

std::string id_from(std::string_view name) {
    name.remove_prefix(std::min(name.find_first_not_of("0123456789-_ "), name.size()));
    std::string id;
    for (const char byte : name.substr(0, k_id_bytes)) {
        const bool is_capital = byte >= 'A' && byte <= 'Z';
        const bool is_kept = is_capital || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (is_kept)
            id += static_cast<char>(is_capital ? byte - 'A' + 'a' : byte);
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? "exercise" : id;
}

std::string exercise_text(ImportedExercise& exercise, std::string_view data) {
    std::string text = "+++\nid = \"" + exercise.id + "\"\ntitle = " + toml_line(exercise.title) +
                       "\nconcepts = []\ndata = \"" + std::string(data) + "\"\n";
    if (exercise.mode != Mode::result)
        text += "mode = \"" + std::string(mode_name(exercise.mode)) + "\"\n";
    text += exercise.multi ? "multi = true\n" : "";
    text += "+++\n\n" + without_sections(exercise.task) + block("solution", exercise.solution);
    for (const std::string& probe : exercise.probes)
        text += block("probe", probe);
    for (const std::string& hint : exercise.hints)
        text += "\n## Hint\n" + without_sections(hint);
    if (!exercise.after.empty())
        text += "\n## After\n" + without_sections(exercise.after);

    Report report;
    const ExerciseMarkdown read = read_markdown(text, "", report);
    if (report.has_error() || read.task != trimmed(without_sections(exercise.task)) || read.blocks.empty() ||
        read.blocks.front().kind != "solution" || read.blocks.size() != 1 + exercise.probes.size() ||
        read.sections.size() != exercise.hints.size() + (exercise.after.empty() ? 0 : 1))
        exercise.notes.emplace_back("A fence or a heading in its text is taken for one of ours. Look at the file.");
    return text;
}

void note_dialect_and_order(ImportedExercise& exercise, bool order_counts) {
    const auto script = parse::parse_script(exercise.solution);
    if (!script) {
        const int line = position_at(exercise.solution, script.error().place.offset).line;
        exercise.notes.push_back("Line " + std::to_string(line) + " of the solution is not SQLite's SQL: " +
                                 script.error().message + ". Write it anew.");
        return;
    }
    if (exercise.mode != Mode::result)
        return;
    if (order_counts && !sorts(*script))
        exercise.notes.emplace_back("The order of the rows counted, and the solution does not sort. Here it does not "
                                    "count until the solution has an ORDER BY.");
    if (!order_counts && sorts(*script))
        exercise.notes.emplace_back("The order of the rows did not count, and the solution sorts. Here it counts, "
                                    "until the solution has no ORDER BY.");
}

} // namespace joinery::pack
