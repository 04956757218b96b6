// The canvas given to the module's factory, painted through WebGL2.
#pragma once

#include <memory>

#include "shell/platform/surface.hpp"

namespace joinery::shell {

// Null where the canvas has no WebGL2.
std::unique_ptr<Surface> open_webgl_surface();

} // namespace joinery::shell
