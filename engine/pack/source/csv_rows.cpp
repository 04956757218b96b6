#include "engine/pack/source/csv_rows.hpp"

#include <algorithm>
#include <optional>

#include "engine/pack/source/csv.hpp"
#include "engine/pack/source/suggestion.hpp"
#include "engine/parse/token.hpp"
#include "engine/sql/quoted_name.hpp"

namespace joinery::pack {

namespace {

constexpr std::string_view k_digits = "0123456789";
constexpr std::size_t k_rows_of_a_statement = 100;

std::string_view after_sign(std::string_view text) {
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        text.remove_prefix(1);
    return text;
}

// Takes the digits off its beginning; false where there are none.
bool take_digits(std::string_view& text) {
    const std::size_t count = std::min(text.find_first_not_of(k_digits), text.size());
    text.remove_prefix(count);
    return count > 0;
}

bool is_integer(std::string_view text) {
    text = after_sign(text);
    return text.size() <= 19 && take_digits(text) && text.empty();
}

// 12, 12.5, .5, 1e-7
bool is_number(std::string_view text) {
    text = after_sign(text);
    bool has_digits = take_digits(text);
    if (!text.empty() && text[0] == '.') {
        text.remove_prefix(1);
        has_digits = take_digits(text) || has_digits;
    }
    if (has_digits && !text.empty() && (text[0] == 'e' || text[0] == 'E')) {
        text = after_sign(text.substr(1));
        has_digits = take_digits(text);
    }
    return has_digits && text.empty();
}

bool is_hexadecimal(std::string_view text) {
    return text.size() % 2 == 0 && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool is_anything(std::string_view) { return true; }

std::string as_it_is(std::string_view text) { return std::string(text); }
std::string as_blob(std::string_view text) { return "x'" + std::string(text) + '\''; }
std::string as_text(std::string_view text) {
    std::string quoted = "'";
    for (const char byte : text)
        quoted += byte == '\'' ? std::string("''") : std::string(1, byte);
    return quoted + '\'';
}
// A column that takes numbers and texts takes a number where it is one.
std::string as_either(std::string_view text) { return is_number(text) ? as_it_is(text) : as_text(text); }

// By the words of a declared type, as SQLite reads them (datatype3.html, section 3.1): the first that it contains.
struct TypeRow {
    std::string_view word;
    bool (*is_fit)(std::string_view);
    std::string (*literal)(std::string_view);
    std::string_view must_be;
};
constexpr TypeRow k_types[] = {
    {"int", is_integer, as_it_is, "a whole number"},
    {"char", is_anything, as_text, ""},
    {"clob", is_anything, as_text, ""},
    {"text", is_anything, as_text, ""},
    {"blob", is_hexadecimal, as_blob, "bytes, two hexadecimal digits each"},
    {"real", is_number, as_it_is, "a number"},
    {"floa", is_number, as_it_is, "a number"},
    {"doub", is_number, as_it_is, "a number"},
    {"", is_anything, as_either, ""},
};

const TypeRow& type_of(const schema::Column& column) {
    const std::string declared = parse::folded(column.type);
    return *std::find_if(std::begin(k_types), std::end(k_types),
                         [&](const TypeRow& row) { return declared.find(row.word) != std::string::npos; });
}

class RowReader {
public:
    RowReader(const std::string& path, Report& report) : m_path(path), m_report(report) { m_rows.script.path = path; }

    CsvRows read(std::string_view text, std::string_view stem, const schema::Catalogue& catalogue) {
        const schema::Relation* const table = find_table(stem, catalogue);
        const auto records = parse_csv(text);
        if (!records)
            m_report.add(Finding::csv_syntax, at(records.error().place), {records.error().reason});
        if (!table || !records || records->empty() || !read_header(records->front(), *table))
            return {};
        m_rows.table = table->name;
        for (std::size_t i = 1; i < records->size(); ++i)
            read_record((*records)[i]);
        if (m_in_statement > 0)
            m_rows.sql += ";\n";
        return std::move(m_rows);
    }

private:
    SourcePlace at(TextPosition place) const { return {m_path, place.line, place.column}; }

    const schema::Relation* find_table(std::string_view stem, const schema::Catalogue& catalogue) {
        std::vector<std::string> names;
        for (const schema::Relation& one : catalogue.relations) {
            if (one.kind != schema::RelationKind::table)
                continue;
            if (parse::folded(one.name) == parse::folded(stem))
                return &one;
            names.push_back(one.name);
        }
        m_report.add(Finding::csv_unknown_table, {m_path}, {stem, suggestion(stem, names)});
        return nullptr;
    }

    bool read_header(const CsvRecord& header, const schema::Relation& table) {
        std::vector<std::string> names;
        for (const schema::Column& column : table.columns)
            if (!column.generated)
                names.push_back(column.name);
        std::string list;
        for (const CsvField& field : header) {
            const auto column = std::find_if(table.columns.begin(), table.columns.end(), [&](const auto& one) {
                return !one.generated && parse::folded(one.name) == parse::folded(field.text);
            });
            if (column == table.columns.end()) {
                m_report.add(Finding::csv_unknown_column, at(field.place),
                             {table.name, field.text, suggestion(field.text, names)});
                return false;
            }
            if (std::find(m_columns.begin(), m_columns.end(), &*column) != m_columns.end()) {
                m_report.add(Finding::csv_syntax, at(field.place), {"The header names this column twice."});
                return false;
            }
            m_columns.push_back(&*column);
            list += (list.empty() ? "" : ", ") + sql::quoted_name(column->name);
        }
        m_insert = "INSERT INTO " + sql::quoted_name(table.name) + " (" + list + ") VALUES ";
        return true;
    }

    void read_record(const CsvRecord& record) {
        if (record.size() != m_columns.size()) {
            m_report.add(Finding::csv_syntax, at(record.front().place),
                         {"The header has " + std::to_string(m_columns.size()) +
                          (m_columns.size() == 1 ? " column" : " columns") + ", this line has " +
                          std::to_string(record.size()) + "."});
            return;
        }
        std::string values;
        for (std::size_t i = 0; i < record.size(); ++i) {
            const auto value = literal(record[i], *m_columns[i]);
            if (!value)
                return;
            values += (i > 0 ? ", " : "(") + *value;
        }
        values += ')';
        m_rows.script.sql += m_insert + values + ";\n";
        m_rows.script.statement_lines.push_back(record.front().place.line);
        const bool is_first = m_in_statement == 0 || m_in_statement == k_rows_of_a_statement;
        if (m_in_statement == k_rows_of_a_statement)
            m_rows.sql += ";\n";
        m_rows.sql += (is_first ? m_insert : std::string(",\n")) + values;
        m_in_statement = is_first ? 1 : m_in_statement + 1;
    }

    std::optional<std::string> literal(const CsvField& field, const schema::Column& column) {
        if (field.text.empty() && !field.is_quoted)
            return "NULL";
        const TypeRow& type = type_of(column);
        if (type.is_fit(field.text))
            return type.literal(field.text);
        m_report.add(Finding::csv_value, at(field.place), {field.text, column.name, type.must_be});
        return std::nullopt;
    }

    const std::string& m_path;
    Report& m_report;
    CsvRows m_rows;
    std::vector<const schema::Column*> m_columns; // of the header's fields
    std::string m_insert;
    std::size_t m_in_statement = 0; // rows of the one that is being written
};

} // namespace

CsvRows read_csv_rows(std::string_view text, const std::string& path, std::string_view stem,
                      const schema::Catalogue& catalogue, Report& report) {
    return RowReader(path, report).read(text, stem, catalogue);
}

} // namespace joinery::pack
