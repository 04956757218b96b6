// Judged answers as data: files of JSON lines, tests/engine/grade/cases/*.jsonl, one case a line.
//
//     {"name": "…", "schema": "CREATE …", "data": "INSERT …", "hidden": ["…"], "reference": "…", "answer": "…",
//      "settings": {"mode": "state", "columns": "names", "digits": 2, "multi": true, "require_uses": ["…"],
//                   "require_avoids": ["…"], "probes": ["…"]},
//      "right": false, "kind": "state", "text_has": "3 rows are missing"}
//
// `name`, `schema`, `reference`, `answer`, `right` and `kind` are needed. `hidden` are scripts that run after `data`,
// each one more data set. `text_has` stands in the verdict's text, `notes_have` in one of its notes. Further members
// may be there. Lines that are empty or begin with // are passed over.
#pragma once

#include <string>
#include <vector>

#include "engine/grade/grade_answer.hpp"

namespace joinery::grade {

struct JudgedCase {
    std::string name;
    std::vector<Fixture> fixtures;
    std::string reference;
    std::string answer;
    Rules rules;
    bool right = false;
    std::string kind;
    std::string text_has;
    std::string notes_have;
};

struct CaseFile {
    std::string name; // "state.jsonl"
    std::vector<JudgedCase> cases;
    std::string fault; // what cannot be read, and where; empty where all of it can
};

// Every file of the folder, by name.
std::vector<CaseFile> read_judged_cases();

} // namespace joinery::grade
