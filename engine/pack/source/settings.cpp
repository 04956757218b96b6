#include "engine/pack/source/settings.hpp"

#include <algorithm>
#include <tuple>

#include "engine/pack/limits.hpp"
#include "engine/pack/source/suggestion.hpp"

namespace joinery::pack {

namespace {

bool is_line(std::string_view text) {
    return !text.empty() && text.size() <= k_line_bytes && text.find('\n') == std::string_view::npos;
}

constexpr std::string_view k_a_line = "a text on one line, of at most 2000 bytes and not empty";

const toml::table& no_settings() {
    static const toml::table k_none;
    return k_none;
}

// toml++ bounds how deep values lie in each other, but not a name of many parts, each of which is a table in the one
// before: it then exhausts the stack. Such a name stands on one line.
constexpr std::ptrdiff_t k_most_dots = 300;

// The line that has more dots than that; 0 where none has.
int line_of_many_dots(std::string_view text) {
    int number = 0;
    while (!text.empty()) {
        ++number;
        const std::string_view line = text.substr(0, text.find('\n'));
        if (std::count(line.begin(), line.end(), '.') > k_most_dots)
            return number;
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return 0;
}

std::string_view first_sentence(std::string_view words) {
    while (!words.empty() && (words.back() == '.' || words.back() == '\n'))
        words.remove_suffix(1);
    return words;
}

} // namespace

Settings::Settings(std::string_view text, std::string path, int first_line, Report& report)
    : m_path(std::move(path)), m_first_line(first_line), m_report(report), m_begin{m_path, first_line},
      m_table(&no_settings()) {
    if (const int line = line_of_many_dots(text); line > 0) {
        m_report.add(Finding::toml_syntax, {m_path, m_first_line - 1 + line},
                     {"the line has more than " + std::to_string(k_most_dots) + " dots"});
        return;
    }
    toml::parse_result parsed = toml::parse(text);
    if (!parsed) {
        m_report.add(Finding::toml_syntax, place(parsed.error().source()),
                     {first_sentence(parsed.error().description())});
        return;
    }
    m_is_toml = true;
    m_whole = std::make_shared<const toml::table>(std::move(parsed).table());
    m_table = m_whole.get();
}

SourcePlace Settings::place(const toml::source_region& region) const {
    return {m_path, m_first_line - 1 + static_cast<int>(std::max(region.begin.line, 1U)),
            static_cast<int>(region.begin.column)};
}

SourcePlace Settings::place(std::string_view name) const {
    const toml::node* node = find(name);
    return node ? place(node->source()) : m_begin;
}

const toml::node* Settings::find(std::string_view name) const { return m_table->get(name); }

void Settings::know(std::span<const std::string_view> names) {
    std::string known;
    for (const std::string_view name : names)
        known.append(known.empty() ? "" : ", ").append(name);
    for (const auto& [key, node] : *m_table)
        if (std::find(names.begin(), names.end(), key.str()) == names.end())
            m_report.add(Finding::unknown_key, place(key.source()),
                         {key.str(), known, suggestion(key.str(), {names.begin(), names.end()})});
}

std::vector<NamedText> Settings::names() const {
    std::vector<NamedText> names;
    for (const auto& [key, node] : *m_table)
        names.push_back({std::string(key.str()), place(key.source())});
    const auto at = [](const NamedText& name) { return std::tie(name.place.line, name.place.column); };
    std::sort(names.begin(), names.end(), [&](const NamedText& a, const NamedText& b) { return at(a) < at(b); });
    return names;
}

Settings Settings::section(std::string_view name) {
    const toml::node* node = find(name);
    const toml::table* table = node ? node->as_table() : nullptr;
    if (node && !table)
        refuse_type(name, *node, "a table: `[" + std::string(name) + "]`");
    return {table ? *table : no_settings(), *this};
}

std::vector<Settings> Settings::sections(std::string_view name, std::size_t most) {
    const std::string must_be = "tables: `[[" + std::string(name) + "]]`";
    std::vector<Settings> sections;
    const toml::array* array = list(name, most, must_be);
    if (!array)
        return sections;
    for (const toml::node& element : *array)
        if (const toml::table* table = element.as_table())
            sections.push_back({*table, *this});
        else
            refuse_type(name, element, must_be);
    return sections;
}

void Settings::refuse_type(std::string_view name, const toml::node& node, std::string_view must_be) {
    m_report.add(Finding::wrong_type, place(node.source()), {name, must_be});
}

void Settings::refuse_value(std::string_view name, std::string_view must_be) {
    m_report.add(Finding::wrong_value, place(name), {name, must_be});
}

const toml::node* Settings::need(std::string_view name) {
    const toml::node* node = find(name);
    if (!node && m_is_toml)
        m_report.add(Finding::missing_key, place(name), {name});
    return node;
}

std::string Settings::line(std::string_view name) { return need(name) ? line_or(name, "") : ""; }

std::string Settings::line_or(std::string_view name, std::string_view fallback) {
    const toml::node* node = find(name);
    if (!node)
        return std::string(fallback);
    const auto text = node->value_exact<std::string>();
    if (!text)
        refuse_type(name, *node, "a text");
    else if (is_line(*text))
        return *text;
    else
        refuse_value(name, k_a_line);
    return std::string(fallback);
}

std::string Settings::line_like(std::string_view name, bool (*is_like)(std::string_view), std::string_view form) {
    std::string text = line(name);
    if (text.empty() || is_like(text))
        return text;
    refuse_value(name, form);
    return {};
}

int Settings::number_or(std::string_view name, int least, int most, int fallback) {
    const toml::node* node = find(name);
    if (!node)
        return fallback;
    const auto number = node->value_exact<std::int64_t>();
    if (!number)
        refuse_type(name, *node, "a whole number");
    else if (*number >= least && *number <= most)
        return static_cast<int>(*number);
    else
        refuse_value(name, "from " + std::to_string(least) + " to " + std::to_string(most));
    return fallback;
}

bool Settings::truth_or(std::string_view name, bool fallback) {
    const toml::node* node = find(name);
    if (!node)
        return fallback;
    const auto truth = node->value_exact<bool>();
    if (!truth)
        refuse_type(name, *node, "true or false");
    return truth.value_or(fallback);
}

const toml::array* Settings::list(std::string_view name, std::size_t most, std::string_view must_be) {
    const toml::node* node = find(name);
    if (!node)
        return nullptr;
    const toml::array* array = node->as_array();
    if (!array)
        refuse_type(name, *node, must_be);
    else if (array->size() > most)
        refuse_value(name, "a list of at most " + std::to_string(most));
    else
        return array;
    return nullptr;
}

std::vector<NamedText> Settings::texts(std::string_view name, std::size_t most) {
    std::vector<NamedText> texts;
    const toml::array* array = list(name, most, "a list of texts");
    if (!array)
        return texts;
    for (const toml::node& element : *array) {
        if (const auto text = element.value_exact<std::string>(); text && is_line(*text))
            texts.push_back({*text, place(element.source())});
        else
            refuse_type(name, element, "a list of texts, each on one line");
    }
    return texts;
}

std::vector<std::string> Settings::names_of_tables(std::string_view name, std::size_t most) {
    constexpr std::string_view must_be = "a list of tables such as { name = \"Ada\" }";
    std::vector<std::string> names;
    const toml::array* array = list(name, most, must_be);
    if (!array)
        return names;
    for (const toml::node& element : *array) {
        const toml::table* table = element.as_table();
        const toml::node* text = table ? table->get("name") : nullptr;
        if (text && text->is_string() && is_line(text->ref<std::string>()))
            names.push_back(text->ref<std::string>());
        else
            refuse_type(name, element, must_be);
    }
    return names;
}

} // namespace joinery::pack
