#include "engine/cli/pack_numbers.hpp"

#include <algorithm>

#include "engine/grade/run/fixture_database.hpp"
#include "engine/pack/compiled_layout.hpp"
#include "engine/schema/catalogue.hpp"

namespace joinery::cli {

namespace {

using pack::Exercise;

Spread spread_of(std::vector<std::int64_t> numbers) {
    if (numbers.empty())
        return {};
    std::sort(numbers.begin(), numbers.end());
    Spread spread{.least = numbers.front(), .most = numbers.back()};
    for (const std::int64_t number : numbers)
        spread.sum += number;
    const std::size_t half = numbers.size() / 2;
    spread.median = static_cast<double>(numbers[half] + numbers[(numbers.size() - 1) / 2]) / 2;
    return spread;
}

template <class Number>
Spread spread_over(const std::vector<Exercise>& exercises, Number number) {
    std::vector<std::int64_t> numbers;
    numbers.reserve(exercises.size());
    for (const Exercise& exercise : exercises)
        numbers.push_back(static_cast<std::int64_t>(number(exercise)));
    return spread_of(std::move(numbers));
}

DataNumbers data_numbers(const pack::Pack& pack, const pack::DataSet& data) {
    const auto uses = [&](const Exercise& exercise) { return exercise.data == data.name; };
    DataNumbers numbers{.name = data.name, .variants = data.variants.size()};
    numbers.exercises = static_cast<std::size_t>(std::count_if(pack.exercises.begin(), pack.exercises.end(), uses));
    auto database = grade::build_database({{data.name, false}, {data.schema, data.seed}});
    if (!database) {
        numbers.fault = database.error().message;
        return numbers;
    }
    const auto catalogue = schema::read_catalogue(*database);
    if (!catalogue) {
        numbers.fault = catalogue.error().message;
        return numbers;
    }
    for (const schema::Relation& relation : catalogue->relations)
        if (relation.rows)
            numbers.tables.push_back({relation.name, *relation.rows});
    return numbers;
}

LanguageNumbers language_numbers(const OpenPack& opened, const std::string& language) {
    LanguageNumbers numbers{.language = language};
    for (const OpenTranslation& translation : opened.translations) {
        if (translation.prose.language != language)
            continue;
        numbers.is_there = true;
        numbers.stale = translation.stale;
        for (const pack::TranslatedExercise& exercise : translation.prose.exercises) {
            const std::size_t texts = pack::count_texts(exercise);
            const Exercise* const original = opened.pack.find_exercise(exercise.id);
            numbers.texts += texts;
            numbers.exercises += original && texts == pack::count_texts(*original) ? 1 : 0;
        }
    }
    return numbers;
}

std::string_view mode_name(pack::Mode mode) {
    for (const pack::ModeName& entry : pack::k_modes)
        if (entry.mode == mode)
            return entry.name;
    return {};
}

// Does a letter or a digit begin here? Outside of ASCII all but the dashes and quotes of U+2000 to U+207F count as one.
bool is_of_a_word(std::string_view text) {
    const auto code = static_cast<unsigned char>(text.front());
    if (code >= 0xC0)
        return text.substr(0, 2) != "\xE2\x80" && text.substr(0, 2) != "\xE2\x81";
    return (code >= '0' && code <= '9') || ((code | 0x20U) >= 'a' && (code | 0x20U) <= 'z');
}

bool is_fence(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view mark = line.substr(begin, 3);
    return mark == "```" || mark == "~~~";
}

std::int64_t words_of_line(std::string_view line) {
    std::int64_t count = 0;
    bool is_word = false;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const bool is_end = i == line.size() || line[i] == ' ' || line[i] == '\t';
        count += is_end && is_word ? 1 : 0;
        is_word = !is_end && (is_word || is_of_a_word(line.substr(i)));
    }
    return count;
}

} // namespace

std::int64_t count_words(std::string_view markdown) {
    std::int64_t count = 0;
    bool is_code = false;
    while (!markdown.empty()) {
        const std::string_view line = markdown.substr(0, markdown.find('\n'));
        markdown.remove_prefix(std::min(line.size() + 1, markdown.size()));
        const bool is_edge = is_fence(line);
        is_code = is_code != is_edge;
        if (!is_code && !is_edge)
            count += words_of_line(line);
    }
    return count;
}

PackNumbers numbers_of(const OpenPack& opened) {
    const pack::Pack& pack = opened.pack;
    const std::vector<Exercise>& exercises = pack.exercises;
    PackNumbers numbers;
    numbers.exercises = exercises.size();
    for (const Exercise& exercise : exercises) {
        for (const std::string& one : exercise.concepts)
            ++numbers.concepts[one];
        ++numbers.modes[std::string(mode_name(exercise.mode))];
        ++numbers.difficulties[static_cast<std::size_t>(exercise.difficulty)];
    }
    numbers.difficulty = spread_over(exercises, [](const Exercise& one) { return one.difficulty; });
    numbers.minutes = spread_over(exercises, [](const Exercise& one) { return one.minutes; });
    numbers.words = spread_over(exercises, [](const Exercise& one) { return count_words(one.task); });
    numbers.hints = spread_over(exercises, [](const Exercise& one) { return one.hints.size(); });
    numbers.accepts = spread_over(exercises, [](const Exercise& one) { return one.accepted.size(); });
    numbers.wrongs = spread_over(exercises, [](const Exercise& one) { return one.wrong.size(); });
    for (const pack::DataSet& data : pack.data)
        numbers.data.push_back(data_numbers(pack, data));
    for (const Exercise& exercise : exercises)
        numbers.texts += pack::count_texts(exercise);
    for (const pack::OtherLanguage& other : pack.translations)
        numbers.languages.push_back(language_numbers(opened, other.language));
    return numbers;
}

} // namespace joinery::cli
