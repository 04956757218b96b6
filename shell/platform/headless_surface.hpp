// Paints nothing, and grants every texture: layout, mirror and effects go on without a canvas.
#pragma once

#include "shell/platform/surface.hpp"

namespace joinery::shell {

class HeadlessSurface : public Surface {
public:
    void paint(ImDrawData& frame, std::uint32_t ground) override;
    void lose() override {}
    void acquire() override {}

    int frames_painted() const { return m_frames_painted; }

private:
    int m_frames_painted = 0;
};

} // namespace joinery::shell
