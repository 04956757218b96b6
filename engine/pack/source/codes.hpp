// Every finding about an author's files: its code, how much it matters, its words. docs/pack-format.md lists the same.
#pragma once

#include <span>
#include <string_view>

#include "engine/pack/diagnostic.hpp"

namespace joinery::pack {

enum class Finding {
    no_folder,
    missing_file,
    unreadable_file,
    file_too_big,
    not_utf8,
    symbolic_link,
    unread_file,
    too_many_files,
    no_exercise,
    pack_too_big,
    seed_too_big,
    toml_syntax,
    unknown_key,
    missing_key,
    wrong_type,
    wrong_value,
    duplicate_id,
    unknown_data,
    unknown_concept,
    unused_data,
    unknown_construct,
    unknown_plan_shape,
    contradiction,
    useless_key,
    unknown_steps_on,
    unknown_prerequisite,
    cyclic_prerequisites,
    csv_unknown_table,
    csv_unknown_column,
    csv_syntax,
    csv_value,
    stale_translation,
    unmarked_translation,
    unknown_original,
    unknown_language,
    second_translation,
    block_in_translation,
    nothing_to_translate,
    second_section,
    unknown_translated_section,
    no_header,
    unclosed_header,
    unclosed_fence,
    unknown_block,
    bad_attributes,
    no_solution,
    second_block,
    empty_block,
    unknown_section,
    no_task,
    empty_section,
    too_many_blocks,
    probe_without_use,
    setup_fails,
    assumption_fails,
    assumption_broken,
    solution_fails,
    accept_refused,
    wrong_accepted,
    wrong_says_other,
    solution_moves,
    proof_ended,
    mutant_survives,
    assumption_no_query,
    accept_differs,
    mutant_needs_probe,
};

struct FindingWords {
    Finding finding;
    std::string_view code;
    Severity severity;
    std::string_view message; // each {} stands for one detail, in order
};

// In the order of the enumeration.
std::span<const FindingWords> all_findings();

} // namespace joinery::pack
