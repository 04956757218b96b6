#include "engine/pack/import/zip_archive.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

#include <zlib.h>

namespace joinery::pack {

namespace {

// APPNOTE.TXT of PKWARE, 4.3: the signatures, and how long the fixed parts of these records are.
constexpr std::size_t k_end_signature = 0x06054b50;
constexpr std::size_t k_central_signature = 0x02014b50;
constexpr std::size_t k_local_signature = 0x04034b50;
constexpr std::size_t k_end_bytes = 22;
constexpr std::size_t k_central_bytes = 46;
constexpr std::size_t k_local_bytes = 30;
constexpr std::size_t k_most_comment_bytes = 65'535;

constexpr unsigned k_stored = 0;
constexpr unsigned k_deflated = 8;
constexpr unsigned k_encrypted_flag = 1;

// A number of `bytes` bytes, the least first; the caller has made sure that they are there.
std::size_t number_at(std::string_view archive, std::size_t at, std::size_t bytes) {
    std::size_t number = 0;
    for (std::size_t i = bytes; i > 0; --i)
        number = number << 8U | static_cast<unsigned char>(archive[at + i - 1]);
    return number;
}

Failure<std::string> refuse(std::string sentence) { return Failure<std::string>(std::move(sentence)); }

Failure<std::string> cut_off() { return refuse("The ZIP is cut off or damaged."); }

// Where the record stands that ends an archive: the last one that its comment lets reach to the end.
std::optional<std::size_t> find_end(std::string_view archive) {
    if (archive.size() < k_end_bytes)
        return std::nullopt;
    const std::size_t last = archive.size() - k_end_bytes;
    for (std::size_t back = 0; back <= std::min(last, k_most_comment_bytes); ++back)
        if (number_at(archive, last - back, 4) == k_end_signature && number_at(archive, last - back + 20, 2) == back)
            return last - back;
    return std::nullopt;
}

bool leads_out(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos ||
        name.find('\0') != std::string_view::npos || (name.size() > 1 && name[1] == ':'))
        return true;
    while (!name.empty()) {
        const std::string_view part = name.substr(0, name.find('/'));
        if (part == "..")
            return true;
        name.remove_prefix(std::min(part.size() + 1, name.size()));
    }
    return false;
}

// The packed bytes of the entry whose local header stands at `at`.
Result<std::string_view, std::string> packed_bytes(std::string_view archive, std::size_t at, std::size_t size,
                                                   std::string_view name) {
    if (at > archive.size() || archive.size() - at < k_local_bytes || number_at(archive, at, 4) != k_local_signature)
        return cut_off();
    const std::size_t name_size = number_at(archive, at + 26, 2);
    const std::size_t begin = at + k_local_bytes + name_size + number_at(archive, at + 28, 2);
    if (begin > archive.size() || archive.size() - begin < size)
        return cut_off();
    if (archive.substr(at + k_local_bytes, name_size) != name)
        return refuse("The ZIP names a file in two ways.");
    return archive.substr(begin, size);
}

// An entry of the central directory at `at`, which is moved behind it.
Result<ZipEntry, std::string> read_entry(std::string_view archive, std::size_t& at) {
    if (at > archive.size() || archive.size() - at < k_central_bytes ||
        number_at(archive, at, 4) != k_central_signature)
        return cut_off();
    const std::size_t name_size = number_at(archive, at + 28, 2);
    const std::size_t behind =
        at + k_central_bytes + name_size + number_at(archive, at + 30, 2) + number_at(archive, at + 32, 2);
    if (behind > archive.size())
        return cut_off();
    ZipEntry entry{.name = std::string(archive.substr(at + k_central_bytes, name_size)),
                   .packed = {},
                   .size = number_at(archive, at + 24, 4),
                   .crc = static_cast<unsigned>(number_at(archive, at + 16, 4)),
                   .method = static_cast<unsigned>(number_at(archive, at + 10, 2))};
    const std::size_t packed_size = number_at(archive, at + 20, 4);
    const std::size_t local = number_at(archive, at + 42, 4);
    constexpr std::size_t elsewhere = std::numeric_limits<std::uint32_t>::max(); // in a field of ZIP64
    if (leads_out(entry.name))
        return refuse("The ZIP has a file whose name leads out of its folder. Nothing of it is used.");
    if ((number_at(archive, at + 8, 2) & k_encrypted_flag) != 0)
        return refuse("The ZIP is encrypted.");
    if (packed_size == elsewhere || entry.size == elsewhere || local == elsewhere)
        return refuse("The ZIP is in the form ZIP64, which is for files of gigabytes.");
    entry.packed = TRY(packed_bytes(archive, local, packed_size, entry.name));
    at = behind;
    return entry;
}

Result<std::string, std::string> inflated(const ZipEntry& entry, std::size_t most_bytes) {
    std::string bytes(most_bytes + 1, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) // raw: a ZIP has no header of zlib's
        return refuse("There is no memory to unpack the ZIP.");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(entry.packed.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(entry.packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    const int outcome = inflate(&stream, Z_FINISH);
    bytes.resize(stream.total_out);
    inflateEnd(&stream);
    if (bytes.size() > most_bytes)
        return refuse('`' + entry.name + "` has more than " + std::to_string(most_bytes) + " bytes.");
    if (outcome != Z_STREAM_END)
        return cut_off();
    return bytes;
}

} // namespace

Result<std::vector<ZipEntry>, std::string> read_zip(std::string_view archive) {
    if (archive.size() > k_zip_bytes)
        return refuse("The ZIP is larger than " + std::to_string(k_zip_bytes) + " bytes.");
    const auto end = find_end(archive);
    if (!end)
        return refuse("This is no ZIP, or it is cut off.");
    const std::size_t count = number_at(archive, *end + 10, 2);
    if (number_at(archive, *end + 4, 4) != 0 || number_at(archive, *end + 8, 2) != count)
        return refuse("The ZIP is one part of several.");
    if (count > k_most_zip_entries)
        return refuse("The ZIP has more than " + std::to_string(k_most_zip_entries) + " files.");
    std::vector<ZipEntry> entries;
    std::set<std::string> names;
    std::size_t at = number_at(archive, *end + 16, 4);
    for (std::size_t i = 0; i < count; ++i) {
        ZipEntry entry = TRY(read_entry(archive, at));
        if (!names.insert(entry.name).second)
            return refuse("The ZIP has two files `" + entry.name + "`.");
        if (entry.name.back() != '/')
            entries.push_back(std::move(entry));
    }
    return entries;
}

Result<std::string, std::string> unpack(const ZipEntry& entry, std::size_t most_bytes) {
    if (entry.method != k_stored && entry.method != k_deflated)
        return refuse('`' + entry.name + "` is packed in a way that is not known here.");
    if (entry.size > most_bytes || (entry.method == k_stored && entry.packed.size() > most_bytes))
        return refuse('`' + entry.name + "` has more than " + std::to_string(most_bytes) + " bytes.");
    std::string bytes = entry.method == k_stored ? std::string(entry.packed) : TRY(inflated(entry, most_bytes));
    const auto* const data = reinterpret_cast<const Bytef*>(bytes.data());
    if (bytes.size() != entry.size || crc32(0, data, static_cast<uInt>(bytes.size())) != entry.crc)
        return cut_off();
    return bytes;
}

} // namespace joinery::pack
