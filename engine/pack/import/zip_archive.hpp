// The files of a small ZIP that nobody vouches for. Nothing is written anywhere: what is asked for by name comes back
// as bytes, and the rest is not even unpacked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace joinery::pack {

inline constexpr std::size_t k_zip_bytes = 20'000'000; // of a whole archive
inline constexpr std::size_t k_most_zip_entries = 1'000;

struct ZipEntry {
    std::string name;
    std::string_view packed; // in the archive
    std::size_t size = 0;    // when unpacked, by the archive's word
    unsigned crc = 0;
    unsigned method = 0;
};

// The entries, folders left out. The archive outlives them. The error is a sentence: this is no ZIP, or it is cut off,
// encrypted, in ZIP64 or in parts, or it has more entries than anybody needs, two of one name, or a name that leads out
// of the folder it would be unpacked in.
Result<std::vector<ZipEntry>, std::string> read_zip(std::string_view archive);

// The bytes of an entry, at most `most_bytes`, whatever the archive says of their number.
Result<std::string, std::string> unpack(const ZipEntry& entry, std::size_t most_bytes);

} // namespace joinery::pack
