// Errors as values. A function that can fail returns Result<T, E>; nothing in engine/ or shell/ throws.
// A learner's mistake and broken content are values of this kind. A mistake of ours is an assertion.
#pragma once

#include <tl/expected.hpp>

namespace joinery {

template <class T, class E>
using Result = tl::expected<T, E>;

template <class E>
using Failure = tl::unexpected<E>;

} // namespace joinery

// TRY(expression): the value of a Result, or return its error from the function around it.
#define TRY(expression)                                                                                                \
    __extension__({                                                                                                    \
        auto&& joinery_result = (expression);                                                                          \
        if (!joinery_result.has_value())                                                                               \
            return ::tl::make_unexpected(std::move(joinery_result).error());                                           \
        std::move(joinery_result).value();                                                                             \
    })
