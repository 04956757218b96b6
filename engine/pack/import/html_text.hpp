// Simple HTML, as authors write it by hand, as Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace joinery::pack {

struct MarkdownText {
    std::string text;
    std::vector<std::string> lost_tags; // whose meaning is gone: "table"; each once
};

// Paragraphs, emphasis, links, lists, line breaks, code (`<c>`, `<code>`) and blocks of it (`<sql>`, `<pre>`). Never
// fails: what is not closed ends with the text.
MarkdownText markdown_from_html(std::string_view html);

} // namespace joinery::pack
