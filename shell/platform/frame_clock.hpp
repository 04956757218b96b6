// Paint on demand: when the next frame is due, and when none is.
#pragma once

#include <optional>

#include "shell/model/work.hpp"

namespace joinery::shell {

// ImGui settles hover, focus and sizes within this many frames.
inline constexpr int k_frames_after_event = 3;

class FrameClock {
public:
    // Something has happened that may show.
    void note_event() { m_frames_left = k_frames_after_event; }

    // A frame is due at this time, or at none; the newest wish counts.
    void wake_at(std::optional<Milliseconds> time) { m_wake = time; }

    // Called at the end of a frame that began at `now`: milliseconds until the next, 0 for at once, -1 for none.
    double after_frame(Milliseconds now);

private:
    int m_frames_left = k_frames_after_event;
    std::optional<Milliseconds> m_wake;
};

} // namespace joinery::shell
