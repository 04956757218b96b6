# Finds Emscripten's own toolchain file beside the emcc on the PATH: emsdk's, or Debian's.
find_program(JOINERY_EMCC emcc REQUIRED)
file(REAL_PATH ${JOINERY_EMCC} emcc_file)
get_filename_component(emscripten_root ${emcc_file} DIRECTORY)
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)

# Debian's emcc looks for the JavaScript parser of its optimiser where Node ≥ 18 no longer does.
if(EXISTS /usr/share/nodejs/acorn)
  set(ENV{NODE_PATH} /usr/share/nodejs)
  set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
  set(CMAKE_C_LINKER_LAUNCHER ${CMAKE_CXX_LINKER_LAUNCHER})
endif()
