#include "engine/session/c_api.h"

#include <string>

#include "engine/session/session.hpp"

struct JoinerySession {
    joinery::session::Session session{[](const joinery::session::StatementStarted& event) {
        const std::string text = joinery::session::to_json(event);
        joinery_host_event(text.data(), text.size());
    }};
    std::string reply;
};

JoinerySession* joinery_session_new(void) { return std::make_unique<JoinerySession>().release(); }

void joinery_session_free(JoinerySession* session) { const std::unique_ptr<JoinerySession> owned(session); }

const char* joinery_session_handle(JoinerySession* session, const char* request, size_t request_length) {
    session->reply = session->session.handle_json({request, request_length});
    return session->reply.c_str();
}

const char* joinery_build_id(void) { return JOINERY_BUILD_ID; }
