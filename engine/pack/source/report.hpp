// Collects what is found about an author's files, all of it in one run.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "engine/pack/diagnostic.hpp"
#include "engine/pack/source/codes.hpp"

namespace joinery::pack {

// Line and column count from 1; 0 where the whole file or the whole line is meant.
struct SourcePlace {
    std::string path;
    int line = 0;
    int column = 0;
};

class Report {
public:
    void add(Finding finding, SourcePlace place, std::initializer_list<std::string_view> details = {});

    bool has_error() const;

    // Sorted by path, then by place.
    std::vector<Diagnostic> diagnostics() const;

private:
    std::vector<Diagnostic> m_diagnostics;
};

} // namespace joinery::pack
