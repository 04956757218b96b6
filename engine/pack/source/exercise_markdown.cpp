#include "engine/pack/source/exercise_markdown.hpp"

#include <algorithm>
#include <optional>

#include "engine/pack/source/trimmed.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_header_line = "+++";

// Without blank lines around it, but with the indentation of its first line.
std::string without_blank_lines(std::string_view text) {
    const std::string_view inner = trimmed(text);
    if (inner.empty())
        return {};
    const auto inner_begin = static_cast<std::size_t>(inner.data() - text.data());
    const std::size_t before = text.substr(0, inner_begin).rfind('\n');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    return std::string(text.substr(begin, inner_begin + inner.size() - begin));
}

// A fence as CommonMark has it: up to three spaces, then three or more backticks or tildes, then an info string.
struct Fence {
    char mark = '`';
    std::size_t length = 0;
    std::string_view info;
};

std::optional<Fence> read_fence(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(indent);
    if (indent > 3 || line.empty() || (line[0] != '`' && line[0] != '~'))
        return std::nullopt;
    const std::size_t length = std::min(line.find_first_not_of(line[0]), line.size());
    const std::string_view info = trimmed(line.substr(length));
    if (length < 3 || (line[0] == '`' && info.find('`') != std::string_view::npos))
        return std::nullopt;
    return Fence{line[0], length, info};
}

bool closes(std::string_view line, const Fence& opening) {
    const auto fence = read_fence(line);
    return fence && fence->mark == opening.mark && fence->length >= opening.length && fence->info.empty();
}

// says="…", where \" is a quote and \\ a backslash.
std::optional<std::string> read_says(std::string_view attribute) {
    constexpr std::string_view opening = "says=\"";
    if (attribute.substr(0, opening.size()) != opening)
        return std::nullopt;
    std::string says;
    for (std::size_t i = opening.size(); i < attribute.size(); ++i) {
        if (attribute[i] == '"')
            return i + 1 == attribute.size() ? std::optional(says) : std::nullopt;
        const bool is_escape =
            attribute[i] == '\\' && i + 1 < attribute.size() && (attribute[i + 1] == '"' || attribute[i + 1] == '\\');
        says += attribute[is_escape ? ++i : i];
    }
    return std::nullopt;
}

class Reader {
public:
    Reader(std::string_view text, const std::string& path, Report& report)
        : m_rest(text), m_path(path), m_report(report) {}

    ExerciseMarkdown read() {
        read_settings();
        while (next_line())
            read_body_line();
        m_markdown.task = without_blank_lines(m_prose);
        if (!m_markdown.sections.empty())
            end_section();
        return std::move(m_markdown);
    }

private:
    // Takes the next line into m_line; false at the end.
    bool next_line() {
        if (m_rest.empty())
            return false;
        const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
        m_line = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        ++m_number;
        return true;
    }

    void report(Finding finding, int line, std::initializer_list<std::string_view> details = {}) {
        m_report.add(finding, {m_path, line}, details);
    }

    void read_settings() {
        if (trimmed(m_rest.substr(0, m_rest.find('\n'))) != k_header_line) {
            report(Finding::no_header, 1);
            return;
        }
        next_line();
        while (next_line()) {
            if (trimmed(m_line) == k_header_line)
                return;
            m_markdown.settings.append(m_line).append("\n");
        }
        report(Finding::unclosed_header, 1);
        m_markdown.settings.clear();
    }

    void read_body_line() {
        if (const auto fence = read_fence(m_line))
            read_block(*fence);
        else if (m_line.substr(0, 3) == "## ")
            begin_section();
        else
            prose().append(m_line).append("\n");
    }

    // Where the text goes that is being read: the task's, or the newest section's.
    std::string& prose() { return m_markdown.sections.empty() ? m_prose : m_markdown.sections.back().text; }

    void end_section() {
        Section& section = m_markdown.sections.back();
        section.text = without_blank_lines(section.text);
    }

    void begin_section() {
        if (!m_markdown.sections.empty())
            end_section();
        m_markdown.sections.push_back({.title = std::string(trimmed(m_line.substr(3))), .line = m_number});
    }

    // A block of ours goes to the blocks; any other, plain "sql" among them, is prose.
    void read_block(const Fence& fence) {
        const int first_line = m_number;
        const bool is_ours = fence.info.substr(0, 4) == "sql ";
        std::string inside;
        std::string whole = std::string(m_line) + '\n';
        bool is_closed = false;
        while (!is_closed && next_line()) {
            is_closed = closes(m_line, fence);
            whole.append(m_line).append("\n");
            if (!is_closed)
                inside.append(m_line).append("\n");
        }
        if (!is_closed)
            report(Finding::unclosed_fence, first_line, {std::string(fence.length, fence.mark)});
        if (is_ours)
            add_block(fence.info.substr(4), first_line, std::move(inside));
        else
            prose() += whole;
    }

    void add_block(std::string_view words, int line, std::string sql) {
        words = trimmed(words);
        const std::size_t end = std::min(words.find(' '), words.size());
        SqlBlock block{.kind = std::string(words.substr(0, end)), .line = line, .sql = std::move(sql)};
        const std::string_view attribute = trimmed(words.substr(end));
        if (!attribute.empty()) {
            const auto says = read_says(attribute);
            if (says && block.kind == "wrong")
                block.says = *says;
            else
                report(Finding::bad_attributes, line, {attribute});
        }
        m_markdown.blocks.push_back(std::move(block));
    }

    std::string_view m_rest;
    const std::string& m_path;
    Report& m_report;
    std::string_view m_line;
    int m_number = 0;
    std::string m_prose;
    ExerciseMarkdown m_markdown;
};

} // namespace

ExerciseMarkdown read_markdown(std::string_view text, const std::string& path, Report& report) {
    return Reader(text, path, report).read();
}

} // namespace joinery::pack
