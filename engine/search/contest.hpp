// What the search compares: the reference and the answer, ready to run on thousands of contents.
#pragma once

#include "engine/search/fingerprint.hpp"

namespace joinery::search {

enum class Query { reference, answer };

class Contest {
public:
    Contest() = default;
    Contest(const Contest&) = delete;
    Contest& operator=(const Contest&) = delete;
    virtual ~Contest() = default;

    // What one of the two returns, or leaves behind, on the rows that the database holds, which stay as they are.
    virtual Fingerprint run(Query query) = 0;

protected:
    Contest(Contest&&) = default;
    Contest& operator=(Contest&&) = default;
};

} // namespace joinery::search
