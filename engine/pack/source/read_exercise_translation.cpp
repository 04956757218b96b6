#include "engine/pack/source/read_exercise_translation.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "engine/pack/source/exercise_markdown.hpp"
#include "engine/pack/source/original_mark.hpp"
#include "engine/pack/source/settings.hpp"
#include "engine/pack/source/trimmed.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_settings[] = {"title", "original"};

// "Wrong 2" is the sentence of the second block `sql wrong`. Nothing where the title is none of that form.
std::optional<std::size_t> wrong_number(std::string_view title) {
    constexpr std::string_view word = "Wrong ";
    if (title.substr(0, word.size()) != word)
        return std::nullopt;
    title = trimmed(title.substr(word.size()));
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(title.data(), title.data() + title.size(), number);
    if (error != std::errc() || end != title.data() + title.size() || title.front() == '0')
        return std::nullopt;
    return number;
}

// A sentence is one line, however it is wrapped in the file.
std::string on_one_line(std::string text) {
    std::string line;
    for (const char byte : text)
        if (byte != '\n')
            line += byte;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    return line;
}

// "It has them for: 1, 3."
std::string numbers_with_sentence(const Exercise& original) {
    std::string numbers;
    for (std::size_t i = 0; i < original.wrong.size(); ++i)
        if (!original.wrong[i].says.empty())
            numbers += (numbers.empty() ? "There are: " : ", ") + std::to_string(i + 1);
    return numbers.empty() ? "" : numbers + '.';
}

class Reader {
public:
    Reader(const std::string& path, const Exercise& original, ReadTranslation& read, Report& report)
        : m_path(path), m_original(original), m_read(read), m_exercise(read.exercise), m_report(report) {}

    void read_settings(std::string_view toml) {
        Settings settings(toml, m_path, 2, m_report);
        settings.know(k_settings);
        m_exercise.title = settings.line_or("title", "");
        const std::string mark = settings.line_or("original", "");
        const std::string present = original_mark(m_original);
        m_read.is_stale = mark != present;
        if (!settings.has("original"))
            m_report.add(Finding::unmarked_translation, {m_path, 1}, {present});
        else if (m_read.is_stale && !mark.empty()) // an empty one was refused as it is
            m_report.add(Finding::stale_translation, settings.place("original"), {present});
    }

    void place(Section section) {
        const SourcePlace place{m_path, section.line};
        const auto number = wrong_number(section.title);
        if (section.title != "Hint" && section.title != "After" && !number)
            m_report.add(Finding::unknown_translated_section, place, {section.title});
        else if (section.text.empty())
            m_report.add(Finding::empty_section, place, {section.title});
        else if (section.title == "Hint")
            place_hint(std::move(section.text), place);
        else if (number)
            place_sentence(*number, std::move(section.text), place);
        else
            place_after(section.text, place);
    }

private:
    void place_hint(std::string text, const SourcePlace& place) {
        ++m_hints;
        if (m_hints <= m_original.hints.size())
            m_exercise.hints.push_back(std::move(text));
        else if (m_hints == m_original.hints.size() + 1)
            refuse(place, "hint " + std::to_string(m_hints), "");
    }

    void place_after(const std::string& text, const SourcePlace& place) {
        if (m_original.after.empty())
            refuse(place, "section `After`", "");
        else
            m_exercise.after += (m_exercise.after.empty() ? "" : "\n\n") + text;
    }

    void place_sentence(std::size_t number, std::string text, const SourcePlace& place) {
        if (number > m_original.wrong.size() || m_original.wrong[number - 1].says.empty())
            return refuse(place, "`wrong` " + std::to_string(number) + " with a sentence",
                          numbers_with_sentence(m_original));
        m_exercise.says.resize(std::max(m_exercise.says.size(), number));
        std::string& says = m_exercise.says[number - 1];
        if (!says.empty())
            m_report.add(Finding::second_section, place, {"Wrong " + std::to_string(number)});
        says = on_one_line(std::move(text));
    }

    void refuse(const SourcePlace& place, const std::string& what, const std::string& there_are) {
        m_report.add(Finding::nothing_to_translate, place, {what, there_are});
    }

    const std::string& m_path;
    const Exercise& m_original;
    ReadTranslation& m_read;
    TranslatedExercise& m_exercise;
    Report& m_report;
    std::size_t m_hints = 0;
};

} // namespace

ReadTranslation read_exercise_translation(std::string_view text, const std::string& path, const Exercise& original,
                                          Report& report) {
    ExerciseMarkdown markdown = read_markdown(text, path, report);
    ReadTranslation read;
    read.exercise.id = original.id;
    Reader reader(path, original, read, report);
    if (!markdown.settings.empty())
        reader.read_settings(markdown.settings);
    else if (with_mark(text, "")) // there are settings, and none among them
        report.add(Finding::unmarked_translation, {path, 1}, {original_mark(original)});
    for (const SqlBlock& block : markdown.blocks)
        report.add(Finding::block_in_translation, {path, block.line}, {block.kind});
    for (Section& section : markdown.sections)
        reader.place(std::move(section));
    read.exercise.task = std::move(markdown.task);
    return read;
}

} // namespace joinery::pack
