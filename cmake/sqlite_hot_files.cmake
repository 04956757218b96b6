# For wasm, where every byte is downloaded: compile SQLite for size, but the files in which a query spends its time
# for speed. The amalgamation marks where each of its source files begins and ends; between the marks of a hot file
# clang's attribute `minsize` is off.
#
# Measured with Emscripten 3.1.6 (brotli of the bench's module; geometric mean of CPU time against the faster of sql.js
# and sqlite-wasm over 12 kinds of statements, in one run): no inlining 349 kB, 1.08; -inline-threshold 10, 20, 30, 50:
# 352, 354, 357, 364 kB and 0.98, 0.98, 0.95, 0.91; -O3 for all of SQLite is larger by far and not faster than 50.
set(hot_files
  bitvec btmutex btree func hash malloc mem1 memjournal pager pcache pcache1 printf utf util
  vdbe vdbeapi vdbeaux vdbemem vdbesort)

# joinery_sqlite_for_size(OUT AMALGAMATION): writes the marked copy into the build tree, sets OUT to its path.
function(joinery_sqlite_for_size out amalgamation)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${amalgamation})
  set(small "#pragma clang attribute push(__attribute__((minsize)), apply_to = function)\n")
  set(fast "#pragma clang attribute pop\n")
  file(READ ${amalgamation} text)
  foreach(name ${hot_files})
    foreach(mark "Begin file" "End of")
      string(FIND "${text}" "/************** ${mark} ${name}.c *" place)
      if(place EQUAL -1)
        message(FATAL_ERROR "No mark '${mark} ${name}.c' in ${amalgamation}")
      endif()
    endforeach()
    string(REPLACE "/************** Begin file ${name}.c *" "${fast}/************** Begin file ${name}.c *" text "${text}")
    string(REPLACE "/************** End of ${name}.c *" "${small}/************** End of ${name}.c *" text "${text}")
  endforeach()
  set(marked ${CMAKE_CURRENT_BINARY_DIR}/sqlite3-for-size.c)
  set(text "${small}${text}\n${fast}")
  if(EXISTS ${marked})
    file(READ ${marked} before)
  endif()
  if(NOT "${text}" STREQUAL "${before}")
    file(WRITE ${marked} "${text}")
  endif()
  set(${out} ${marked} PARENT_SCOPE)
endfunction()
