#include "engine/cli/in_processes.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <thread>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace joinery::cli {

namespace {

struct Worker {
    std::size_t piece = 0;
    pid_t process = 0;
    int outcome = -1; // the end of a pipe
    std::string text;
};

void write_all(int to, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(to, text.data(), text.size());
        if (written <= 0)
            _exit(1);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

class Pool {
public:
    explicit Pool(std::size_t pieces) : m_outcomes(pieces) {}

    std::vector<std::optional<std::string>> run(std::size_t jobs, const std::function<std::string(std::size_t)>& work) {
        for (std::size_t next = 0; next < m_outcomes.size() || !m_workers.empty();) {
            while (next < m_outcomes.size() && m_workers.size() < jobs)
                start(next++, work);
            read_some();
        }
        return std::move(m_outcomes);
    }

private:
    void start(std::size_t piece, const std::function<std::string(std::size_t)>& work) {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0)
            return;
        const pid_t process = fork();
        if (process == 0) {
            close(ends[0]);
            write_all(ends[1], work(piece));
            _exit(0); // neither destructors nor buffers of the process it is a copy of
        }
        close(ends[1]);
        if (process < 0)
            close(ends[0]);
        else
            m_workers.push_back({.piece = piece, .process = process, .outcome = ends[0], .text = {}});
    }

    // Waits until any process has written or ended.
    void read_some() {
        std::vector<pollfd> pipes;
        for (const Worker& worker : m_workers)
            pipes.push_back({.fd = worker.outcome, .events = POLLIN, .revents = 0});
        poll(pipes.data(), pipes.size(), -1);
        for (std::size_t i = m_workers.size(); i-- > 0;)
            if (pipes[i].revents != 0 && !read_from(m_workers[i]))
                m_workers.erase(m_workers.begin() + static_cast<std::ptrdiff_t>(i));
    }

    // False once the process has ended.
    bool read_from(Worker& worker) {
        std::array<char, 65536> bytes{};
        const ssize_t count = read(worker.outcome, bytes.data(), bytes.size());
        if (count > 0) {
            worker.text.append(bytes.data(), static_cast<std::size_t>(count));
            return true;
        }
        close(worker.outcome);
        int status = 0;
        waitpid(worker.process, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
            m_outcomes[worker.piece] = std::move(worker.text);
        return false;
    }

    std::vector<std::optional<std::string>> m_outcomes;
    std::vector<Worker> m_workers;
};

} // namespace

std::size_t usual_jobs() { return std::max(1U, std::thread::hardware_concurrency()); }

std::vector<std::optional<std::string>> in_processes(std::size_t pieces, std::size_t jobs,
                                                     const std::function<std::string(std::size_t)>& work) {
    if (jobs > 1) {
        std::cout << std::flush; // else each process would have what is in the buffer
        return Pool(pieces).run(jobs, work);
    }
    std::vector<std::optional<std::string>> outcomes;
    for (std::size_t i = 0; i < pieces; ++i)
        outcomes.emplace_back(work(i));
    return outcomes;
}

} // namespace joinery::cli
