# Catch2 3: the C++ tests.
# Upstream's tag, or the same version already unpacked in build/deps (./dev puts it there).
include(FetchContent)
set(unpacked ${CMAKE_SOURCE_DIR}/build/deps/Catch2-3.7.1)
if(NOT DEFINED FETCHCONTENT_SOURCE_DIR_CATCH2 AND EXISTS ${unpacked})
  set(FETCHCONTENT_SOURCE_DIR_CATCH2 ${unpacked})
endif()
FetchContent_Declare(catch2 GIT_REPOSITORY https://github.com/catchorg/Catch2.git GIT_TAG v3.7.1 GIT_SHALLOW ON)
FetchContent_GetProperties(catch2)
if(NOT catch2_POPULATED)
  FetchContent_Populate(catch2)
endif()

# Compiled from upstream's one big file instead of its hundred small ones: minutes less in each tree. Tests include the
# small headers, which want the settings that upstream's own build writes.
set(CATCH_CONFIG_DEFAULT_REPORTER console)
set(CATCH_CONFIG_CONSOLE_WIDTH 80)
set(settings ${CMAKE_BINARY_DIR}/catch2)
configure_file(${catch2_SOURCE_DIR}/src/catch2/catch_user_config.hpp.in ${settings}/catch2/catch_user_config.hpp)
add_library(joinery_catch2 STATIC ${catch2_SOURCE_DIR}/extras/catch_amalgamated.cpp)
target_include_directories(joinery_catch2 SYSTEM PUBLIC ${catch2_SOURCE_DIR}/src ${settings})
target_compile_options(joinery_catch2 PRIVATE -w)
