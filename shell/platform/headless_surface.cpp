#include "shell/platform/headless_surface.hpp"

#include <imgui.h>

namespace joinery::shell {

void HeadlessSurface::paint(ImDrawData& frame, std::uint32_t /*ground*/) {
    ++m_frames_painted;
    if (frame.Textures == nullptr)
        return;
    for (ImTextureData* texture : *frame.Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

} // namespace joinery::shell
