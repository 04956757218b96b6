#include "shell/platform/frame_clock.hpp"

namespace joinery::shell {

double FrameClock::after_frame(Milliseconds now) {
    if (m_wake && *m_wake <= now) {
        m_wake.reset();
        note_event();
    }
    if (m_frames_left > 0)
        --m_frames_left;
    if (m_frames_left > 0)
        return 0;
    return m_wake ? *m_wake - now : -1;
}

} // namespace joinery::shell
