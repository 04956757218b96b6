// Owns one T on the heap, or none. Copying copies what it owns, and two are equal where what they own is: so a tree of
// boxes is a plain value.
#pragma once

#include <memory>
#include <utility>

namespace joinery::parse {

template <class T>
class Box {
public:
    Box() = default;
    Box(T value) : m_value(std::make_unique<T>(std::move(value))) {} // NOLINT(google-explicit-constructor): is a T
    Box(const Box& other) : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr) {}
    Box(Box&&) noexcept = default;
    Box& operator=(Box other) noexcept {
        m_value = std::move(other.m_value);
        return *this;
    }
    ~Box() = default;

    explicit operator bool() const { return m_value != nullptr; }
    T& operator*() { return *m_value; }
    const T& operator*() const { return *m_value; }
    T* operator->() { return m_value.get(); }
    const T* operator->() const { return m_value.get(); }
    T* get() { return m_value.get(); }
    const T* get() const { return m_value.get(); }
    void reset() { m_value.reset(); }

    friend bool operator==(const Box& a, const Box& b) { return a.m_value && b.m_value ? *a == *b : !a && !b; }

private:
    std::unique_ptr<T> m_value;
};

} // namespace joinery::parse
