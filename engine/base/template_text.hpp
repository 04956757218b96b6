// Sentences with places in them: what a table of texts holds, so that they can be read together and translated.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace joinery {

// What stands in a sentence's place.
struct Argument {
    Argument(std::size_t number); // NOLINT(google-explicit-constructor): a number is an argument
    Argument(std::string words);  // NOLINT(google-explicit-constructor): so is a text
    // Written out, so that the hundreds of places that make arguments only call them.
    Argument(const Argument& other);
    Argument(Argument&& other) noexcept;
    Argument& operator=(const Argument& other);
    Argument& operator=(Argument&& other) noexcept;
    ~Argument();
    std::string text;
    bool is_one = false; // the number 1, as a text too
};

// The words with {1}, {2}, … replaced by the arguments, and {1?row is|rows are} by what fits the first one's number.
// A place without an argument is left empty.
std::string fill(std::string_view words, const std::vector<Argument>& arguments);

} // namespace joinery
