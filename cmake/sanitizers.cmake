# JOINERY_SANITIZE builds everything, SQLite included, with ASan and UBSan.
option(JOINERY_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
if(JOINERY_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

# JOINERY_FUZZ lets libFuzzer see which branches of everything are taken. For clang, with the sanitizers.
option(JOINERY_FUZZ "Build the targets for libFuzzer" OFF)
if(JOINERY_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
