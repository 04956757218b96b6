#include "engine/pack/source/exercise_layout.hpp"

#include <catch2/catch_test_macros.hpp>

#include "engine/pack/source/exercise_markdown.hpp"
#include "engine/pack/source/settings_layout.hpp"

using namespace joinery::pack;

namespace {

std::string laid_out(std::string_view text) {
    Report report;
    const auto once = lay_out_exercise(text, "x.md", report);
    REQUIRE(once);
    CHECK(lay_out_exercise(*once, "x.md", report) == once);
    return *once;
}

constexpr std::string_view k_plain = R"(+++
id = "one"
data = "shop"
+++

Task.

```sql starter
SELECT
```

```sql solution
SELECT 1;
```

```sql accept
SELECT 1 + 0;
```

```sql accept
SELECT 2 - 1;
```

```sql wrong says="Say \"one\", not \\two\\."
SELECT 2;
```

## Hint
First.

## Hint
Second.

## After
Done.
)";

} // namespace

TEST_CASE("What is laid out stays as it is") { CHECK(laid_out(k_plain) == k_plain); }

TEST_CASE("Blocks, sections and settings come in their order, and those of one kind in their own") {
    CHECK(
        laid_out("+++\ndata= \"shop\"  \n\nid =\"one\"\n+++ \n```sql wrong   says=\"Say \\\"one\\\", not \\two\\\\.\"\n"
                 "SELECT 2;\n```\n\n\n\nTask.\n```sql accept\nSELECT 1 + 0;\n```\n## After\nDone.\n```sql   solution\n"
                 "SELECT 1;\n````\n##  Hint  \n\n\nFirst.\n## Hint\nSecond.\n\n\n  ```sql accept\nSELECT 2 - 1;\n```\n"
                 "~~~sql starter\nSELECT\n~~~") == k_plain);
}

TEST_CASE("Prose and SQL keep every byte inside") {
    const std::string text =
        "+++\nid = \"a\"\n+++\n\n  indented,  \nwith a break  \n\n\n\n```sql\nSELECT  'prose' ;\n```\n\n"
        "```sql solution\n\n  SELECT  1  ;  \n\t-- ```\n\n```\n";
    CHECK(laid_out(text) == text);
}

TEST_CASE("A fence is as long as what it holds needs") {
    const std::string text = "+++\nid = \"a\"\n+++\n\nTask.\n\n````sql solution\nSELECT '\n```\n';\n````\n\n"
                             "~~~sql wrong says=\"Say `one`.\"\nSELECT 2;\n~~~\n";
    CHECK(laid_out(text) == text);
}

TEST_CASE("Settings of any form keep their values and comments") {
    CHECK(lay_out_settings(
              "# about the file\n\n  title=\"a = b # c\"   # why\nother = 1\n# of the id\n"
              "'id'   =   'x'\nconcepts = [\n  \"a\", # one \n\n  \"]\",  \n]\nrequire.uses=[\"[\"]\n# last\n") ==
          "# of the id\n'id' = 'x'\n# about the file\ntitle = \"a = b # c\"   # why\nconcepts = [\n  \"a\", # one\n\n"
          "  \"]\",\n]\nrequire.uses = [\"[\"]\nother = 1\n# last\n");
    CHECK(lay_out_settings(
              "[other]\nb=1\na=2\n\n[ require ]\nplan_of = \"\"\"\n  SELECT  \n  '\\\"\"\"' \"\"\"\"\nuses=[]\n\n"
              "# why\navoids = ['''a  \n''']\n") ==
          "[other]\nb = 1\na = 2\n[ require ]\nuses = []\n# why\navoids = ['''a  \n''']\nplan_of = \"\"\"\n  SELECT  \n"
          "  '\\\"\"\"' \"\"\"\"\n");
    CHECK(lay_out_settings("").empty());
    CHECK(lay_out_settings("\n\n").empty());
}

TEST_CASE("A file that cannot be read is not laid out") {
    for (const std::string_view text : {"", "Task.", "+++\nid = 1\n", "+++\nid = \n+++\nTask.\n",
                                        "+++\nid = \"a\"\n+++\n```sql solution\nSELECT 1;\n",
                                        "+++\nid = \"a\"\n+++\n```sql solution speed=\"1\"\nSELECT 1;\n```\n"}) {
        Report report;
        CAPTURE(text);
        CHECK_FALSE(lay_out_exercise(text, "x.md", report));
        CHECK(report.has_error());
    }
}
