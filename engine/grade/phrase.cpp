#include "engine/grade/phrase.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/utf8.hpp"

namespace joinery::grade {

namespace {

struct Template {
    Phrase phrase;
    std::string_view text;
};

// In the order of the enumeration. The fact first, then the way on.
constexpr std::array k_templates = {
    Template{Phrase::right, "Right."},
    Template{Phrase::right_on_all, "Right, on all {1} data sets."},
    Template{Phrase::does_not_run, "this does not run yet. {1}"},
    Template{Phrase::too_many_rows,
             "too many rows came back: {1} were kept, the rest was left out, so this cannot be judged."},
    Template{Phrase::no_statement, "there is no SQL here yet, only spaces or comments."},
    Template{Phrase::too_many_statements, "there are {1} statements here, and this task asks for one."},
    Template{Phrase::no_result,
             "this runs, but it returns no rows and no columns. The task asks for a query, such as `SELECT`."},
    Template{Phrase::exercise_is_broken, "this exercise is broken, not your answer. {1}"},
    Template{Phrase::other_column_count, "{1} {1?column comes|columns come} back, and {2} {2?is|are} expected: {3}."},
    Template{Phrase::other_column_name,
             "the right rows, but {1?a column has|columns have} another name: {2} instead of {3}."},
    Template{Phrase::other_column_order, "the right columns, but in another order. Expected is {1}."},
    Template{Phrase::rows_missing, "{1} {1?row is|rows are} missing."},
    Template{Phrase::rows_too_many, "{1} {1?row is|rows are} too many."},
    Template{Phrase::rows_missing_and_too_many,
             "{1} {1?row is|rows are} missing and {2} {2?row is|rows are} too many."},
    Template{Phrase::no_row_came, "no row came back, and {1} {1?row is|rows are} expected."},
    Template{Phrase::no_row_expected, "{1} {1?row|rows} came back, and none is expected."},
    Template{Phrase::other_values_in_column,
             "everything agrees but {1}: {2} {2?row has|rows have} another value there, such as {3} instead of {4}."},
    Template{Phrase::other_class, "the same rows, but {1} is {2} here, and {3} is expected."},
    Template{Phrase::too_often, "the right rows, but some come too often: {1} is here {2}, and should be {3}."},
    Template{Phrase::too_often_not_once,
             "the right rows, but some come more than once: {1} is here {2}. Is `DISTINCT` missing?"},
    Template{Phrase::too_rarely, "the right rows, but some come too rarely: {1} is here {2}, and should be {3}."},
    Template{Phrase::order_not_asked,
             "the right rows, but nothing sorts them: without `ORDER BY` at its end, a query promises no order."},
    Template{Phrase::order_broken, "the right rows, but rows {1} and {2} are in the wrong order by {3}."},
    Template{Phrase::right_by_luck,
             "this is right only by luck: when SQLite reads the tables from the other end, another result comes back."},
    Template{Phrase::on_other_data_set, "On another data set, `{1}`, {2}"},
    Template{Phrase::note_changed_database,
             "Your SQL changes the database. It was judged on a copy, and the change is undone."},
    Template{Phrase::note_is_null,
             "`{1}` is never true, not even where `{2}` is NULL. The test for NULL is `{2} IS NULL`."},
    Template{Phrase::note_is_not_null,
             "`{1}` is never true, whatever `{2}` is. The test for a value is `{2} IS NOT NULL`."},
    Template{Phrase::note_null_comparison,
             "`{1}` is never true: a comparison with NULL gives NULL. Use `IS NULL` or `IS NOT NULL`."},
    Template{Phrase::note_letter_case, "The rows agree but for small and capital letters in {1}."},
    Template{Phrase::note_spaces, "The rows agree but for spaces before or after the text in {1}."},
    Template{Phrase::note_null_and_empty,
             "The rows agree but for {1}: NULL, an empty text and the word 'NULL' are three different values."},
    Template{
        Phrase::note_limit_without_order,
        "A `LIMIT` takes the first rows that SQLite finds. Which these are, only an `ORDER BY` without ties decides."},
};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < k_templates.size(); ++i)
        if (k_templates[i].phrase != static_cast<Phrase>(i))
            return false;
    return k_templates.size() == static_cast<std::size_t>(Phrase::last) + 1;
}
static_assert(is_in_order());

constexpr std::size_t k_listed_names = 6;

// What "1" or "1?row is|rows are" stands for.
std::string_view place(std::string_view inside, const std::vector<Argument>& arguments) {
    const Argument& argument = arguments[static_cast<std::size_t>(inside.front() - '1')];
    if (inside.size() == 1)
        return argument.text;
    const std::size_t bar = inside.find('|');
    return argument.is_one ? inside.substr(2, bar - 2) : inside.substr(bar + 1);
}

} // namespace

Argument::Argument(std::size_t number) : text(std::to_string(number)), is_one(number == 1) {}
Argument::Argument(std::string words) : text(std::move(words)) {}

std::string say(Phrase phrase, const std::vector<Argument>& arguments) {
    return fill(k_templates[static_cast<std::size_t>(phrase)].text, arguments);
}

std::string fill(std::string_view words, const std::vector<Argument>& arguments) {
    std::string text;
    std::size_t at = 0;
    for (std::size_t open = words.find('{'); open != std::string_view::npos; open = words.find('{', at)) {
        const std::size_t close = words.find('}', open);
        text += words.substr(at, open - at);
        text += place(words.substr(open + 1, close - open - 1), arguments);
        at = close + 1;
    }
    return text + std::string(words.substr(at));
}

std::string capitalized(std::string sentence) {
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z')
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    return sentence;
}

std::string list_of_names(const std::vector<std::string>& names) {
    const bool is_cut = names.size() > k_listed_names + 1;
    const std::size_t shown = is_cut ? k_listed_names : names.size();
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? " and " : ", ";
        text += "`" + valid_utf8(names[i]) + "`";
    }
    return is_cut ? text + " and " + std::to_string(names.size() - shown) + " more" : text;
}

std::string times(std::size_t count) {
    static constexpr std::array<const char*, 3> k_words = {"never", "once", "twice"};
    return count < k_words.size() ? k_words[count] : std::to_string(count) + " times";
}

} // namespace joinery::grade
