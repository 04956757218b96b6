#include "engine/cli/skeleton.hpp"

#include "engine/base/template_text.hpp"
#include "engine/parse/name.hpp"
#include "engine/sql/quoted_name.hpp"

namespace joinery::cli {

namespace {

constexpr std::string_view k_settings = R"(id = "{1}"
version = "0.1.0"
title = "{2}"
{5}language = "{6}"
license = "{7}"
data_license = "{8}"
authors = [{3}]
{4})";

constexpr std::string_view k_author = R"({ name = "Your name" })";

constexpr std::string_view k_schema = R"(CREATE TABLE books (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  year INTEGER -- NULL where nobody knows it
);
)";

constexpr std::string_view k_seed = R"(INSERT INTO books (id, title, year) VALUES
  (1, 'The Long Winter', 1948),
  (2, 'Copper Hill', 1967),
  (3, 'A Map of the Tide', 1931),
  (4, 'Letters Home', NULL),
  (5, 'Night Ferry', 1955),
  (6, 'The Orchard', 1931);
)";

constexpr std::string_view k_hidden = R"(-- A year that the task names, and a title that comes twice.
INSERT INTO books (id, title, year) VALUES
  (7, 'Half Past Nine', 1950),
  (8, 'Copper Hill', 1902),
  (9, 'Copper Hill', 1902),
  (10, 'A Map of the Tide', 1949);
)";

constexpr std::string_view k_assumptions = R"(-- Titles are never empty.
SELECT * FROM books WHERE title = '';
)";

constexpr std::string_view k_first_exercise = R"(+++
id = "old-books"
title = "Books from before 1950"
concepts = {1}
difficulty = 1
minutes = 3
data = "library"
+++

The library puts its old books behind glass.

Return `title` and `year` of every book from **before** 1950, the oldest first. Books of one year come in the order of their titles.

```sql starter
SELECT title, year
FROM books
```

```sql solution
SELECT title, year FROM books
WHERE year < 1950
ORDER BY year, title;
```

```sql accept
SELECT title, year FROM books
WHERE NOT year >= 1950
ORDER BY 2, 1;
```

```sql wrong says="Books from 1950 are here too. Before 1950 means that the year is less."
SELECT title, year FROM books
WHERE year <= 1950
ORDER BY year, title;
```

```sql wrong says="The books are right, and their order is left to chance. ORDER BY sets it."
SELECT title, year FROM books
WHERE year < 1950;
```

## Hint
Which clause keeps some of the rows?

## Hint
`ORDER BY` may have two keys: the second decides where the first is equal.

## After
A book without a year is not in the list: `NULL < 1950` is neither true nor false, and `WHERE` keeps what is true.
)";

constexpr std::string_view k_exercise = R"(+++
id = "{1}"
title = "{2}"
concepts = []
difficulty = 1
minutes = 2
data = "{3}"
+++

Return all rows and all columns of `{4}`.

```sql starter
SELECT
```

```sql solution
SELECT * FROM {5};
```

```sql accept
SELECT {6} FROM {5};
```

```sql wrong says="This counts the rows. The task asks for the rows themselves."
SELECT count(*) FROM {5};
```

## Hint
One sign stands for all columns.

## After
With `*` come the columns that are there today. Name them where a program reads them.
)";

// A name as SQL writes it, in quotes only where it needs them.
std::string written(const std::string& name) {
    return parse::make_name(name).quote == '\0' ? name : sql::quoted_name(name);
}

} // namespace

std::string title_of(std::string_view id) {
    std::string title(id);
    for (char& byte : title)
        if (byte == '-')
            byte = ' ';
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

std::vector<SkeletonFile> pack_skeleton(std::string_view id, bool has_vocabulary) {
    const std::string concepts = has_vocabulary ? "[]" : R"(["where", "order-by"])";
    const std::string list = has_vocabulary ? "" : "concepts = " + concepts + '\n';
    const std::string description = "description = \"One line that says what the pack is about.\"\n";
    return {{"pack.toml", fill(k_settings, {std::string(id), title_of(id), std::string(k_author), list, description,
                                            std::string("en"), std::string("CC-BY-4.0"), std::string("CC0-1.0")})},
            {"data/library/schema.sql", std::string(k_schema)},
            {"data/library/seed.sql", std::string(k_seed)},
            {"data/library/hidden-edges.sql", std::string(k_hidden)},
            {"data/library/assume.sql", std::string(k_assumptions)},
            {"010-old-books.md", fill(k_first_exercise, {concepts})}};
}

std::string imported_settings(std::string_view id, std::string_view language) {
    const std::string unknown = "LicenseRef-unknown";
    return fill(k_settings, {std::string(id), title_of(id), std::string(k_author), std::string(), std::string(),
                             std::string(language), unknown, unknown});
}

std::string exercise_skeleton(std::string_view id, std::string_view data, const schema::Relation& table) {
    std::string columns;
    for (const schema::Column& column : table.columns)
        columns += (columns.empty() ? "" : ", ") + written(column.name);
    return fill(k_exercise,
                {std::string(id), title_of(id), std::string(data), table.name, written(table.name), columns});
}

} // namespace joinery::cli
