#include "engine/sql/result_set.hpp"

#include <cassert>
#include <cstring>

namespace joinery::sql {

namespace {

// Where kept bytes lie: which text, where in it, how many. 20 + 16 + 28 bits. Values share a text up to the size that
// an offset can name; a longer value has a text of its own.
constexpr unsigned k_length_bits = 28;
constexpr unsigned k_offset_bits = 16;
constexpr std::size_t k_text_bytes = std::size_t{1} << k_offset_bits;

std::uint64_t bits_of(double number) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &number, sizeof bits);
    return bits;
}

double number_of(std::uint64_t bits) {
    double number = 0;
    std::memcpy(&number, &bits, sizeof number);
    return number;
}

} // namespace

ResultSet::ResultSet(std::vector<std::string> column_names)
    : m_column_names(std::move(column_names)), m_columns(m_column_names.size()) {
    m_byte_count = sizeof(ResultSet) + m_columns.size() * (sizeof(Column) + sizeof(std::string));
    for (const std::string& name : m_column_names)
        m_byte_count += name.size();
}

void ResultSet::rename_columns(std::vector<std::string> names) {
    assert(names.size() == column_count());
    m_column_names = std::move(names);
}

void ResultSet::append_row(const std::vector<ValueView>& row) {
    assert(row.size() == column_count());
    for (std::size_t i = 0; i < row.size(); ++i) {
        std::uint64_t payload = 0;
        if (const auto* integer = std::get_if<std::int64_t>(&row[i]))
            payload = static_cast<std::uint64_t>(*integer);
        else if (const auto* real = std::get_if<double>(&row[i]))
            payload = bits_of(*real);
        else if (const auto* text = std::get_if<std::string_view>(&row[i]))
            payload = keep(*text);
        else if (const auto* blob = std::get_if<BlobView>(&row[i]))
            payload = keep(blob->bytes);
        m_columns[i].classes.push_back(storage_class(row[i]));
        m_columns[i].payloads.push_back(payload);
    }
    m_byte_count += row.size() * (sizeof(StorageClass) + sizeof(std::uint64_t));
    ++m_row_count;
}

ValueView ResultSet::value(std::size_t row, std::size_t column) const {
    assert(row < m_row_count && column < column_count());
    const std::uint64_t payload = m_columns[column].payloads[row];
    switch (m_columns[column].classes[row]) {
    case StorageClass::integer:
        return static_cast<std::int64_t>(payload);
    case StorageClass::real:
        return number_of(payload);
    case StorageClass::text:
        return kept(payload);
    case StorageClass::blob:
        return BlobView{kept(payload)};
    case StorageClass::null:
        break;
    }
    return Null{};
}

std::uint64_t ResultSet::keep(std::string_view bytes) {
    if (bytes.empty())
        return 0;
    assert(bytes.size() < std::size_t{1} << k_length_bits);
    if (m_texts.empty() || m_texts.back().size() + bytes.size() > k_text_bytes)
        m_texts.emplace_back();
    std::string& text = m_texts.back();
    const std::size_t offset = text.size();
    text += bytes;
    m_byte_count += bytes.size();
    const std::size_t index = m_texts.size() - 1;
    return (static_cast<std::uint64_t>(index) << (k_offset_bits + k_length_bits)) |
           (static_cast<std::uint64_t>(offset) << k_length_bits) | bytes.size();
}

std::string_view ResultSet::kept(std::uint64_t place) const {
    const std::size_t length = place & ((std::uint64_t{1} << k_length_bits) - 1);
    if (length == 0)
        return {};
    const std::size_t offset = (place >> k_length_bits) & (k_text_bytes - 1);
    return std::string_view(m_texts[place >> (k_offset_bits + k_length_bits)]).substr(offset, length);
}

} // namespace joinery::sql
