#include "engine/pack/source/codes.hpp"

#include "engine/base/enum_table.hpp"

namespace joinery::pack {

namespace {

constexpr Severity k_error = Severity::error;
constexpr Severity k_warning = Severity::warning;

// A code never changes its meaning, and one that is given up is not given out again.
constexpr FindingWords k_findings[] = {
    // The folder and its files
    {Finding::no_folder, "P001", k_error, "There is no such folder."},
    {Finding::missing_file, "P002", k_error, "This file is missing."},
    {Finding::unreadable_file, "P003", k_error, "This is no file that can be read."},
    {Finding::file_too_big, "P004", k_error, "The file is longer than {} bytes."},
    {Finding::not_utf8, "P005", k_error, "Here is a byte that is no text in UTF-8."},
    {Finding::symbolic_link, "P006", k_error, "A pack may hold no symbolic links."},
    {Finding::unread_file, "P007", k_warning, "Nothing reads this file. {}"},
    {Finding::too_many_files, "P010", k_error, "A pack holds at most {} here."},
    {Finding::no_exercise, "P011", k_error, "The pack has no exercise. An exercise is a file `*.md` in this folder."},
    {Finding::pack_too_big, "P012", k_error, "The compiled pack has {} bytes. It may have {}."},
    {Finding::seed_too_big, "P013", k_error, "The rows of this data set are {} bytes of SQL. They may be {}."},
    // pack.toml and the headers of exercises
    {Finding::toml_syntax, "P101", k_error, "This is no TOML: {}."},
    {Finding::unknown_key, "P102", k_error, "There is no setting `{}` here. There are: {}. {}"},
    {Finding::missing_key, "P103", k_error, "The setting `{}` is missing."},
    {Finding::wrong_type, "P104", k_error, "`{}` must be {}."},
    {Finding::wrong_value, "P105", k_error, "`{}` must be {}."},
    {Finding::duplicate_id, "P106", k_error, "The id `{}` belongs to {} already."},
    {Finding::unknown_data, "P107", k_error, "There is no data set `{}`: no folder `data/{}`. {}"},
    {Finding::unknown_concept, "P108", k_error, "`{}` is no concept in the list of {}. {}"},
    {Finding::unused_data, "P110", k_warning, "No exercise uses the data set `{}`."},
    {Finding::unknown_construct, "P121", k_error, "{}"},
    {Finding::unknown_plan_shape, "P122", k_error, "`{}` is nothing to ask of a plan. It must be {}."},
    {Finding::contradiction, "P123", k_error, "`{}` stands in `uses` and in `avoids`."},
    {Finding::useless_key, "P124", k_error, "`{}` says nothing without {}."},
    {Finding::unknown_steps_on, "P125", k_error, "`{}` is neither the data set `{}` nor one of its variants."},
    {Finding::unknown_prerequisite, "P131", k_error, "The prerequisite `{}` is no concept of this list. {}"},
    {Finding::cyclic_prerequisites, "P132", k_error, "These concepts are prerequisites of each other: {}."},
    // Rows in CSV files
    {Finding::csv_unknown_table, "P141", k_error, "The schema has no table `{}`, which this file is named after. {}"},
    {Finding::csv_unknown_column, "P142", k_error, "The table `{}` has no column `{}` that can be filled. {}"},
    {Finding::csv_syntax, "P143", k_error, "{}"},
    {Finding::csv_value, "P144", k_error, "`{}` in the column `{}` must be {}."},
    // Translations
    {Finding::stale_translation, "P151", k_warning,
     "The original has changed since this was translated. Once they agree: `original = \"{}\"`."},
    {Finding::unmarked_translation, "P152", k_warning,
     "Nothing says of which wording this is the translation. Once they agree: `original = \"{}\"`."},
    {Finding::unknown_original, "P153", k_error, "This translates `{}`, and there is no such file. {}"},
    {Finding::unknown_language, "P154", k_error, "`{}` is no language. A language is a tag such as `es` or `pt-BR`."},
    {Finding::second_translation, "P155", k_error, "There is a text in `{}` already: {}."},
    {Finding::block_in_translation, "P156", k_error,
     "A translation holds prose alone, and no block `sql {}`. The original's is used."},
    {Finding::nothing_to_translate, "P157", k_error, "The original has no {}. {}"},
    {Finding::second_section, "P158", k_error, "This is the second section `{}`. There may be one."},
    {Finding::unknown_translated_section, "P159", k_error,
     "There is no section `{}` in a translation. There are: Hint, After, and Wrong 1 for the first `sql wrong`."},
    // The Markdown of exercises
    {Finding::no_header, "P201", k_error,
     "An exercise begins with a line `+++`, its settings, and another line `+++`."},
    {Finding::unclosed_header, "P202", k_error, "The settings that begin here have no closing line `+++`."},
    {Finding::unclosed_fence, "P203", k_error, "The block that begins here has no closing line `{}`."},
    {Finding::unknown_block, "P204", k_error,
     "There is no block `sql {}`. There are: starter, solution, accept, wrong, probe. {}"},
    {Finding::bad_attributes, "P205", k_error, "This cannot be read: `{}`. Only `wrong` has one: says=\"…\"."},
    {Finding::no_solution, "P206", k_error, "The exercise has no block `sql solution`."},
    {Finding::second_block, "P207", k_error, "This is the second block `sql {}`. There may be one."},
    {Finding::empty_block, "P208", k_error, "The block `sql {}` is empty."},
    {Finding::unknown_section, "P209", k_error, "There is no section `{}`. There are: Hint, After."},
    {Finding::no_task, "P210", k_error, "The exercise has no task: text before the first section."},
    {Finding::empty_section, "P211", k_error, "The section `{}` is empty."},
    {Finding::too_many_blocks, "P213", k_error, "An exercise has at most {}."},
    {Finding::probe_without_use, "P214", k_error, "Blocks `sql probe` are for exercises with mode = \"definition\"."},
    // What only running the SQL shows
    {Finding::setup_fails, "P301", k_error, "This script ends with an error: {}."},
    {Finding::assumption_fails, "P302", k_error, "This query ends with an error: {}."},
    {Finding::assumption_broken, "P303", k_error, "This query must return no row, and returns {} on `{}`."},
    {Finding::solution_fails, "P304", k_error, "The solution is not judged right: {}"},
    {Finding::accept_refused, "P305", k_error, "This `accept` is not judged right: {}"},
    {Finding::wrong_accepted, "P306", k_error, "This `wrong` is judged right on every data set."},
    {Finding::wrong_says_other, "P307", k_warning, "This `wrong` does not get its own sentence. It gets: {}"},
    {Finding::solution_moves, "P308", k_error,
     "The solution gives another result on `{}` when the same rows lie in another order. {}"},
    {Finding::proof_ended, "P309", k_error,
     "The process that proved this exercise ended early. Nothing more is known."},
    {Finding::mutant_survives, "P310", k_warning,
     "No data set tells the solution from one with a slip: {}. Rows that would are below."},
    {Finding::assumption_no_query, "P311", k_error,
     "This is no query. What is assumed is a query that returns no row."},
    {Finding::accept_differs, "P312", k_error,
     "This `accept` and the solution differ on a database that the schema and assume.sql allow: {}"},
    {Finding::mutant_needs_probe, "P320", k_warning,
     "No data set and no probe tells the solution from one with a slip: {}. Rows and a probe that would are below."},
};

static_assert(is_whole_table(k_findings, &FindingWords::finding, Finding::mutant_needs_probe));

} // namespace

std::span<const FindingWords> all_findings() { return k_findings; }

} // namespace joinery::pack
