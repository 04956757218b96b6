#include "engine/pack/import/html_text.hpp"

#include <algorithm>

namespace joinery::pack {

namespace {

struct Tag {
    std::string_view name;
    std::string_view opens;
    std::string_view closes;
};

constexpr Tag k_tags[] = {
    {"p", "\n\n", "\n\n"},
    {"br", "  \n", ""},
    {"b", "**", "**"},
    {"strong", "**", "**"},
    {"i", "*", "*"},
    {"em", "*", "*"},
    {"ul", "\n\n", "\n\n"},
    {"ol", "\n\n", "\n\n"},
    {"li", "\n- ", ""},
    {"div", "\n\n", "\n\n"},
    {"h1", "\n\n### ", "\n\n"},
    {"h2", "\n\n### ", "\n\n"},
    {"h3", "\n\n### ", "\n\n"},
    {"span", "", ""},
};

// What is inside these is kept letter by letter.
constexpr Tag k_code_tags[] = {
    {"c", "`", "`"},
    {"code", "`", "`"},
    {"sql", "\n\n```sql\n", "\n```\n\n"},
    {"pre", "\n\n```\n", "\n```\n\n"},
};

constexpr struct {
    std::string_view name;
    std::string_view text;
} k_entities[] = {{"&lt;", "<"},   {"&gt;", ">"},          {"&quot;", "\""}, {"&#39;", "'"},
                  {"&apos;", "'"}, {"&nbsp;", "\xC2\xA0"}, {"&amp;", "&"}};

std::string without_entities(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto* const entity = std::find_if(std::begin(k_entities), std::end(k_entities), [&](const auto& one) {
            return text.substr(0, one.name.size()) == one.name;
        });
        const bool is_one = entity != std::end(k_entities);
        out += is_one ? entity->text : text.substr(0, 1);
        text.remove_prefix(is_one ? entity->name.size() : 1);
    }
    return out;
}

const Tag* find_tag(std::string_view name, const Tag* begin, const Tag* end) {
    const Tag* const tag = std::find_if(begin, end, [&](const Tag& one) { return one.name == name; });
    return tag == end ? nullptr : tag;
}

std::string_view without_breaks_around(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of("\r\n"), text.size());
    return text.substr(begin, std::max(text.find_last_not_of(" \t\r\n") + 1, begin) - begin);
}

class Converter {
public:
    explicit Converter(std::string_view html) : m_rest(html) {}

    MarkdownText convert() {
        while (!m_rest.empty()) {
            const std::size_t open = std::min(m_rest.find('<'), m_rest.size());
            m_markdown.text += without_entities(m_rest.substr(0, open));
            m_rest.remove_prefix(open);
            if (!m_rest.empty())
                read_tag();
        }
        m_markdown.text = with_single_gaps();
        return std::move(m_markdown);
    }

private:
    void read_tag() {
        const std::size_t close = m_rest.find('>');
        const bool is_closing = m_rest.substr(1, 1) == "/";
        const std::size_t begin = is_closing ? 2 : 1;
        const std::size_t end = std::min(m_rest.find_first_of(" \t\n/>", begin), m_rest.size());
        const std::string name = small(m_rest.substr(begin, end - begin));
        if (close == std::string_view::npos || name.empty() || name.front() < 'a' || name.front() > 'z') {
            m_markdown.text += '<'; // less than
            m_rest.remove_prefix(1);
            return;
        }
        const std::string_view whole = m_rest.substr(0, close + 1);
        m_rest.remove_prefix(close + 1);
        if (const Tag* code = find_tag(name, std::begin(k_code_tags), std::end(k_code_tags)); code && !is_closing)
            add_code(*code);
        else if (const Tag* tag = find_tag(name, std::begin(k_tags), std::end(k_tags)))
            m_markdown.text += is_closing ? tag->closes : tag->opens;
        else if (name == "a")
            add_link(whole, is_closing);
        else if (!is_closing && !code)
            lose(name);
    }

    void add_code(const Tag& tag) {
        const std::size_t end = std::min(m_rest.find("</" + std::string(tag.name)), m_rest.size());
        const std::string code = without_entities(without_breaks_around(m_rest.substr(0, end)));
        m_markdown.text.append(tag.opens).append(code).append(tag.closes);
        m_rest.remove_prefix(end);
        m_rest.remove_prefix(std::min(std::min(m_rest.find('>'), m_rest.size() - 1) + 1, m_rest.size()));
    }

    void add_link(std::string_view tag, bool is_closing) {
        if (is_closing) {
            m_markdown.text += m_address.empty() ? "" : "](" + m_address + ')';
            m_address.clear();
            return;
        }
        const std::size_t quote = tag.find("href=\"");
        if (quote == std::string_view::npos)
            return;
        const std::string_view address = tag.substr(quote + 6);
        m_address = without_entities(address.substr(0, address.find('"')));
        m_markdown.text += '[';
    }

    void lose(const std::string& name) {
        auto& lost = m_markdown.lost_tags;
        if (std::find(lost.begin(), lost.end(), name) == lost.end())
            lost.push_back(name);
    }

    static std::string small(std::string_view name) {
        std::string text(name);
        for (char& byte : text)
            byte = static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
        return text;
    }

    // At most one blank line at a place, and none around the whole.
    std::string with_single_gaps() const {
        std::string text;
        for (const char byte : m_markdown.text)
            if (byte != '\n' || text.size() < 2 || text.substr(text.size() - 2) != "\n\n")
                text += byte;
        return std::string(without_breaks_around(text));
    }

    std::string_view m_rest;
    std::string m_address; // of the link that is open
    MarkdownText m_markdown;
};

} // namespace

MarkdownText markdown_from_html(std::string_view html) { return Converter(html).convert(); }

} // namespace joinery::pack
