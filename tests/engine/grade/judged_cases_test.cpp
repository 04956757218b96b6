// Runs every case of tests/engine/grade/cases/.
#include "tests/engine/grade/judged_cases.hpp"

#include <algorithm>
#include <set>

#include "tests/engine/grade/staff.hpp"

using namespace joinery;
using namespace joinery::grade;

namespace {

void check(const JudgedCase& one) {
    const Verdict verdict = grade_answer(one.fixtures, one.reference, one.answer, one.rules);
    CAPTURE(verdict.text, verdict.notes);
    CHECK(verdict.right == one.right);
    CHECK(name(verdict.kind) == one.kind);
    CHECK(verdict.text.find(one.text_has) != std::string::npos);
    const bool has_note = std::any_of(verdict.notes.begin(), verdict.notes.end(), [&](const std::string& note) {
        return note.find(one.notes_have) != std::string::npos;
    });
    CHECK((has_note || one.notes_have.empty()));
}

} // namespace

TEST_CASE("Judged answers get the verdicts that their files say") {
    static const std::vector<CaseFile> k_files = read_judged_cases(); // this is run once for each section
    for (const CaseFile& file : k_files)
        for (const JudgedCase& one : file.cases)
            DYNAMIC_SECTION(file.name << ": " << one.name) { check(one); }
}

TEST_CASE("Files of judged answers can be read, and no two cases have one name") {
    for (const CaseFile& file : read_judged_cases()) {
        INFO(file.fault);
        CHECK(file.fault.empty());
        std::set<std::string> names;
        for (const JudgedCase& one : file.cases)
            if (!names.insert(one.name).second)
                FAIL_CHECK(file.name << " has two cases \"" << one.name << '"');
        CHECK_FALSE(names.empty());
    }
}
