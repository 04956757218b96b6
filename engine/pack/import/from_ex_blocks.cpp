#include "engine/pack/import/from_ex_blocks.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/pack/import/html_text.hpp"
#include "engine/pack/source/trimmed.hpp"
#include "engine/parse/token.hpp"

namespace joinery::pack {

namespace {

// What nothing here needs: the address of a page, and which table is shown after a change; here every table is
// compared.
constexpr std::string_view k_needless[] = {"PAGEID", "RETURNTABLE"};

bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

// The part that the line begins; empty where it begins none.
std::string_view part_begun(std::string_view line) {
    line = trimmed(line);
    if (line.size() < 3 || line.front() != '|' || line.back() != '|')
        return {};
    const std::string_view name = line.substr(1, line.size() - 2);
    return std::all_of(name.begin(), name.end(), is_capital) ? name : std::string_view();
}

std::map<std::string, std::string, std::less<>> read_parts(std::string_view text) {
    std::map<std::string, std::string, std::less<>> parts;
    std::string* part = nullptr;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (const std::string_view name = part_begun(line); !name.empty())
            part = &parts[std::string(name)];
        else if (part)
            part->append(line).append("\n");
    }
    return parts;
}

std::string take(std::map<std::string, std::string, std::less<>>& parts, std::string_view name) {
    const auto part = parts.find(name);
    return part == parts.end() ? "" : std::string(trimmed(parts.extract(part).mapped()));
}

// cd.members as members.
std::string without_schema(std::string_view sql) {
    const std::vector<parse::Token> tokens = parse::tokenize(sql);
    std::string out;
    std::size_t kept = 0;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (parse::is_word(tokens[i], "cd") && parse::is_sign(tokens[i + 1], ".")) {
            out += sql.substr(kept, tokens[i].place.offset - kept);
            kept = tokens[i + 1].place.offset + 1;
        }
    return out + std::string(sql.substr(kept));
}

bool is_of_a_word(char byte) { return is_capital(byte) || (byte >= 'a' && byte <= 'z') || byte == '_' || byte == '.'; }

// The same in prose, where a sentence may end in "cd.".
std::string prose_without_schema(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = i == 0 || !is_of_a_word(text[i - 1]);
        if (begins && text.substr(i, 3) == "cd." && i + 3 < text.size() && is_of_a_word(text[i + 3]))
            i += 2;
        else
            out += text[i];
    }
    return out;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_parts(read_parts(text)) {}

    Result<ImportedExercise, std::string> read(std::string_view name) {
        for (const std::string_view needed : {"QUESTION", "QUERY"})
            if (const auto part = m_parts.find(needed); part == m_parts.end() || trimmed(part->second).empty())
                return Failure<std::string>("There is no part |" + std::string(needed) + "| in it.");
        m_exercise.id = id_from(name);
        m_exercise.title = take(m_parts, "QUESTIONNAME");
        if (m_exercise.title.empty())
            m_exercise.title = m_exercise.id;
        m_exercise.task = markdown("QUESTION");
        m_exercise.solution = without_schema(take(m_parts, "QUERY"));
        if (std::string hint = markdown("HINT"); !hint.empty())
            m_exercise.hints.push_back(std::move(hint));
        m_exercise.after = markdown("ANSWER");
        if (take(m_parts, "WRITEABLE") == "1")
            m_exercise.mode = Mode::state;
        note_dialect_and_order(m_exercise, take(m_parts, "SORTED") == "1");
        for (const std::string_view needless : k_needless)
            take(m_parts, needless);
        for (const auto& [part, text] : m_parts)
            m_exercise.notes.push_back("The part |" + part + "| is not known here, and left out.");
        return std::move(m_exercise);
    }

private:
    std::string markdown(std::string_view part) {
        const MarkdownText markdown = markdown_from_html(take(m_parts, part));
        for (const std::string& tag : markdown.lost_tags)
            m_exercise.notes.push_back("In |" + std::string(part) + "| the tag <" + tag + "> is left out.");
        return prose_without_schema(markdown.text);
    }

    std::map<std::string, std::string, std::less<>> m_parts;
    ImportedExercise m_exercise;
};

} // namespace

Result<ImportedExercise, std::string> from_ex_blocks(std::string_view text, std::string_view name) {
    return Reader(text).read(name);
}

} // namespace joinery::pack
