#include "engine/pack/source/exercise_layout.hpp"

#include <algorithm>
#include <span>

#include "engine/pack/source/settings.hpp"
#include "engine/pack/source/settings_layout.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_block_order[] = {"starter", "solution", "accept", "wrong", "probe"};
constexpr std::string_view k_section_order[] = {"Hint", "After"};

// What is not in the order comes last.
template <class Part>
void sort_by(std::vector<Part>& parts, std::string Part::*name, std::span<const std::string_view> order) {
    const auto rank = [&](const Part& part) { return std::find(order.begin(), order.end(), part.*name); };
    std::stable_sort(parts.begin(), parts.end(), [&](const Part& a, const Part& b) { return rank(a) < rank(b); });
}

// The longest row of the mark with which a line begins, spaces before it aside: a fence around them must be longer.
std::size_t longest_row(std::string_view text, char mark) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
        const std::size_t end = std::min(line.find_first_not_of(mark, begin), line.size());
        longest = std::max(longest, end - begin);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return longest;
}

std::string attribute(std::string_view says) {
    if (says.empty())
        return {};
    std::string text = " says=\"";
    for (const char byte : says)
        text.append(byte == '"' || byte == '\\' ? 1 : 0, '\\') += byte;
    return text + '"';
}

} // namespace

std::string block_text(const SqlBlock& block) {
    const std::string first_line = "sql " + block.kind + attribute(block.says);
    const char mark = first_line.find('`') == std::string::npos ? '`' : '~'; // what follows ``` may hold no `
    const std::string fence(std::max<std::size_t>(3, longest_row(block.sql, mark) + 1), mark);
    return fence + first_line + '\n' + block.sql + fence + '\n';
}

std::optional<std::string> lay_out_exercise(std::string_view text, const std::string& path, Report& report) {
    ExerciseMarkdown markdown = read_markdown(text, path, report);
    const Settings settings(markdown.settings, path, 2, report); // reports what is no TOML
    if (report.has_error())
        return std::nullopt;
    sort_by(markdown.blocks, &SqlBlock::kind, k_block_order);
    sort_by(markdown.sections, &Section::title, k_section_order);
    std::string out = "+++\n" + lay_out_settings(markdown.settings) + "+++\n";
    if (!markdown.task.empty())
        out += '\n' + markdown.task + '\n';
    for (const SqlBlock& block : markdown.blocks)
        out += '\n' + block_text(block);
    for (const Section& section : markdown.sections)
        out += "\n## " + section.title + '\n' + section.text + (section.text.empty() ? "" : "\n");
    return out;
}

} // namespace joinery::pack
