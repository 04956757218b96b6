#include "engine/sql/memory_file.hpp"

#include <algorithm>
#include <cstring>

#include <sqlite3.h>

namespace joinery::sql {

int MemoryFile::read(char* bytes, int count, std::int64_t offset) const {
    const auto there = static_cast<int>(std::clamp<std::int64_t>(m_size - offset, 0, count));
    for (int done = 0; done < there;) {
        const std::int64_t place = offset + done;
        const std::int64_t in_block = place % k_block_bytes;
        const auto piece = static_cast<int>(std::min<std::int64_t>(there - done, k_block_bytes - in_block));
        std::memcpy(bytes + done, m_blocks[place / k_block_bytes] + in_block, static_cast<std::size_t>(piece));
        done += piece;
    }
    std::memset(bytes + there, 0, static_cast<std::size_t>(count - there));
    return there;
}

MemoryFile::Outcome MemoryFile::write(const char* bytes, int count, std::int64_t offset) {
    if (reserve(offset + count) != Outcome::ok)
        return Outcome::no_memory;
    for (int done = 0; done < count;) {
        const std::int64_t place = offset + done;
        const std::int64_t in_block = place % k_block_bytes;
        const auto piece = static_cast<int>(std::min<std::int64_t>(count - done, k_block_bytes - in_block));
        std::memcpy(m_blocks[place / k_block_bytes] + in_block, bytes + done, static_cast<std::size_t>(piece));
        done += piece;
    }
    m_size = std::max(m_size, offset + count);
    return Outcome::ok;
}

void MemoryFile::truncate(std::int64_t size) {
    if (size >= m_size && size != 0)
        return;
    const std::int64_t kept_blocks = (size + k_block_bytes - 1) / k_block_bytes;
    while (m_block_count > kept_blocks)
        sqlite3_free(m_blocks[--m_block_count]);
    // A later write may leave a gap that begins here.
    if (const std::int64_t in_block = size % k_block_bytes; in_block != 0)
        std::memset(m_blocks[kept_blocks - 1] + in_block, 0, static_cast<std::size_t>(k_block_bytes - in_block));
    m_size = size;
    if (size == 0) {
        sqlite3_free(m_blocks);
        m_blocks = nullptr;
        m_block_room = 0;
    }
}

MemoryFile::Outcome MemoryFile::reserve(std::int64_t size) {
    const std::int64_t needed = (size + k_block_bytes - 1) / k_block_bytes;
    if (needed > m_block_room) {
        const std::int64_t room = std::max<std::int64_t>(needed, 2 * m_block_room);
        void* const list = sqlite3_realloc64(m_blocks, static_cast<std::uint64_t>(room) * sizeof(char*));
        if (list == nullptr)
            return Outcome::no_memory;
        m_blocks = static_cast<char**>(list);
        m_block_room = room;
    }
    while (m_block_count < needed) {
        void* const block = sqlite3_malloc64(k_block_bytes);
        if (block == nullptr)
            return Outcome::no_memory;
        std::memset(block, 0, k_block_bytes);
        m_blocks[m_block_count++] = static_cast<char*>(block);
    }
    return Outcome::ok;
}

} // namespace joinery::sql
