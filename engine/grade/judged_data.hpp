// What the answers to exercises on the same data are judged on: its databases, each built once, and what the author's
// scripts give on them, each run once. All that answers have in common is done for the first of them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/grade/result_reference.hpp"
#include "engine/grade/rows/value_equality.hpp"
#include "engine/grade/run/fixture_database.hpp"
#include "engine/grade/state/state_reference.hpp"

namespace joinery::grade {

class JudgedData {
public:
    // Nothing is built yet.
    explicit JudgedData(std::vector<Fixture> fixtures) : m_fixtures(std::move(fixtures)), m_databases(m_fixtures) {}
    JudgedData(const JudgedData&) = delete;
    JudgedData& operator=(const JudgedData&) = delete;

    const std::vector<Fixture>& fixtures() const { return m_fixtures; }
    FixtureDatabases& databases() { return m_databases; }

    // What a script of the author returns, or leaves behind. Theirs until the next begin_check().
    ResultReference& returned_by(std::string_view script);
    StateReference& left_by(std::string_view script, Tolerance tolerance);

    // Another answer is to be judged, at another time: forgets what may come out otherwise then, and all where that is
    // very much.
    void begin_check();

private:
    const std::vector<Fixture> m_fixtures;
    FixtureDatabases m_databases;
    std::map<std::string, ResultReference, std::less<>> m_returned;
    std::map<std::pair<std::string, int>, StateReference> m_left; // by script and digits that count
};

} // namespace joinery::grade
