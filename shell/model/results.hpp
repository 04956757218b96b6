// The results of the newest run, as far as they are loaded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/session/messages.hpp"

namespace joinery::shell {

inline constexpr std::size_t k_page_rows = 256;
inline constexpr std::size_t k_most_pages = 64; // loaded at a time, of all results together

struct PageKey {
    std::size_t result = 0;
    std::size_t first_row = 0; // a multiple of k_page_rows
    friend bool operator==(const PageKey&, const PageKey&) = default;
    friend bool operator<(const PageKey& a, const PageKey& b) {
        return std::tie(a.result, a.first_row) < std::tie(b.result, b.first_row);
    }
};

PageKey page_of(std::size_t result, std::size_t row);

struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;
    friend bool operator==(const CellPlace&, const CellPlace&) = default;
};

// A rectangle of cells: where choosing began and where it is now, both included, in any order.
struct CellRange {
    CellPlace anchor;
    CellPlace head;
    friend bool operator==(const CellRange&, const CellRange&) = default;
};

enum class ResultsState { none_yet, here, lost };

struct Results {
    ResultsState state = ResultsState::none_yet;
    std::uint64_t run = 0; // counts runs: a grid with another number starts at its first row
    std::vector<session::StatementRan> statements;
    std::vector<session::ResultSummary> summaries;
    std::optional<sql::SqlError> error;
    std::size_t error_line = 0; // of the text that ran, from 1; 0 where the place is not known
    std::uint64_t steps = 0;
    double milliseconds = 0;
    bool in_transaction = false;

    std::size_t chosen = 0;         // index into summaries; past the end where there are none
    std::optional<CellRange> cells; // chosen cells of the chosen result

    std::map<PageKey, std::vector<session::Row>> pages;
    std::map<session::RequestId, PageKey> asked; // pages on their way
};

// The chosen result's summary; null where there is none.
const session::ResultSummary* chosen_summary(const Results& results);

// A row of the chosen result; null while its page is not loaded.
const session::Row* loaded_row(const Results& results, std::size_t row);

} // namespace joinery::shell
