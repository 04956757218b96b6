#include "engine/pack/compiled_members.hpp"

#include "engine/base/utf8.hpp"
#include "engine/pack/language.hpp"
#include "engine/pack/limits.hpp"
#include "engine/pack/names.hpp"

namespace joinery::pack {

namespace {

std::string read_text(const JsonPlace& place, std::size_t most_bytes) {
    std::string text = place.text();
    if (text.size() > most_bytes)
        place.refuse("is longer than " + std::to_string(most_bytes) + " bytes");
    return text;
}

} // namespace

std::string read_line(const JsonPlace& place) { return read_text(place, k_line_bytes); }
std::string read_long_text(const JsonPlace& place) { return read_text(place, k_text_bytes); }

std::string read_id(const JsonPlace& place) {
    std::string id = place.text();
    if (!is_id(id))
        place.refuse("is no id");
    return id;
}

std::string read_version(const JsonPlace& place) {
    std::string version = place.text();
    if (!is_version(version))
        place.refuse("is no version");
    return version;
}

std::string read_language(const JsonPlace& place) {
    std::string language = place.text();
    if (!is_language(language))
        place.refuse("is no language");
    return language;
}

std::string broken(const CompiledKind& kind, std::string_view fault) {
    // A fault names members of the file, and those may be of any length.
    std::string sentence(cut_at_character(fault, 500));
    if (!sentence.empty() && sentence.front() == 'T') // "The text …"; a member's name keeps its case
        sentence.front() = 't';
    return "This " + std::string(kind.name) + " is broken: " + sentence;
}

std::optional<std::string> head_fault(const JsonReading& reading, std::string_view text, const CompiledKind& kind) {
    if (text.size() > k_pack_bytes)
        return broken(kind, "it is longer than " + std::to_string(k_pack_bytes) + " bytes.");
    const JsonPlace& root = reading.root();
    const std::string format = root.member("format").text();
    if (reading.has_fault())
        return broken(kind, reading.fault());
    if (format != kind.format)
        return broken(kind, "`format` is not `" + std::string(kind.format) + "`.");
    const std::int64_t version = root.member("format_version").integer(1, 1'000'000);
    const std::string engine = read_version(root.member("engine"));
    if (!reading.has_fault() && version > k_format_version)
        return "This " + std::string(kind.name) + " needs Joinery " + engine + " or newer.";
    const auto place = hash_place(text);
    if (!place || root.member("hash").text() != hash_text(content_hash(text, *place)))
        return broken(kind, "it was changed after it was built, or a part of it is missing.");
    return std::nullopt;
}

} // namespace joinery::pack
