// A problem of LearnSQL: a ZIP with problem.json, text.md, create.sql, insert.sql, solution.sql, and for some kinds
// tests.sql. Its databases are apart in insert.sql by lines `-- @new data base@`; hints are in a file hints.md or
// hints.txt, apart by `@@@new hint@@@`, each behind the number of tries after which it is shown.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/pack/import/imported.hpp"

namespace joinery::pack {

// `name` is the file's, without its extension. The error is a sentence: the ZIP is refused (zip_archive.hpp), a file is
// missing or too long, or the problem is of a kind that there is not here: functions, procedures, discriminants.
Result<ImportedPack, std::string> from_learnsql(std::string_view archive, std::string_view name);

} // namespace joinery::pack
