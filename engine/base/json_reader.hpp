// Reads JSON that nobody vouches for. A place that is not what is asked for gives a neutral value ("" or 0 or false or
// an empty list) and leaves a fault; the first fault is kept, as a sentence that names the member. So a reader reads
// every member it wants and looks for a fault once, at the end.
//
//     JsonReading reading(text);
//     Point point{reading.root().member("x").number(), reading.root().member("y").number()};
//     if (reading.has_fault()) return Failure<std::string>(reading.fault());   // "`x` must be a number."
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/json_tree.hpp"

namespace joinery {

class JsonReading;

// One place in a text. Points into its reading and to the place it was reached from: both must outlive it.
class JsonPlace {
public:
    // The member of an object, the last one where there are several; a missing one gives a place that is_absent().
    JsonPlace member(const char* name) const;

    // The names of an object's members.
    std::vector<std::string> member_names() const;

    // Missing, or null.
    bool is_absent() const;

    std::string text() const;
    bool truth() const;

    // Exact up to 15 digits and powers of ten up to 22.
    double number() const;

    // A number written without fraction and exponent, within bounds.
    std::int64_t integer(std::int64_t least, std::int64_t most) const;

    // A size or an offset: from 0 to what std::size_t holds, at most 2^53.
    std::size_t count() const;

    // A list's length; 0 where this is none, and a fault.
    std::size_t list_size() const;
    JsonPlace element(std::size_t index) const;

    // `read` makes each element of a list of its place.
    template <class Read>
    auto list(Read read) const {
        std::vector<decltype(read(*this))> elements;
        const std::size_t size = list_size();
        elements.reserve(size);
        std::uint32_t node = m_node + 1;
        for (std::size_t i = 0; i < size; ++i, node = after(node))
            elements.push_back(read(JsonPlace(m_reading, node, this, nullptr, i)));
        return elements;
    }
    std::vector<std::string> texts() const;

    // Nothing where the place is absent.
    template <class Read>
    auto optional(Read read) const {
        std::optional<decltype(read(*this))> value;
        if (!is_absent())
            value = read(*this);
        return value;
    }

    // Leaves a fault here: "`kind` " + what + ".".
    void refuse(std::string_view what) const;

private:
    friend class JsonReading;
    static constexpr std::uint32_t k_missing = ~std::uint32_t{0};

    JsonPlace(JsonReading* reading, std::uint32_t node, const JsonPlace* parent, const char* name, std::size_t index)
        : m_reading(reading), m_node(node), m_parent(parent), m_name(name), m_index(index) {}

    bool is(JsonKind kind) const;
    std::string_view characters() const;
    std::uint32_t after(std::uint32_t node) const;
    std::string path() const;

    JsonReading* m_reading;
    std::uint32_t m_node;      // k_missing where there is none
    const JsonPlace* m_parent; // null for the root
    const char* m_name;        // of a member; null for an element
    std::size_t m_index;
};

class JsonReading {
public:
    // The text is not copied. Text that is no JSON is a fault, and a root that is absent.
    explicit JsonReading(std::string_view text);
    JsonReading(const JsonReading&) = delete;
    JsonReading& operator=(const JsonReading&) = delete;

    const JsonPlace& root() const { return m_root; }
    bool has_fault() const { return !m_fault.empty(); }
    const std::string& fault() const { return m_fault; }

private:
    friend class JsonPlace;
    std::string_view m_text;
    std::vector<JsonNode> m_nodes;
    JsonPlace m_root;
    std::string m_fault;
};

} // namespace joinery
