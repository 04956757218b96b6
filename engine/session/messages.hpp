// What an engine and its host say to each other, as types. The JSON form is docs/protocol.md; to_json and from_json
// here are the only place that knows it. The shell uses these types too, and nothing else of the engine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/grade/verdict/verdict.hpp"
#include "engine/schema/catalogue.hpp"
#include "engine/sql/sql_error.hpp"

namespace joinery::session {

using RequestId = std::int64_t;
using grade::Cell;
using Row = std::vector<Cell>;

// Requests

struct OpenPack {
    std::string pack; // a compiled pack's text
};
struct OpenExercise {
    std::string exercise;
};
// Which language the pack's prose is told in from now on. What is open stays open.
struct Translate {
    std::optional<std::string> translation; // a compiled translation's text; none: the original
};
struct Run {
    std::string sql;
    std::optional<std::pair<std::size_t, std::size_t>> selection; // byte offsets
    std::optional<std::size_t> caret;
};
struct GetPage {
    std::size_t result = 0;
    std::size_t row = 0;
};
struct Check {
    std::string sql;
    std::vector<std::string> witnesses; // of earlier checks of this exercise: databases to try first
};
struct Reset {};
struct OpenWitness {
    std::string witness; // what a check replied
};
struct GetHints {
    std::string sql;                    // an answer that a check found wrong
    std::optional<std::string> witness; // where it was right on all data
};

using RequestBody = std::variant<OpenPack, OpenExercise, Translate, Run, GetPage, Check, Reset, OpenWitness, GetHints>;
struct Request {
    RequestId id = 0;
    RequestBody body;
};

// Replies

struct ExerciseSummary {
    std::string id;
    std::string title;
    std::vector<std::string> concepts;
    int difficulty = 1;
    int minutes = 0;
    friend bool operator==(const ExerciseSummary&, const ExerciseSummary&) = default;
};
struct PackSummary {
    std::string id;
    std::string version;
    std::string title;
    std::string description;
    std::string hash;
    std::vector<ExerciseSummary> exercises;
    std::string language; // BCP 47: the one that texts are told in, where they are there in it
    friend bool operator==(const PackSummary&, const PackSummary&) = default;
};
struct PackOpened {
    std::string sqlite_version;
    PackSummary pack;
    friend bool operator==(const PackOpened&, const PackOpened&) = default;
};
// Of each text of an exercise, for what is not translated comes in the original.
struct TextLanguages {
    std::string title;
    std::string task;
    std::vector<std::string> hints;
    std::string after;
    friend bool operator==(const TextLanguages&, const TextLanguages&) = default;
};
struct ExerciseText {
    ExerciseSummary summary;
    std::string task; // Markdown
    std::string starter;
    std::vector<std::string> hints;
    std::string after;
    std::string data; // the data set's name
    TextLanguages languages;
    friend bool operator==(const ExerciseText&, const ExerciseText&) = default;
};
struct ExerciseOpened {
    ExerciseText exercise;
    schema::Catalogue schema;
    friend bool operator==(const ExerciseOpened&, const ExerciseOpened&) = default;
};
struct Translated {
    PackSummary pack;
    std::optional<ExerciseText> exercise; // the open one
    friend bool operator==(const Translated&, const Translated&) = default;
};
struct StatementRan {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::int64_t changes = 0;
    std::optional<std::size_t> result; // index into Ran::results
    friend bool operator==(const StatementRan&, const StatementRan&) = default;
};
struct ResultSummary {
    std::vector<std::string> columns;
    std::size_t row_count = 0;
    bool complete = true;
    friend bool operator==(const ResultSummary&, const ResultSummary&) = default;
};
struct Page {
    std::size_t result = 0;
    std::size_t first_row = 0;
    std::vector<Row> rows;
    friend bool operator==(const Page&, const Page&) = default;
};
struct Ran {
    std::pair<std::size_t, std::size_t> ran; // byte offsets of the part that was run
    std::vector<StatementRan> statements;
    std::vector<ResultSummary> results;
    std::optional<Page> page; // first page of the last result
    std::uint64_t steps = 0;
    double milliseconds = 0;
    std::optional<sql::SqlError> error;
    std::optional<schema::Catalogue> schema; // where the script changed it or a row count
    bool in_transaction = false;
    friend bool operator==(const Ran&, const Ran&) = default;
};
struct PageRead {
    Page page;
    friend bool operator==(const PageRead&, const PageRead&) = default;
};
struct Checked {
    grade::Verdict verdict;
    std::optional<std::string> witness; // of a verdict `counterexample`: INSERT statements
    std::string says_language;          // of the author's sentence in the verdict; empty where it has none
    friend bool operator==(const Checked&, const Checked&) = default;
};
struct WasReset {
    schema::Catalogue schema;
    friend bool operator==(const WasReset&, const WasReset&) = default;
};
struct WitnessOpened {
    schema::Catalogue schema;
    friend bool operator==(const WitnessOpened&, const WitnessOpened&) = default;
};
struct Hinted {
    std::vector<std::string> hints; // from vague to exact; empty: no small change makes the answer right
    friend bool operator==(const Hinted&, const Hinted&) = default;
};
struct Refused {
    std::string reason; // a sentence for people
    friend bool operator==(const Refused&, const Refused&) = default;
};

using ReplyBody = std::variant<PackOpened, ExerciseOpened, Translated, Ran, PageRead, Checked, WasReset, WitnessOpened,
                               Hinted, Refused>;
struct Reply {
    RequestId id = 0;
    ReplyBody body;
    friend bool operator==(const Reply&, const Reply&) = default;
};

// Sent between a request and its reply.
struct StatementStarted {
    RequestId id = 0;
    std::size_t offset = 0;
    friend bool operator==(const StatementStarted&, const StatementStarted&) = default;
};

// JSON, one line. Reading gives a sentence for people where the text is no such message.
std::string to_json(const Request& request);
std::string to_json(const Reply& reply);
std::string to_json(const StatementStarted& event);
Result<Request, std::string> request_from_json(std::string_view text);
Result<Reply, std::string> reply_from_json(std::string_view text);
Result<StatementStarted, std::string> statement_started_from_json(std::string_view text);

// The id that a text carries which is no request otherwise; 0 where it carries none.
RequestId id_from_json(std::string_view text);

} // namespace joinery::session
