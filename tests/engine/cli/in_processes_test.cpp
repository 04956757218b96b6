#include "engine/cli/in_processes.hpp"

#include <cstdlib>

#include <catch2/catch_test_macros.hpp>

#include "engine/cli/folder_watch.hpp"
#include "tests/engine/pack/source/pack_archive.hpp"

using namespace joinery;

TEST_CASE("Outcomes come in the order of the pieces, however large they are") {
    for (const std::size_t jobs : {1U, 2U, 7U}) {
        const auto outcomes = cli::in_processes(
            20, jobs, [](std::size_t i) { return std::string(i % 3 == 0 ? 300'000 : i, static_cast<char>('a' + i)); });
        REQUIRE(outcomes.size() == 20);
        for (std::size_t i = 0; i < outcomes.size(); ++i)
            CHECK(outcomes[i] == std::string(i % 3 == 0 ? 300'000 : i, static_cast<char>('a' + i)));
    }
    CHECK(cli::in_processes(0, 2, [](std::size_t) { return std::string(); }).empty());
}

TEST_CASE("A process that ends early leaves the others alone") {
    const auto outcomes = cli::in_processes(3, 2, [](std::size_t i) {
        if (i == 1)
            std::_Exit(3);
        return std::to_string(i);
    });
    CHECK(outcomes == std::vector<std::optional<std::string>>{"0", std::nullopt, "2"});
}

TEST_CASE("A stamp changes with every file that is added, written or taken away") {
    const pack::TemporaryFolder folder;
    folder.write("a/b", "one");
    const std::vector<std::string> paths = {folder.path() + "/a", folder.path() + "/none"};
    const auto stamp = cli::stamp_of(paths);
    CHECK(cli::stamp_of(paths) == stamp);
    folder.write("beside", "1");
    CHECK(cli::stamp_of(paths) == stamp);
    folder.write("a/b", "three");
    const auto later = cli::stamp_of(paths);
    CHECK(later != stamp);
    folder.write("a/c/d", "");
    CHECK(cli::stamp_of(paths) != later);
}
