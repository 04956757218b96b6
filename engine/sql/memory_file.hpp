// The bytes of one temporary file, in memory. Lives in storage that SQLite hands out, so it is made and ended by hand.
#pragma once

#include <cstdint>

namespace joinery::sql {

class MemoryFile {
public:
    enum class Outcome { ok, no_memory };

    MemoryFile() = default;
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { truncate(0); }

    std::int64_t size() const { return m_size; }

    // Copies up to `count` bytes from `offset`; what lies past the end reads as zeros. How many bytes were there.
    int read(char* bytes, int count, std::int64_t offset) const;

    // Grows the file as needed; a gap reads as zeros. Without memory the file keeps its size.
    Outcome write(const char* bytes, int count, std::int64_t offset);

    // Shrinks the file and gives memory back. A size past the end changes nothing.
    void truncate(std::int64_t size);

private:
    // Blocks, so that growing copies nothing and needs no large piece of free memory.
    static constexpr std::int64_t k_block_bytes = std::int64_t{64} * 1024;

    Outcome reserve(std::int64_t size);

    char** m_blocks = nullptr;
    std::int64_t m_block_count = 0;
    std::int64_t m_block_room = 0; // of the list
    std::int64_t m_size = 0;
};

} // namespace joinery::sql
