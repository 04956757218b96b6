// One answer against one reference, whatever it is judged by. Each mode of an exercise has a grader of its own.
#pragma once

#include <memory>
#include <string_view>

#include "engine/grade/judged_data.hpp"
#include "engine/grade/run/rules.hpp"
#include "engine/grade/verdict/verdict.hpp"
#include "engine/sql/held_clock.hpp"

namespace joinery::grade {

class Grader {
public:
    Grader() = default;
    Grader(const Grader&) = delete;
    Grader& operator=(const Grader&) = delete;
    virtual ~Grader() = default;

    // The verdict on the first data set on which the answer fails, or `right`. Without an author's sentence.
    virtual Verdict grade() = 0;

    // Does the answer do on every data set what this other script does, by the same rules, or make the same mistake?
    virtual bool is_like(std::string_view other) = 0;

private:
    // The reference and the answer run at one time.
    sql::HeldClock m_clock;
};

// For the mode of the rules, on data that other graders may have on loan too. All arguments outlive it.
std::unique_ptr<Grader> grader_for(JudgedData& data, std::string_view reference, std::string_view answer,
                                   const Rules& rules);

} // namespace joinery::grade
