// What the search compares: the reference and the answer, ready to run on thousands of contents.
#pragma once

#include "engine/search/fingerprint.hpp"

namespace joinery::search {

enum class Query { reference, answer };

class Pair {
public:
    Pair() = default;
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;
    virtual ~Pair() = default;

    // What one of the two returns, or leaves behind, on the rows that the database holds, which stay as they are.
    virtual Fingerprint run(Query query) = 0;

protected:
    Pair(Pair&&) = default;
    Pair& operator=(Pair&&) = default;
};

} // namespace joinery::search
