#include "engine/base/json_reader.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace joinery {

JsonReading::JsonReading(std::string_view text)
    : m_text(text), m_root(this, JsonPlace::k_missing, nullptr, nullptr, 0) {
    auto nodes = parse_json(text);
    if (!nodes) {
        m_fault = "The text is not JSON, or it is cut off.";
        return;
    }
    m_nodes = std::move(*nodes);
    m_root.m_node = 0;
}

bool JsonPlace::is(JsonKind kind) const { return m_node != k_missing && m_reading->m_nodes[m_node].kind == kind; }

std::string_view JsonPlace::characters() const {
    const JsonNode& node = m_reading->m_nodes[m_node];
    return m_reading->m_text.substr(node.begin, node.end - node.begin);
}

std::uint32_t JsonPlace::after(std::uint32_t node) const { return m_reading->m_nodes[node].after; }

std::string JsonPlace::path() const {
    if (!m_parent)
        return {};
    std::string path = m_parent->path();
    if (!m_name)
        return path + '[' + std::to_string(m_index) + ']';
    if (!path.empty())
        path += '.';
    return path + m_name;
}

void JsonPlace::refuse(std::string_view what) const {
    if (m_reading->has_fault())
        return;
    std::string place = path();
    place = place.empty() ? "The text" : '`' + place + '`';
    m_reading->m_fault = place + ' ' + std::string(m_node == k_missing ? "is missing" : what) + '.';
}

bool JsonPlace::is_absent() const { return m_node == k_missing || is(JsonKind::null); }

JsonPlace JsonPlace::member(const char* name) const {
    JsonPlace place(m_reading, k_missing, this, name, 0);
    if (!is(JsonKind::object)) {
        refuse("must be an object");
        return place;
    }
    const JsonNode& object = m_reading->m_nodes[m_node];
    for (std::uint32_t key = m_node + 1; key < object.after; key = after(key + 1)) {
        const JsonNode& node = m_reading->m_nodes[key];
        if (m_reading->m_text.substr(node.begin, node.end - node.begin) == name)
            place.m_node = key + 1;
    }
    return place;
}

std::vector<std::string> JsonPlace::member_names() const {
    std::vector<std::string> names;
    if (!is(JsonKind::object)) {
        refuse("must be an object");
        return names;
    }
    for (std::uint32_t key = m_node + 1; key < after(m_node); key = after(key + 1)) {
        const JsonNode& node = m_reading->m_nodes[key];
        names.push_back(unescape_json(m_reading->m_text.substr(node.begin, node.end - node.begin)));
    }
    return names;
}

std::size_t JsonPlace::list_size() const {
    if (!is(JsonKind::list)) {
        refuse("must be a list");
        return 0;
    }
    std::size_t size = 0;
    for (std::uint32_t node = m_node + 1; node < after(m_node); node = after(node))
        ++size;
    return size;
}

JsonPlace JsonPlace::element(std::size_t index) const {
    JsonPlace place(m_reading, k_missing, this, nullptr, index);
    if (list_size() <= index)
        return place;
    place.m_node = m_node + 1;
    for (std::size_t i = 0; i < index; ++i)
        place.m_node = after(place.m_node);
    return place;
}

std::string JsonPlace::text() const {
    if (is(JsonKind::text))
        return unescape_json(characters());
    refuse("must be a text");
    return {};
}

std::vector<std::string> JsonPlace::texts() const {
    return list([](const JsonPlace& place) { return place.text(); });
}

bool JsonPlace::truth() const {
    if (is(JsonKind::truth))
        return characters() == "true";
    refuse("must be true or false");
    return false;
}

namespace {

struct Decimal {
    double digits = 0;
    int exponent = 0;
};

// Reads the grammar that parse_json has accepted.
Decimal read_decimal(std::string_view characters) {
    Decimal decimal;
    const std::size_t mark = std::min(characters.find_first_of("eE"), characters.size());
    bool is_fraction = false;
    for (const char byte : characters.substr(0, mark)) {
        if (byte == '.')
            is_fraction = true;
        if (byte < '0' || byte > '9')
            continue;
        decimal.digits = decimal.digits * 10 + (byte - '0');
        decimal.exponent -= is_fraction ? 1 : 0;
    }
    if (mark < characters.size()) {
        const std::size_t sign = characters[mark + 1] == '+' ? 2 : 1;
        int power = 0;
        const char* end = characters.data() + characters.size();
        const auto read = std::from_chars(characters.data() + mark + sign, end, power);
        if (read.ec == std::errc{})
            decimal.exponent += std::clamp(power, -1'000, 1'000);
    }
    return decimal;
}

} // namespace

double JsonPlace::number() const {
    if (!is(JsonKind::number)) {
        refuse("must be a number");
        return 0;
    }
    const Decimal decimal = read_decimal(characters());
    double power = 1;
    for (int i = 0; i < std::min(std::abs(decimal.exponent), 400); ++i)
        power *= 10;
    const double size = decimal.exponent < 0 ? decimal.digits / power : decimal.digits * power;
    if (!(size <= std::numeric_limits<double>::max())) {
        refuse("is too big a number");
        return 0;
    }
    return characters().front() == '-' ? -size : size;
}

std::int64_t JsonPlace::integer(std::int64_t least, std::int64_t most) const {
    if (!is(JsonKind::number)) {
        refuse("must be a number");
        return least;
    }
    if (characters().find_first_of(".eE") != std::string_view::npos) {
        refuse("must be a whole number");
        return least;
    }
    std::int64_t value = 0;
    const char* begin = characters().data();
    const auto read = std::from_chars(begin, begin + characters().size(), value);
    if (read.ec == std::errc{} && value >= least && value <= most)
        return value;
    refuse("must be from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
}

std::size_t JsonPlace::count() const {
    constexpr std::uint64_t most_exact = std::uint64_t{1} << 53U;
    constexpr std::uint64_t most_held = std::numeric_limits<std::size_t>::max();
    return static_cast<std::size_t>(integer(0, static_cast<std::int64_t>(std::min(most_exact, most_held))));
}

} // namespace joinery
