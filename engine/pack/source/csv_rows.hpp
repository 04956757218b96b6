// The rows of a CSV file as INSERT statements.
#pragma once

#include <string>

#include "engine/pack/source/report.hpp"
#include "engine/pack/source/source_pack.hpp"
#include "engine/schema/catalogue.hpp"

namespace joinery::pack {

struct CsvRows {
    std::string table;    // as the schema writes it
    std::string sql;      // few statements, with many rows each
    WrittenScript script; // one statement for each record, with the record's line, for the place of an error
};

// `stem` is the file's name without ".csv", which names the table; the header names its columns, in any order. What is
// amiss is reported, and rows with a value that does not fit are left out.
CsvRows read_csv_rows(std::string_view text, const std::string& path, std::string_view stem,
                      const schema::Catalogue& catalogue, Report& report);

} // namespace joinery::pack
