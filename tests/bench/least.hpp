// CPU time of the fastest of several rounds: whatever else a machine does only adds to a time.
#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#endif

namespace joinery::bench {

// CPU milliseconds of this process so far. As wasm only Node knows them.
inline double now() {
#ifdef __EMSCRIPTEN__
    return EM_ASM_DOUBLE({
        var used = process.cpuUsage();
        return (used.user + used.system) / 1000;
    });
#else
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

// Milliseconds of the fastest round, of as many as fit a second, three at least.
template <class Work>
double least(Work work) {
    constexpr double k_milliseconds_a_case = 1'000;
    constexpr int k_rounds_at_least = 3;
    double best = 1e9;
    const double begin = now();
    for (int round = 0; round < k_rounds_at_least || now() - begin < k_milliseconds_a_case; ++round) {
        const double before = now();
        work();
        best = std::min(best, now() - before);
    }
    return best;
}

// A line of three fields: see readTimes() in check.mjs.
inline void print_times(const char* name, double sqlite, double ours) {
    std::printf("%s\t%.3f\t%.3f\n", name, sqlite, ours);
}

} // namespace joinery::bench
