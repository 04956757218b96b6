#include "engine/pack/source/read_exercise.hpp"

#include <algorithm>

#include "engine/pack/compiled_layout.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/names.hpp"
#include "engine/pack/source/exercise_markdown.hpp"
#include "engine/pack/source/read_requirement.hpp"
#include "engine/pack/source/settings.hpp"
#include "engine/pack/source/suggestion.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_settings[] = {"id",   "title",   "concepts", "difficulty", "minutes",   "data",
                                           "mode", "columns", "digits",   "multi",      "search_ms", "require"};

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

ColumnRule read_columns(Settings& settings) {
    const std::string text = settings.line_or("columns", "position");
    for (const ColumnRuleName& entry : k_column_rules)
        if (entry.name == text)
            return entry.rule;
    settings.refuse_value("columns", "`position`, `names` or `any-order`");
    return ColumnRule::position;
}

Mode read_mode(Settings& settings) {
    const std::string text = settings.line_or("mode", "result");
    for (const ModeName& entry : k_modes)
        if (entry.name == text)
            return entry.mode;
    settings.refuse_value("mode", "`result`, `state` or `definition`");
    return Mode::result;
}

void read_settings(Settings& settings, const PackNames& names, ReadExercise& read, Report& report) {
    Exercise& exercise = read.exercise;
    settings.know(k_settings);
    exercise.id = settings.line_like("id", is_id, "of small letters, digits and hyphens, at most 64");
    exercise.title = settings.line("title");
    exercise.difficulty = settings.number_or("difficulty", 1, k_most_difficulty, 1);
    exercise.minutes = settings.number_or("minutes", 0, k_most_minutes, 0);
    exercise.data = settings.line("data");
    if (!exercise.data.empty() && !holds(names.data, exercise.data))
        report.add(Finding::unknown_data, settings.place("data"),
                   {exercise.data, exercise.data, suggestion(exercise.data, names.data)});
    exercise.mode = read_mode(settings);
    exercise.columns = read_columns(settings);
    if (const int digits = settings.number_or("digits", 0, k_most_digits, -1); digits >= 0)
        exercise.digits = digits;
    exercise.multi = settings.truth_or("multi", false);
    exercise.search_ms = settings.number_or("search_ms", 0, k_most_search_ms, names.search_ms);
    const Settings require = settings.section("require");
    exercise.require = read_requirement(require, report);
    read.steps_on_place = require.place("steps_on");
    for (NamedText& one : settings.texts("concepts", k_most_names)) {
        if (!holds(names.concepts, one.text))
            report.add(Finding::unknown_concept, one.place,
                       {one.text, names.concepts_file, suggestion(one.text, names.concepts)});
        exercise.concepts.push_back(std::move(one.text));
    }
}

// Puts the blocks of one exercise where they belong.
class BlockSorter {
public:
    BlockSorter(const std::string& path, ReadExercise& read, Report& report)
        : m_path(path), m_read(read), m_report(report) {}

    void sort(SqlBlock block) {
        for (const auto& kind : k_kinds) {
            if (kind.name != block.kind)
                continue;
            if (block.sql.find_first_not_of(" \t\n") == std::string::npos)
                refuse(Finding::empty_block, block);
            else
                (this->*kind.place)(std::move(block));
            return;
        }
        std::vector<std::string> known;
        for (const auto& kind : k_kinds)
            known.emplace_back(kind.name);
        m_report.add(Finding::unknown_block, {m_path, block.line}, {block.kind, suggestion(block.kind, known)});
    }

private:
    struct Kind {
        std::string_view name;
        void (BlockSorter::*place)(SqlBlock);
    };
    static const Kind k_kinds[5];

    void refuse(Finding finding, const SqlBlock& block) { m_report.add(finding, {m_path, block.line}, {block.kind}); }

    WrittenScript written(const SqlBlock& block) const { return {m_path, block.line + 1, block.sql, {}}; }

    void place_starter(SqlBlock block) {
        if (!m_read.exercise.starter.empty())
            refuse(Finding::second_block, block);
        m_read.exercise.starter = std::move(block.sql);
    }

    void place_solution(SqlBlock block) {
        if (!m_read.exercise.solution.empty())
            refuse(Finding::second_block, block);
        m_read.source.solution = written(block);
        m_read.exercise.solution = std::move(block.sql);
    }

    void place_accept(SqlBlock block) {
        m_read.source.accepted.push_back(written(block));
        m_read.exercise.accepted.push_back(std::move(block.sql));
        limit(m_read.exercise.accepted.size(), k_most_answers, block);
    }

    void place_wrong(SqlBlock block) {
        m_read.source.wrong.push_back(written(block));
        m_read.exercise.wrong.push_back({std::move(block.sql), std::move(block.says)});
        limit(m_read.exercise.wrong.size(), k_most_answers, block);
    }

    void place_probe(SqlBlock block) {
        if (m_read.exercise.mode != Mode::definition)
            m_report.add(Finding::probe_without_use, {m_path, block.line});
        m_read.source.probes.push_back(written(block));
        m_read.exercise.probes.push_back(std::move(block.sql));
        limit(m_read.exercise.probes.size(), k_most_probes, block);
    }

    void limit(std::size_t count, std::size_t most, const SqlBlock& block) {
        if (count == most + 1)
            m_report.add(Finding::too_many_blocks, {m_path, block.line},
                         {std::to_string(most) + " blocks `sql " + block.kind + "`"});
    }

    const std::string& m_path;
    ReadExercise& m_read;
    Report& m_report;
};

const BlockSorter::Kind BlockSorter::k_kinds[5] = {
    {"starter", &BlockSorter::place_starter}, {"solution", &BlockSorter::place_solution},
    {"accept", &BlockSorter::place_accept},   {"wrong", &BlockSorter::place_wrong},
    {"probe", &BlockSorter::place_probe},
};

void place_section(Section section, const std::string& path, Exercise& exercise, Report& report) {
    const SourcePlace place{path, section.line};
    if (section.title != "Hint" && section.title != "After") {
        report.add(Finding::unknown_section, place, {section.title});
    } else if (section.text.empty()) {
        report.add(Finding::empty_section, place, {section.title});
    } else if (section.title == "Hint") {
        exercise.hints.push_back(std::move(section.text));
        if (exercise.hints.size() == k_most_hints + 1)
            report.add(Finding::too_many_blocks, place, {std::to_string(k_most_hints) + " sections `Hint`"});
    } else {
        exercise.after += (exercise.after.empty() ? "" : "\n\n") + section.text;
    }
}

} // namespace

ReadExercise read_exercise(std::string_view text, const std::string& path, const PackNames& names, Report& report) {
    ExerciseMarkdown markdown = read_markdown(text, path, report);
    ReadExercise read;
    if (!markdown.settings.empty()) {
        Settings settings(markdown.settings, path, 2, report);
        read_settings(settings, names, read, report);
        read.id_place = settings.place("id");
    }
    BlockSorter sorter(path, read, report);
    for (SqlBlock& block : markdown.blocks)
        sorter.sort(std::move(block));
    for (Section& section : markdown.sections)
        place_section(std::move(section), path, read.exercise, report);
    read.exercise.task = std::move(markdown.task);
    if (read.exercise.task.empty())
        report.add(Finding::no_task, {path});
    if (read.exercise.solution.empty())
        report.add(Finding::no_solution, {path});
    read.is_provable = !read.exercise.solution.empty() && holds(names.data, read.exercise.data);
    return read;
}

} // namespace joinery::pack
