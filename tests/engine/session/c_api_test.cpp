#include "engine/session/c_api.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "engine/pack/compiled.hpp"
#include "engine/session/messages.hpp"
#include "tests/engine/pack/small_pack.hpp"

using namespace joinery;
using Catch::Matchers::StartsWith;

namespace {

std::vector<std::string> g_events;

struct Free {
    void operator()(JoinerySession* session) const { joinery_session_free(session); }
};

std::string handled(JoinerySession* session, std::string_view request) {
    return joinery_session_handle(session, request.data(), request.size());
}

} // namespace

// What a host has to provide.
void joinery_host_event(const char* event, size_t event_length) { g_events.emplace_back(event, event_length); }

TEST_CASE("A host talks to a session through C functions alone") {
    g_events.clear();
    const std::unique_ptr<JoinerySession, Free> session(joinery_session_new());
    const std::string pack = write_compiled(pack::small_pack());
    CHECK_THAT(handled(session.get(), to_json(session::Request{0, session::OpenPack{pack}})),
               StartsWith(R"({"id":0,"type":"pack_opened")"));
    CHECK_THAT(handled(session.get(), R"({"id":1,"type":"open_exercise","exercise":"sorted"})"),
               StartsWith(R"({"id":1,"type":"exercise_opened")"));
    CHECK_THAT(handled(session.get(), R"({"id":2,"type":"run","sql":"SELECT 'é';"})"),
               StartsWith(R"({"id":2,"type":"ran","ran":[0,12])"));
    CHECK(g_events == std::vector<std::string>{R"({"id":2,"type":"statement_started","offset":0})"});
    CHECK_THAT(handled(session.get(), ""), StartsWith(R"({"id":0,"type":"refused")"));
}

TEST_CASE("Two sessions know nothing of each other") {
    const std::unique_ptr<JoinerySession, Free> one(joinery_session_new());
    const std::unique_ptr<JoinerySession, Free> two(joinery_session_new());
    handled(one.get(), to_json(session::Request{0, session::OpenPack{write_compiled(pack::small_pack())}}));
    CHECK_THAT(handled(two.get(), R"({"id":1,"type":"open_exercise","exercise":"sorted"})"),
               StartsWith(R"({"id":1,"type":"refused")"));
}

TEST_CASE("A build has an id that begins with its version") { CHECK_THAT(joinery_build_id(), StartsWith("0.")); }
