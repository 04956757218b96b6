/* The session as C functions: what the wasm module exports. Texts are UTF-8 with their length in bytes. */
#pragma once

#include <stddef.h> /* NOLINT(modernize-deprecated-headers): C reads this, too */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct JoinerySession JoinerySession;

/* Ends with joinery_session_free. */
JoinerySession* joinery_session_new(void);
void joinery_session_free(JoinerySession* session);

/* Carries out one request; see docs/protocol.md. The reply ends in a zero byte and stays valid until the next call on
   this session. The request is not kept. */
const char* joinery_session_handle(JoinerySession* session, const char* request, size_t request_length);

/* Provided by the host: called during joinery_session_handle for each event, with the event's JSON. */
void joinery_host_event(const char* event, size_t event_length);

/* Build id, so that a host can tell wasm and JavaScript of different builds apart. */
const char* joinery_build_id(void);

#ifdef __cplusplus
}
#endif
