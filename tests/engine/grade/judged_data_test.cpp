// What is kept from one check to the next: nothing shows that it was.
#include "engine/grade/judged_data.hpp"

#include <chrono>
#include <thread>

#include "engine/grade/grade_answer.hpp"
#include "tests/engine/grade/run/large_fixtures.hpp"

using namespace joinery;
using namespace joinery::grade;

TEST_CASE("A verdict on data that is kept is that on fresh data, whatever was judged before") {
    static constexpr const char* k_reference = "SELECT name, salary FROM staff";
    static constexpr const char* k_wrong = "SELECT name, salary FROM staff WHERE salary < 1090";
    const auto fixtures = large_fixtures();
    const Verdict fresh = grade_answer(fixtures, k_reference, k_wrong, {});
    CHECK(fresh.text == "On 1 of the 95 rows of another data set, `hidden-many`, no row came back, and 1 row is "
                        "expected.");
    JudgedData data(fixtures);
    for (const char* answer : {"SELECT name, salary FROM staff", "SELECT * FROM staff", "SELECT nothing FROM staff",
                               "DELETE FROM staff RETURNING name, salary", k_wrong}) {
        CAPTURE(answer);
        CHECK(grade_answer(data, k_reference, answer, {}) == grade_answer(fixtures, k_reference, answer, {}));
        CHECK(grade_answer(data, k_reference, k_wrong, {}) == fresh);
    }
}

TEST_CASE("The same holds for scripts that change rows") {
    static constexpr const char* k_reference = "UPDATE staff SET salary = salary + 1";
    static constexpr const char* k_wrong = "UPDATE staff SET salary = salary + 1 WHERE id = 1";
    const Rules rules{.mode = pack::Mode::state};
    const auto fixtures = large_fixtures();
    const Verdict fresh = grade_answer(fixtures, k_reference, k_wrong, rules);
    CHECK(fresh.kind == VerdictKind::state);
    JudgedData data(fixtures);
    for (const char* answer : {k_reference, "DELETE FROM staff", "UPDATE nothing SET x = 1", k_wrong}) {
        CAPTURE(answer);
        CHECK(grade_answer(data, k_reference, answer, rules) == grade_answer(fixtures, k_reference, answer, rules));
        CHECK(grade_answer(data, k_reference, k_wrong, rules) == fresh);
    }
}

TEST_CASE("What a script of the author gave is kept, but not where it read the clock") {
    const auto fixtures = large_fixtures();
    JudgedData data(fixtures);
    const auto check = [&](const char* reference) {
        const Verdict verdict = grade_answer(data, reference, reference, {});
        std::this_thread::sleep_for(std::chrono::milliseconds(3)); // the next check is at another time
        return verdict.right;
    };
    static constexpr const char* k_timeless = "SELECT max(salary) FROM staff";
    CHECK(check(k_timeless));
    const ResultReference* const kept = &data.returned_by(k_timeless);
    CHECK(check(k_timeless));
    CHECK(kept->byte_count() > 0);
    CHECK(&data.returned_by(k_timeless) == kept);
    static constexpr const char* k_now = "SELECT strftime('%f', 'now')";
    CHECK(check(k_now));
    CHECK(check(k_now));
    CHECK_FALSE(data.returned_by(k_now).is_lasting());
    data.begin_check();
    CHECK(data.returned_by(k_now).byte_count() == 0);
    CHECK(data.returned_by(k_timeless).byte_count() > 0);
}

TEST_CASE("Very much is not kept") {
    const auto fixtures = large_fixtures();
    JudgedData data(fixtures);
    // Some two megabytes on each of five data sets.
    static constexpr const char* k_much =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i FROM n";
    CHECK(grade_answer(data, k_much, k_much, {}).right);
    CHECK(data.returned_by(k_much).byte_count() > 8'000'000);
    data.begin_check();
    CHECK(data.returned_by(k_much).byte_count() == 0);
}
