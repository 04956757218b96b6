# shell.mjs and shell.wasm: the front end as a module for the page. docs/protocol.md, "Starting".
file(GLOB browser_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/platform/browser/*.cpp)
add_executable(shell_wasm ${browser_sources})
target_link_libraries(shell_wasm PRIVATE joinery_shell joinery_warnings)
target_compile_definitions(shell_wasm PRIVATE JOINERY_BUILD_ID="${JOINERY_BUILD_ID}")
set_target_properties(shell_wasm PROPERTIES OUTPUT_NAME shell SUFFIX .mjs)

# Small before fast: what is drawn is little, and everyone downloads it.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  foreach(target imgui joinery_shell joinery_messages joinery_vocabulary joinery_json_text joinery_base)
    target_compile_options(${target} PRIVATE -Oz)
  endforeach()
  target_compile_options(shell_wasm PRIVATE -Oz)
  target_link_options(shell_wasm PRIVATE -Oz)
endif()
foreach(target imgui joinery_shell shell_wasm)
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
endforeach()

set(functions _malloc _free _joinery_build_id)
foreach(name start font resize pointer wheel key focus context_lost context_restored message frame effects)
  list(APPEND functions _joinery_shell_${name})
endforeach()
list(JOIN functions , functions)
target_link_options(shell_wasm PRIVATE
  --no-entry -sEXPORTED_FUNCTIONS=${functions} -sINCOMING_MODULE_JS_API=instantiateWasm,onAbort,canvas
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web,worker,node -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0
  -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=256MB -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
  -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0)
# Older ones always put the memory on the module, and do not know it as a runtime method.
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 4.0.7)
  target_link_options(shell_wasm PRIVATE -sEXPORTED_RUNTIME_METHODS=HEAPU8)
endif()
