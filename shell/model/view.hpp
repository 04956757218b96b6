// Which parts of the workbench are to be seen.
#pragma once

#include <optional>
#include <set>
#include <string>

namespace joinery::shell {

// Wide shows everything side by side; narrow shows one pane at a time.
enum class LayoutKind { wide, narrow };
inline constexpr float k_wide_from = 900; // CSS pixels

enum class Tab { result, verdict };
enum class Pane { task, sql, result };
enum class Shelf { packs, concepts }; // of the library, which lies over everything else

struct View {
    LayoutKind layout = LayoutKind::wide;
    Tab tab = Tab::result;
    Pane pane = Pane::task; // matters where the layout is narrow
    bool is_pack_open = false;
    bool is_help_open = false;
    std::optional<Shelf> shelf;        // none while the library is closed
    std::set<std::string> open_tables; // of the schema
};

enum class Tone { info, warning, error };

// A line of the banner. One a key.
struct Notice {
    std::string key;
    Tone tone = Tone::info;
    std::string text;
    friend bool operator==(const Notice&, const Notice&) = default;
};

} // namespace joinery::shell
