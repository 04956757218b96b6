# SQLite's amalgamation, as npm's better-sqlite3 carries it (pinned in package-lock.json); compiled by us.
set(JOINERY_SQLITE_DIR ${CMAKE_SOURCE_DIR}/node_modules/better-sqlite3/deps/sqlite3
    CACHE PATH "Folder with sqlite3.c and sqlite3.h")
if(NOT EXISTS ${JOINERY_SQLITE_DIR}/sqlite3.c)
  message(FATAL_ERROR "No sqlite3.c in ${JOINERY_SQLITE_DIR}: run 'npm ci --ignore-scripts' first, or ./dev play, which does it.")
endif()

set(source ${JOINERY_SQLITE_DIR}/sqlite3.c)
if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
  include(sqlite_hot_files)
  joinery_sqlite_for_size(source ${source})
endif()
add_library(sqlite3 STATIC ${source})
target_include_directories(sqlite3 SYSTEM PUBLIC ${JOINERY_SQLITE_DIR})
# Memory statistics stay on: the hard heap limit needs them. Temporary tables go through the VFS, not through page
# caches of their own (TEMP_STORE=1 against 3): sorts that spill take half the time.
target_compile_definitions(sqlite3 PUBLIC
  SQLITE_THREADSAFE=0 SQLITE_DQS=0 SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE
  SQLITE_DEFAULT_MEMSTATUS=1 SQLITE_TEMP_STORE=1 SQLITE_USE_ALLOCA
  SQLITE_ENABLE_MATH_FUNCTIONS SQLITE_ENABLE_FTS5 SQLITE_ENABLE_RTREE
  SQLITE_ENABLE_SESSION SQLITE_ENABLE_PREUPDATE_HOOK
  SQLITE_ENABLE_COLUMN_METADATA SQLITE_ENABLE_STMT_SCANSTATUS SQLITE_ENABLE_STMTVTAB SQLITE_ENABLE_DBSTAT_VTAB)
target_compile_options(sqlite3 PRIVATE -w)
if(JOINERY_FUZZ)
  # Others fuzz SQLite; here it is to be quick, so that budgets end what does not end, as they would for a learner.
  target_compile_options(sqlite3 PRIVATE -fno-sanitize=all)
endif()
if(EMSCRIPTEN)
  # Databases live in memory, on a VFS of our own (engine/sql/memory_vfs.cpp): no write-ahead log, no shrinking of files.
  target_compile_definitions(sqlite3 PUBLIC SQLITE_OS_OTHER=1)
  target_compile_definitions(sqlite3 PRIVATE
    SQLITE_OMIT_WAL SQLITE_OMIT_AUTOVACUUM SQLITE_OMIT_UTF16 SQLITE_UNTESTABLE)
  # The threshold goes for small functions and fast ones alike, so that what is called at every row has no call left.
  target_compile_options(sqlite3 PRIVATE $<$<CONFIG:Release>:-O2>
    "$<$<CONFIG:Release>:SHELL:-mllvm -inline-threshold=30>")
else()
  target_link_libraries(sqlite3 PUBLIC m)
endif()
