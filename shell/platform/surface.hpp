// What frames are painted on: a WebGL2 canvas in the browser, nothing at all in tests and where there is no WebGL2.
#pragma once

#include <cstdint>

struct ImDrawData;

namespace joinery::shell {

class Surface {
public:
    virtual ~Surface() = default;

    // Carries out ImGui's texture requests and paints the frame over the ground colour (0xAABBGGRR).
    virtual void paint(ImDrawData& frame, std::uint32_t ground) = 0;

    // The graphics context is there, for the first time or again: makes what painting needs. Not before ImGui's
    // context.
    virtual void acquire() = 0;

    // The graphics context is gone with everything in it; nothing is painted until it is acquired again.
    virtual void lose() = 0;
};

} // namespace joinery::shell
