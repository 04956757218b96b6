#include "engine/sql/authorizer.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include <sqlite3.h>

#include "engine/parse/token.hpp"

namespace joinery::sql {

namespace {

// What may follow a pragma's name.
enum class PragmaUse {
    none,    // it is read: PRAGMA user_version
    subject, // it is asked about something: PRAGMA table_info(bikes)
    value,   // it is set: PRAGMA foreign_keys = OFF
};

struct PragmaRule {
    std::string_view name;
    PragmaUse most;
};

// Reading the catalogue is what a learner does all the time. What can be set touches nothing but this connection and
// belongs to what is taught: foreign keys (a pack's schema may turn them off), deferred keys, triggers that fire
// triggers, and rows in the other direction, which shows that without ORDER BY no order is promised. user_version and
// application_id are two numbers that scripts of other programs set. Everything else changes files, memory or SQLite's
// own safety, and is left out.
constexpr std::array k_pragma_rules = {
    PragmaRule{"application_id", PragmaUse::value},
    PragmaRule{"collation_list", PragmaUse::none},
    PragmaRule{"compile_options", PragmaUse::none},
    PragmaRule{"data_version", PragmaUse::none},
    PragmaRule{"database_list", PragmaUse::none},
    PragmaRule{"defer_foreign_keys", PragmaUse::value},
    PragmaRule{"encoding", PragmaUse::none},
    PragmaRule{"foreign_key_check", PragmaUse::subject},
    PragmaRule{"foreign_key_list", PragmaUse::subject},
    PragmaRule{"foreign_keys", PragmaUse::value},
    PragmaRule{"freelist_count", PragmaUse::none},
    PragmaRule{"function_list", PragmaUse::none},
    PragmaRule{"index_info", PragmaUse::subject},
    PragmaRule{"index_list", PragmaUse::subject},
    PragmaRule{"index_xinfo", PragmaUse::subject},
    PragmaRule{"integrity_check", PragmaUse::subject},
    PragmaRule{"module_list", PragmaUse::none},
    PragmaRule{"page_count", PragmaUse::none},
    PragmaRule{"page_size", PragmaUse::none},
    PragmaRule{"pragma_list", PragmaUse::none},
    PragmaRule{"quick_check", PragmaUse::subject},
    PragmaRule{"recursive_triggers", PragmaUse::value},
    PragmaRule{"reverse_unordered_selects", PragmaUse::value},
    PragmaRule{"schema_version", PragmaUse::none},
    PragmaRule{"table_info", PragmaUse::subject},
    PragmaRule{"table_list", PragmaUse::subject},
    PragmaRule{"table_xinfo", PragmaUse::subject},
    PragmaRule{"user_version", PragmaUse::value},
};

// Modules of CREATE VIRTUAL TABLE. dbstat and sqlite_stmt are there without one.
constexpr std::array<std::string_view, 4> k_modules = {"fts5", "fts5vocab", "rtree", "rtree_i32"};

std::optional<Refusal> judge_pragma(std::string_view name, bool has_argument) {
    const auto rule = std::find_if(k_pragma_rules.begin(), k_pragma_rules.end(),
                                   [&](const PragmaRule& row) { return row.name == parse::folded(name); });
    if (rule == k_pragma_rules.end())
        return Refusal{ErrorId::pragma_denied, std::string(name)};
    if (has_argument && rule->most == PragmaUse::none)
        return Refusal{ErrorId::pragma_only_read, std::string(name)};
    return std::nullopt;
}

std::optional<Refusal> judge_module(std::string_view module) {
    // SQLite compares names of pragmas and modules without regard to case.
    if (std::find(k_modules.begin(), k_modules.end(), parse::folded(module)) != k_modules.end())
        return std::nullopt;
    return Refusal{ErrorId::module_denied, std::string(module)};
}

std::optional<Refusal> judge(int action, const char* first, const char* second) {
    const std::string_view name = first == nullptr ? "" : first;
    switch (action) {
    case SQLITE_ATTACH:
        return Refusal{ErrorId::attach_denied, {}};
    case SQLITE_DETACH:
        return Refusal{ErrorId::detach_denied, {}};
    case SQLITE_PRAGMA:
        return judge_pragma(name, second != nullptr);
    case SQLITE_CREATE_VTABLE:
        return judge_module(second == nullptr ? "" : second);
    default:
        return std::nullopt;
    }
}

// Kept with the handle, whose owner may move.
using LastRefusal = std::optional<Refusal>;
constexpr const char* k_client_data = "joinery-last-refusal";

LastRefusal* last_refusal(sqlite3* handle) {
    return static_cast<LastRefusal*>(sqlite3_get_clientdata(handle, k_client_data));
}

int authorize(void* last, int action, const char* first, const char* second, const char*, const char*) {
    std::optional<Refusal> refusal = judge(action, first, second);
    if (!refusal)
        return SQLITE_OK;
    if (last != nullptr)
        *static_cast<LastRefusal*>(last) = std::move(refusal);
    return SQLITE_DENY;
}

} // namespace

void install_authorizer(sqlite3* handle) {
    auto* const last = std::make_unique<LastRefusal>().release();
    const int code =
        sqlite3_set_clientdata(handle, k_client_data, last, [](void* data) { delete static_cast<LastRefusal*>(data); });
    // Without memory for it SQLite has deleted it. What is refused stays refused then, without a reason.
    sqlite3_set_authorizer(handle, authorize, code == SQLITE_OK ? last : nullptr);
}

void forget_refusal(sqlite3* handle) {
    if (LastRefusal* const last = last_refusal(handle))
        last->reset();
}

std::optional<Refusal> find_refusal(sqlite3* handle, std::string_view statement) {
    const LastRefusal* const last = last_refusal(handle);
    if (last == nullptr)
        return std::nullopt;
    // SQLite carries out VACUUM by attaching a database, and asks about that.
    const std::vector<parse::Token> tokens = parse::tokenize(statement);
    if (last->has_value() && !tokens.empty() && is_word(tokens.front(), "vacuum"))
        return Refusal{ErrorId::vacuum_denied, {}};
    return *last;
}

} // namespace joinery::sql
