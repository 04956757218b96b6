// Takes the file of one exercise apart: settings, task, SQL blocks, sections. Knows Markdown's fences and nothing else
// of it: the prose goes to the page as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/source/report.hpp"

namespace joinery::pack {

// A fenced block whose first line is "sql" and a word more: ```sql wrong says="…"
struct SqlBlock {
    std::string kind; // "solution"
    std::string says;
    int line = 0; // of its first fence; the SQL begins on the next
    std::string sql;
};

// A heading of the second level and the text below it.
struct Section {
    std::string title;
    int line = 0;
    std::string text;
};

struct ExerciseMarkdown {
    std::string settings; // TOML; begins on line 2
    std::string task;
    std::vector<SqlBlock> blocks;
    std::vector<Section> sections;
};

// Whatever is amiss is reported, and the rest is still read.
ExerciseMarkdown read_markdown(std::string_view text, const std::string& path, Report& report);

} // namespace joinery::pack
