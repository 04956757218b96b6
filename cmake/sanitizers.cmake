# JOINERY_SANITIZE builds everything, SQLite included, with ASan and UBSan.
option(JOINERY_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
if(JOINERY_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()
