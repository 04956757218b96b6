# Lets a cross compiler see one header-only library of the host without seeing the host's libc:
# the library's folder is linked into a directory of its own, and only that is searched.
#
# joinery_host_header_dir(OUT FOLDER PROBE): sets OUT to an include directory that holds FOLDER (such as
# "tl"), or to "" where the host has no FOLDER/PROBE.
function(joinery_host_header_dir out folder probe)
  foreach(prefix /usr/include /usr/local/include)
    if(EXISTS ${prefix}/${folder}/${probe})
      set(own_dir ${CMAKE_BINARY_DIR}/host-headers)
      file(MAKE_DIRECTORY ${own_dir})
      if(NOT EXISTS ${own_dir}/${folder})
        file(CREATE_LINK ${prefix}/${folder} ${own_dir}/${folder} SYMBOLIC)
      endif()
      set(${out} ${own_dir} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  set(${out} "" PARENT_SCOPE)
endfunction()
