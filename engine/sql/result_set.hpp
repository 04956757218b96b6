// The rows of one query, stored by column, handed out in pages. Holds a million rows in tens of megabytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sql/value.hpp"

namespace joinery::sql {

class ResultSet {
public:
    // Rows handed out at a time. Pages are aligned: page n begins at row n * k_page_rows.
    static constexpr std::size_t k_page_rows = 256;

    explicit ResultSet(std::vector<std::string> column_names);

    const std::vector<std::string>& column_names() const { return m_column_names; }
    std::size_t column_count() const { return m_column_names.size(); }

    // As many names as there are columns.
    void rename_columns(std::vector<std::string> names);
    std::size_t row_count() const { return m_row_count; }

    // Bytes of memory that names and rows take, nearly: room kept for growing is not counted. A caller that caps
    // results asks after each row.
    std::size_t byte_count() const { return m_byte_count; }

    // False once mark_cut was called: the query had more rows than are kept.
    bool is_complete() const { return m_is_complete; }
    void mark_cut() { m_is_complete = false; }

    // Appends one row: exactly column_count() values, copied.
    void append_row(const std::vector<ValueView>& row);

    // The value at a place within bounds. Valid until the next append.
    ValueView value(std::size_t row, std::size_t column) const;

private:
    // Values in blocks: only the last one grows, so a large result is never copied as a whole.
    template <class T>
    class Blocks {
    public:
        void push_back(T value) {
            if (m_blocks.empty() || m_blocks.back().size() == k_block_values)
                m_blocks.emplace_back();
            m_blocks.back().push_back(value);
        }
        T operator[](std::size_t i) const { return m_blocks[i / k_block_values][i % k_block_values]; }

    private:
        static constexpr std::size_t k_block_values = 4096;
        std::vector<std::vector<T>> m_blocks;
    };

    // One column: a class and eight bytes a row. Those are the number itself, or where in the texts its bytes lie.
    struct Column {
        Blocks<StorageClass> classes;
        Blocks<std::uint64_t> payloads;
    };

    std::uint64_t keep(std::string_view bytes);
    std::string_view kept(std::uint64_t place) const;

    std::vector<std::string> m_column_names;
    std::vector<Column> m_columns;
    std::vector<std::string> m_texts; // of texts and blobs, many in one where they are short
    std::size_t m_row_count = 0;
    std::size_t m_byte_count = 0;
    bool m_is_complete = true;
};

} // namespace joinery::sql
