#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include <sys/wait.h>
#include <unistd.h>

#include "engine/cli/batch.hpp"

namespace joinery::cli {

namespace {

// A process that answers every `jobs`th line into a pipe.
struct Worker {
    pid_t process = 0;
    std::FILE* answers = nullptr;
};

Worker start(const std::vector<std::string>& lines, std::size_t first, std::size_t jobs, const AnswerLine& answer) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return {};
    const pid_t process = fork();
    if (process == 0) {
        close(ends[0]);
        std::FILE* out = fdopen(ends[1], "w");
        for (std::size_t i = first; i < lines.size(); i += jobs) {
            const std::string text = answer(lines[i]) + '\n';
            std::fwrite(text.data(), 1, text.size(), out);
            std::fflush(out);
        }
        std::fclose(out);
        _exit(0);
    }
    close(ends[1]);
    return {process, fdopen(ends[0], "r")};
}

// False at the end of the pipe.
bool read_line(std::FILE* file, std::string& line) {
    line.clear();
    for (int byte = std::getc(file); byte != EOF; byte = std::getc(file)) {
        if (byte == '\n')
            return true;
        line += static_cast<char>(byte);
    }
    return false;
}

} // namespace

void answer_in_processes(const std::vector<std::string>& lines, std::size_t jobs, const AnswerLine& answer) {
    std::cout << std::flush;
    std::vector<Worker> workers;
    for (std::size_t i = 0; i < jobs; ++i)
        workers.push_back(start(lines, i, jobs, answer));
    std::string line;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Worker& worker = workers[i % jobs];
        if (worker.answers != nullptr && read_line(worker.answers, line))
            std::cout << line << '\n' << std::flush;
        else
            std::cout << "{\"id\":" << echoed_id(lines[i])
                      << R"(,"verdict":"error","reason":"The process that worked on this ended early."})" << '\n';
    }
    for (const Worker& worker : workers) {
        if (worker.answers != nullptr)
            std::fclose(worker.answers);
        if (worker.process > 0)
            waitpid(worker.process, nullptr, 0);
    }
}

} // namespace joinery::cli
