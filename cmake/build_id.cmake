# What joinery_build_id() of both wasm modules says: the version, and the commit where there is one to ask. The same
# for all that one CMake run configures.
execute_process(COMMAND git -C ${CMAKE_SOURCE_DIR} rev-parse --short=12 HEAD
                OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE code)
set(JOINERY_BUILD_ID ${PROJECT_VERSION})
if(code EQUAL 0)
  string(APPEND JOINERY_BUILD_ID "+${commit}")
endif()
