#include "engine/pack/source/csv.hpp"

#include <algorithm>

namespace joinery::pack {

namespace {

class CsvReader {
public:
    explicit CsvReader(std::string_view text) : m_text(text) {}

    Result<std::vector<CsvRecord>, CsvFault> read() {
        std::vector<CsvRecord> records;
        while (!at_end()) {
            if (peek() == '\n') {
                advance();
                continue;
            }
            records.push_back(TRY(read_record()));
        }
        return records;
    }

private:
    bool at_end() const { return m_at == m_text.size(); }
    char peek() const { return m_text[m_at]; }

    // Counts characters, not bytes.
    char advance() {
        const char byte = m_text[m_at++];
        if (byte == '\n')
            m_place = {m_place.line + 1, 1};
        else if (at_end() || (static_cast<unsigned char>(peek()) & 0xC0U) != 0x80U)
            ++m_place.column;
        return byte;
    }

    Result<CsvRecord, CsvFault> read_record() {
        CsvRecord record;
        for (;;) {
            record.push_back(TRY(!at_end() && peek() == '"' ? read_quoted() : read_plain()));
            if (at_end())
                return record;
            if (advance() == '\n')
                return record;
        }
    }

    Result<CsvField, CsvFault> read_plain() {
        CsvField field{.text = {}, .is_quoted = false, .place = m_place};
        while (!at_end() && peek() != ',' && peek() != '\n') {
            if (peek() == '"')
                return Failure<CsvFault>(
                    {"A field with a quote in it stands in quotes, and has that quote twice.", m_place});
            field.text += advance();
        }
        return field;
    }

    Result<CsvField, CsvFault> read_quoted() {
        CsvField field{.text = {}, .is_quoted = true, .place = m_place};
        advance();
        while (!at_end()) {
            const char byte = advance();
            if (byte != '"') {
                field.text += byte;
                continue;
            }
            if (at_end() || peek() == ',' || peek() == '\n')
                return field;
            if (peek() != '"')
                return Failure<CsvFault>({"Behind a closing quote stands a comma or the end of the line.", m_place});
            field.text += advance();
        }
        return Failure<CsvFault>({"The field that begins here has no closing quote.", field.place});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    TextPosition m_place;
};

} // namespace

Result<std::vector<CsvRecord>, CsvFault> parse_csv(std::string_view text) { return CsvReader(text).read(); }

} // namespace joinery::pack
