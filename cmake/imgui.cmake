# Dear ImGui: core and the OpenGL 3 backend, no tables. No demo, no debug windows, no default font.
# Upstream's tag, or the same version already unpacked in build/deps (./dev puts it there).
include(FetchContent)
set(unpacked ${CMAKE_SOURCE_DIR}/build/deps/imgui-1.92.2b)
if(NOT DEFINED FETCHCONTENT_SOURCE_DIR_IMGUI AND EXISTS ${unpacked})
  set(FETCHCONTENT_SOURCE_DIR_IMGUI ${unpacked})
endif()
FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b GIT_SHALLOW ON)
FetchContent_GetProperties(imgui)
if(NOT imgui_POPULATED)
  FetchContent_Populate(imgui)
endif()

add_library(imgui STATIC
  ${imgui_SOURCE_DIR}/imgui.cpp
  ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${imgui_SOURCE_DIR}/imgui_widgets.cpp
  ${CMAKE_SOURCE_DIR}/shell/platform/imgui_unused.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR} ${imgui_SOURCE_DIR}/backends)
target_compile_definitions(imgui PUBLIC
  IMGUI_USE_WCHAR32 IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT)
target_compile_options(imgui PRIVATE -w)
if(EMSCRIPTEN)
  target_sources(imgui PRIVATE ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
  target_compile_definitions(imgui PUBLIC IMGUI_IMPL_OPENGL_ES3 PRIVATE sscanf=joinery_sscanf)
endif()
