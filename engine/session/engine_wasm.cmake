# engine.mjs and engine.wasm: the session as a module for the page's worker, and for Node. docs/protocol.md, "Starting".
add_executable(engine_wasm)
target_link_libraries(engine_wasm PRIVATE joinery_c_api)
set_target_properties(engine_wasm PROPERTIES OUTPUT_NAME engine SUFFIX .mjs LINKER_LANGUAGE CXX)

set(functions _malloc _free _joinery_session_new _joinery_session_free _joinery_session_handle _joinery_build_id)
list(JOIN functions , functions)
set(library ${CMAKE_SOURCE_DIR}/web/engine-library.js)
set_target_properties(engine_wasm PROPERTIES LINK_DEPENDS ${library})
target_link_options(engine_wasm PRIVATE
  --no-entry --js-library=${library} -sEXPORTED_FUNCTIONS=${functions} -sINCOMING_MODULE_JS_API=instantiateWasm,onAbort
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web,worker,node -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0
  -sNODEJS_CATCH_EXIT=0 -sNODEJS_CATCH_REJECTION=0
  -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=256MB)
# Older ones always put the memory on the module, and do not know it as a runtime method.
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 4.0.7)
  target_link_options(engine_wasm PRIVATE -sEXPORTED_RUNTIME_METHODS=HEAPU8)
endif()
