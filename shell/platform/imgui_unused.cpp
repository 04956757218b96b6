// In the place of imgui_tables.cpp: the functions that ImGui's core names for tables and columns. The shell begins
// neither, so none of them is ever called; with the real ones the page would ship 30 kB for nothing. sscanf() only
// reads ImGui's own settings file, which the shell does not have.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableEndCell(ImGuiTable*) {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}

} // namespace ImGui

#ifdef __EMSCRIPTEN__
extern "C" int joinery_no_sscanf(const char*, const char*, ...) { return 0; }
#endif
