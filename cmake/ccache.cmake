# Compile through ccache where it is installed.
find_program(JOINERY_CCACHE ccache)
if(JOINERY_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${JOINERY_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${JOINERY_CCACHE})
endif()
