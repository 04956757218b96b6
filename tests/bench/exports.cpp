// The bench's engine as wasm: two C functions for tests/bench/engines.mjs.
#include "tests/bench/engine.hpp"

extern "C" {

// 0 where it worked, as for the next.
int joinery_bench_open();
int joinery_bench_exec(const char* script);
}

namespace {

joinery::bench::Engine& engine() {
    static joinery::bench::Engine the_engine;
    return the_engine;
}

} // namespace

int joinery_bench_open() { return engine().open() ? 0 : 1; }

int joinery_bench_exec(const char* script) { return engine().exec(script) ? 0 : 1; }
