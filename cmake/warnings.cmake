# Warnings for our own code only: link a target of ours to joinery_warnings. Every one is an error.
# Members left out of an initialiser have their defaults: that is what the defaults are for.
add_library(joinery_warnings INTERFACE)
target_compile_options(joinery_warnings INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
  -Wcast-qual -Wunused -Woverloaded-virtual -Wimplicit-fallthrough -Wno-missing-field-initializers -Werror)

# gcc 12, optimising, takes every std::string::insert for a copy onto itself, and what braces fill for uninitialised
# (its bugs 105329 and 105562). Newer ones do not, and the sanitizers look for both.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(joinery_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
