// In the place of imgui_tables.cpp: the functions that ImGui's core names for tables and columns. The shell begins
// neither, so none of them is ever called; with the real ones the page would ship 30 kB for nothing.
//
// In the place of sscanf(), in the page alone: one that reads words as they are and whole numbers, which is what ImGui
// asks of the version of WebGL. That of the C library reads every kind of number, and takes 20 kB for it.
#include <cstdarg>

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
extern "C" int joinery_sscanf(const char* text, const char* format, ...) {
    va_list numbers;
    va_start(numbers, format);
    int count = 0;
    for (; *format != '\0'; ++format) {
        if (*format != '%') {
            if (*text++ != *format)
                break;
            continue;
        }
        ++format;
        if (*text < '0' || *text > '9')
            break;
        int number = 0;
        for (; *text >= '0' && *text <= '9'; ++text)
            number = number * 10 + (*text - '0');
        *va_arg(numbers, int*) = number;
        ++count;
    }
    va_end(numbers);
    return count;
}
#endif
