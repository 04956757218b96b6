// Keys that SQLite chose, against every renaming there is: small tables that refer to themselves, made at random.
#include "tests/engine/grade/staff.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace joinery;
using namespace joinery::grade;

namespace {

constexpr const char* k_schema = R"(
    CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT, boss INTEGER REFERENCES staff (id));
    INSERT INTO staff VALUES (1, 'Ada', NULL);
)";

constexpr int k_nobody = -1;
constexpr int k_ada = -2;

// Some people, told apart by nothing but one of two names and whose boss is whose: a number in the list, or Ada.
struct People {
    std::vector<char> names;
    std::vector<int> bosses;
    std::size_t size() const { return names.size(); }
};

People random_people(std::mt19937& random, std::size_t count) {
    const auto below = [&](std::size_t end) { return static_cast<int>(random() % end); };
    People people;
    for (std::size_t i = 0; i < count; ++i) {
        people.names.push_back(below(3) == 0 ? 'y' : 'x');
        people.bosses.push_back(below(count + 2) - 2);
    }
    return people;
}

People with_one_change(People people, std::mt19937& random) {
    const std::size_t changed = random() % people.size();
    people.bosses[changed] = static_cast<int>(random() % (people.size() + 2)) - 2;
    return people;
}

// The keys are SQLite's: a boss is found by counting, so that nothing hangs on the numbers.
std::string inserted(const People& people) {
    std::string script;
    for (const char name : people.names)
        script += "INSERT INTO staff (name) VALUES ('" + std::string(1, name) + "');\n";
    const auto id = [](int person) {
        return "(SELECT id FROM staff ORDER BY id LIMIT 1 OFFSET " + std::to_string(person + 1) + ")";
    };
    for (std::size_t i = 0; i < people.size(); ++i)
        if (people.bosses[i] != k_nobody)
            script += "UPDATE staff SET boss = " + (people.bosses[i] == k_ada ? "1" : id(people.bosses[i])) +
                      " WHERE id = " + id(static_cast<int>(i)) + ";\n";
    return script;
}

// The keys are given, in any order.
std::string inserted_with_keys(const People& people, std::mt19937& random) {
    std::vector<int> keys;
    for (std::size_t i = 0; i < people.size(); ++i)
        keys.push_back(static_cast<int>(i) + 3);
    std::shuffle(keys.begin(), keys.end(), random);
    std::string script;
    for (std::size_t i = 0; i < people.size(); ++i)
        script += "INSERT INTO staff VALUES (" + std::to_string(keys[i]) + ", '" + std::string(1, people.names[i]) +
                  (people.bosses[i] == k_ada ? "', 1);\n" : "', NULL);\n");
    // A boss may be inserted later than who works for them.
    for (std::size_t i = 0; i < people.size(); ++i)
        if (people.bosses[i] >= 0)
            script += "UPDATE staff SET boss = " + std::to_string(keys[static_cast<std::size_t>(people.bosses[i])]) +
                      " WHERE id = " + std::to_string(keys[i]) + ";\n";
    return script;
}

// By trying every permutation.
bool are_alike(const People& left, const People& right) {
    std::vector<int> partner(left.size());
    for (std::size_t i = 0; i < partner.size(); ++i)
        partner[i] = static_cast<int>(i);
    do {
        bool fits = true;
        for (std::size_t i = 0; i < left.size() && fits; ++i) {
            const auto its = static_cast<std::size_t>(partner[i]);
            const int boss = left.bosses[i];
            fits = left.names[i] == right.names[its] &&
                   right.bosses[its] == (boss < 0 ? boss : partner[static_cast<std::size_t>(boss)]);
        }
        if (fits)
            return true;
    } while (std::next_permutation(partner.begin(), partner.end()));
    return false;
}

} // namespace

TEST_CASE("Chosen keys count up to a renaming that keeps references, and no further") {
    std::mt19937 random(20'261'125);
    const Rules rules{.mode = pack::Mode::state, .multi = true};
    std::size_t right = 0;
    std::size_t wrong = 0;
    for (int round = 0; round < 150; ++round) {
        const People expected = random_people(random, 1 + random() % 6);
        const People actual = round % 2 == 0 ? expected : with_one_change(expected, random);
        const std::string reference = inserted(expected);
        const std::string answer = inserted_with_keys(actual, random);
        CAPTURE(reference, answer);
        const Verdict verdict = grade_answer({visible(k_schema)}, reference, answer, rules);
        CAPTURE(verdict.text);
        CHECK(verdict.right == are_alike(expected, actual));
        CHECK(verdict.kind == (verdict.right ? VerdictKind::right : VerdictKind::state));
        ++(verdict.right ? right : wrong);
    }
    CHECK(right > 75);
    CHECK(wrong > 25);
}
