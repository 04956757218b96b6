// The bench's engine as a native program: reads scripts, each after a line with its length in bytes, and answers each
// with a line: its CPU seconds, or "error".
#include <cstddef>
#include <ctime>
#include <ios>
#include <iostream>
#include <string>

#include "tests/bench/engine.hpp"

int main() {
    joinery::bench::Engine engine;
    if (!engine.open())
        return 1;
    std::size_t length = 0;
    while (std::cin >> length) {
        std::cin.ignore(1);
        std::string script(length, '\0');
        std::cin.read(script.data(), static_cast<std::streamsize>(length));
        const std::clock_t begin = std::clock();
        const bool ran = engine.exec(script.c_str());
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        if (ran)
            std::cout << seconds << std::endl;
        else
            std::cout << "error" << std::endl;
    }
    return 0;
}
