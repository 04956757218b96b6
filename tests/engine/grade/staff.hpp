// What the tests of engine/grade/ begin with: small data sets, and a short way to have an answer judged.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/grade/grade_answer.hpp"

namespace joinery::grade {

inline std::ostream& operator<<(std::ostream& out, VerdictKind kind) { return out << name(kind); }

// Two people of one name, ties in every column, a NULL.
inline constexpr const char* k_staff = R"(
    CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT, city TEXT, salary INTEGER);
    INSERT INTO staff (name, city, salary) VALUES
        ('Ada', 'Paris', 300), ('Bob', 'Rome', 100), ('Cleo', 'Paris', 200), ('Ada', 'Oslo', 100), ('Dan', NULL, 200);
)";

inline Fixture visible(std::string script) { return {{.name = "staff", .hidden = false}, {std::move(script)}}; }

inline Fixture hidden(std::string name, std::string script) {
    return {{.name = std::move(name), .hidden = true}, {k_staff, std::move(script)}};
}

inline Verdict grade_on_staff(std::string_view reference, std::string_view answer, const Rules& rules = {}) {
    return grade_answer({visible(k_staff)}, reference, answer, rules);
}

// An answer, and what is said about it.
struct Judged {
    const char* answer;
    VerdictKind kind;
    const char* text;
};

inline void check_all(std::string_view reference, const std::vector<Judged>& cases, const Rules& rules = {}) {
    for (const Judged& judged : cases) {
        CAPTURE(reference, judged.answer);
        const Verdict verdict = grade_on_staff(reference, judged.answer, rules);
        CHECK(verdict.kind == judged.kind);
        CHECK(verdict.text == judged.text);
        CHECK(verdict.right == (judged.kind == VerdictKind::right));
    }
}

// Right in all these forms.
inline void check_right(std::string_view reference, const std::vector<const char*>& answers, const Rules& rules = {}) {
    for (const char* answer : answers) {
        CAPTURE(reference, answer);
        const Verdict verdict = grade_on_staff(reference, answer, rules);
        CHECK(verdict.kind == VerdictKind::right);
        CHECK(verdict.text == "Right.");
    }
}

} // namespace joinery::grade
