// The files that `joinery new` writes: whole, and such that `joinery check` finds nothing about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/schema/catalogue.hpp"

namespace joinery::cli {

struct SkeletonFile {
    std::string path; // from the pack's folder
    std::string text;
};

// "spring-course" as people write it: "Spring course".
std::string title_of(std::string_view id);

// A pack with one exercise that has all of its parts, and a data set with a hidden variant. Where concepts.toml lies
// beside the pack, which concepts there are is written there, and neither pack nor exercise names any.
std::vector<SkeletonFile> pack_skeleton(std::string_view id, bool has_vocabulary);

// pack.toml of a pack whose exercises come from elsewhere: their licences are not known.
std::string imported_settings(std::string_view id, std::string_view language);

// An exercise on a table that is there already, to be written over.
std::string exercise_skeleton(std::string_view id, std::string_view data, const schema::Relation& table);

} // namespace joinery::cli
