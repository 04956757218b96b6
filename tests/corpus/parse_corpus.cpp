// Holds the parser against SQLite over corpora that are not in the repository (./dev test --corpus FOLDER):
//
//     joinery_parse_corpus FOLDER-OR-FILE …
//
// Prints every disagreement, and at last a line "N passed, N failed". A statement that SQLite complains of before it
// has read as far as our syntax error is undecided, and counted apart; --undecided prints them.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "tests/corpus/corpus_files.hpp"
#include "tests/engine/parse/agreement.hpp"

using namespace joinery;

namespace {

struct Tally {
    long passed = 0;
    long failed = 0;
    long undecided = 0;
};

void check(const corpus::Script& script, bool shows_undecided, Tally& tally) {
    parse::Agreement agreement;
    for (const std::string& part : script.parts)
        agreement.check_script(part);
    tally.passed += agreement.counts().passed;
    tally.failed += agreement.counts().failed;
    tally.undecided += agreement.counts().undecided;
    if (!agreement.report().empty())
        std::printf("%s:\n%s", script.source.c_str(), agreement.report().c_str());
    if (shows_undecided)
        std::printf("%s", agreement.undecided().c_str());
}

Tally check_file(const std::string& path, bool shows_undecided) {
    Tally tally;
    const bool is_read =
        corpus::read_file(path, [&](const corpus::Script& script) { check(script, shows_undecided, tally); });
    if (!is_read) {
        ++tally.failed;
        std::printf("%s: cannot be read\n", path.c_str());
    }
    std::printf("%s: %ld passed, %ld failed, %ld undecided\n", path.c_str(), tally.passed, tally.failed,
                tally.undecided);
    return tally;
}

// SQLite is built for one thread: each worker is a process, and takes every second file.
int start_worker(const std::vector<std::string>& files, std::size_t first, bool shows_undecided) {
    int ends[2] = {};
    if (pipe(ends) != 0)
        return -1;
    std::fflush(stdout);
    if (fork() != 0) {
        close(ends[1]);
        return ends[0];
    }
    setvbuf(stdout, nullptr, _IOLBF, 0);
    for (std::size_t i = first; i < files.size(); i += 2) {
        const Tally tally = check_file(files[i], shows_undecided);
        if (write(ends[1], &tally, sizeof tally) != static_cast<ssize_t>(sizeof tally))
            _exit(1);
    }
    std::fflush(stdout);
    _exit(0);
}

} // namespace

int main(int count, char** arguments) {
    std::vector<std::string> files;
    bool shows_undecided = false;
    for (int i = 1; i < count; ++i) {
        if (std::string_view(arguments[i]) == "--undecided") {
            shows_undecided = true;
            continue;
        }
        const auto found = corpus::find_files(arguments[i]);
        files.insert(files.end(), found.begin(), found.end());
    }
    if (files.empty()) {
        std::puts("usage: joinery_parse_corpus [--undecided] FOLDER-OR-FILE …");
        return 2;
    }
    const int workers[2] = {start_worker(files, 0, shows_undecided), start_worker(files, 1, shows_undecided)};
    Tally all;
    for (const int worker : workers)
        for (Tally one; read(worker, &one, sizeof one) == static_cast<ssize_t>(sizeof one);) {
            all.passed += one.passed;
            all.failed += one.failed;
            all.undecided += one.undecided;
        }
    for (int status = 0; wait(&status) > 0;)
        all.failed += status == 0 ? 0 : 1; // a worker that crashed
    std::printf("%ld undecided\n%ld passed, %ld failed\n", all.undecided, all.passed, all.failed);
    return all.failed == 0 ? 0 : 1;
}
