#include "shell/platform/browser/webgl_surface.hpp"

#include <GLES3/gl3.h>
#include <emscripten/emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

// GL is Emscripten's own table of contexts, linked in because we call OpenGL.
// No alpha: the page behind never shows through. No antialiasing: ImGui smooths its own edges.
// clang-format off
EM_JS(int, joinery_open_canvas, (), {
    const canvas = Module["canvas"];
    const attributes = {
        majorVersion: 2, minorVersion: 0, alpha: false, depth: false, stencil: false, antialias: false,
        premultipliedAlpha: true, preserveDrawingBuffer: false, enableExtensionsByDefault: false
    };
    const handle = canvas ? GL.createContext(canvas, attributes) : 0;
    if (handle) GL.makeContextCurrent(handle);
    return handle;
});
// clang-format on

namespace joinery::shell {

namespace {

class WebglSurface : public Surface {
public:
    void paint(ImDrawData& frame, std::uint32_t ground) override {
        if (!m_is_open)
            return;
        ImGui_ImplOpenGL3_NewFrame();
        const auto part = [ground](int shift) { return static_cast<float>(ground >> shift & 255U) / 255; };
        glClearColor(part(0), part(8), part(16), 1);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(&frame);
    }

    // What the context held is gone with it: WebGL passes over calls that delete it. ImGui keeps the pixels of its
    // textures and asks for them anew.
    void lose() override {
        if (!m_is_open)
            return;
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
        m_is_open = false;
    }

    void acquire() override { m_is_open = m_is_open || ImGui_ImplOpenGL3_Init(nullptr); }

private:
    bool m_is_open = false;
};

} // namespace

std::unique_ptr<Surface> open_webgl_surface() {
    if (joinery_open_canvas() == 0)
        return nullptr;
    return std::make_unique<WebglSurface>();
}

} // namespace joinery::shell
