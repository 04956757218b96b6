#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;
using Catch::Matchers::ContainsSubstring;

namespace {

Workbench workbench_with_rows(std::size_t row_count) {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    bench.engine_answers(ran_rows(row_count));
    bench.forget();
    return bench;
}

// Answers every page request that is on its way.
void answer_pages(Workbench& bench, std::size_t row_count) {
    const auto asked = bench.model.results.asked;
    for (const auto& [id, key] : asked)
        bench.hears(session::Reply{id, session::PageRead{rows_page(key.result, key.first_row, row_count)}});
}

} // namespace

TEST_CASE("Rows that are loaded are not asked for", "[update]") {
    Workbench bench = workbench_with_rows(100'000);
    bench.does(action::WantRows{0, 255});
    CHECK(bench.effect_count() == 0);
}

TEST_CASE("Rows that are missing are asked for once, by their pages", "[update]") {
    Workbench bench = workbench_with_rows(100'000);
    bench.does(action::WantRows{500, 520});
    bench.does(action::WantRows{500, 520});
    const auto pages = bench.asked<session::GetPage>();
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].row == 256);
    CHECK(pages[1].row == 512);
    answer_pages(bench, 100'000);
    CHECK(loaded_row(bench.model.results, 500)->at(0).text == "500");
    CHECK(loaded_row(bench.model.results, 767)->at(0).text == "767");
    CHECK(loaded_row(bench.model.results, 768) == nullptr);
    bench.forget();
    bench.does(action::WantRows{500, 520});
    CHECK(bench.effect_count() == 0);
}

TEST_CASE("Rows past the end are not asked for", "[update]") {
    Workbench bench = workbench_with_rows(300);
    bench.does(action::WantRows{290, 4'000'000'000});
    CHECK(bench.asked<session::GetPage>().size() == 1);
    answer_pages(bench, 300);
    CHECK(loaded_row(bench.model.results, 299) != nullptr);
    CHECK(loaded_row(bench.model.results, 300) == nullptr);
}

TEST_CASE("An empty result and no result want no rows", "[update]") {
    Workbench empty = workbench_with_rows(0);
    empty.does(action::WantRows{0, 30});
    CHECK(empty.effect_count() == 0);
    Workbench none = opened_workbench();
    none.does(action::WantRows{0, 30});
    CHECK(none.effect_count() == 0);
}

TEST_CASE("Few pages are on their way at a time, the rest is asked for afterwards", "[update]") {
    Workbench bench = workbench_with_rows(100'000);
    bench.does(action::WantRows{0, 99'999});
    CHECK(bench.model.results.asked.size() == 8);
    answer_pages(bench, 100'000);
    bench.does(action::WantRows{0, 99'999});
    CHECK(bench.asked<session::GetPage>().size() == 16);
}

TEST_CASE("Scrolling through a million rows keeps a bounded number of pages, the first among them", "[update]") {
    constexpr std::size_t k_rows = 1'000'000;
    Workbench bench = workbench_with_rows(k_rows);
    for (std::size_t row = 0; row < 200 * k_page_rows; row += k_page_rows) {
        bench.does(action::WantRows{row, row + 30});
        answer_pages(bench, k_rows);
    }
    CHECK(bench.model.results.pages.size() == k_most_pages);
    CHECK(loaded_row(bench.model.results, 0) != nullptr);
    CHECK(loaded_row(bench.model.results, 199 * k_page_rows) != nullptr);
    CHECK(loaded_row(bench.model.results, k_page_rows) == nullptr);
}

TEST_CASE("While a run is at work no page is asked for, and late pages of the old run are dropped", "[update]") {
    Workbench bench = workbench_with_rows(1'000);
    bench.does(action::WantRows{512, 520});
    const session::RequestId late = bench.model.newest_id;
    bench.does(action::Run{});
    bench.forget();
    bench.does(action::WantRows{300, 310});
    CHECK(bench.effect_count() == 0);
    bench.hears(session::Reply{late, session::PageRead{rows_page(0, 512, 1'000)}});
    CHECK(bench.model.results.pages.size() == 1);
    bench.engine_answers(ran_rows(1'000));
    CHECK(loaded_row(bench.model.results, 512) == nullptr);
}

TEST_CASE("A page that is refused or not the one asked for is dropped and may be asked for again", "[update]") {
    Workbench bench = workbench_with_rows(1'000);
    bench.does(action::WantRows{512, 520});
    SECTION("refused") { bench.hears(session::Reply{bench.model.newest_id, session::Refused{"Gone."}}); }
    SECTION("another page") {
        bench.hears(session::Reply{bench.model.newest_id, session::PageRead{rows_page(0, 256, 1'000)}});
    }
    CHECK(bench.model.results.pages.size() == 1);
    CHECK(bench.model.notices.empty());
    bench.forget();
    bench.does(action::WantRows{512, 520});
    CHECK(bench.asked<session::GetPage>().size() == 1);
}

TEST_CASE("Another result of the same run is shown from its first row", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    session::Ran ran = ran_rows(3);
    ran.results.push_back({.columns = {"n"}, .row_count = 1, .complete = true});
    ran.page = session::Page{.result = 1, .first_row = 0, .rows = {{integer_cell(7)}}};
    bench.engine_answers(ran);
    CHECK(bench.model.results.chosen == 1);
    bench.does(action::ChooseCells{CellRange{{0, 0}, {0, 0}}});
    bench.forget();

    bench.does(action::ShowResult{0});
    CHECK(bench.model.results.chosen == 0);
    CHECK_FALSE(bench.model.results.cells);
    CHECK(bench.asked<session::GetPage>().at(0).result == 0);
    answer_pages(bench, 3);
    CHECK(loaded_row(bench.model.results, 2) != nullptr);

    bench.does(action::ShowResult{2});
    CHECK(bench.model.results.chosen == 0);
}

TEST_CASE("Chosen cells stay within the result", "[update]") {
    Workbench bench = workbench_with_rows(3);
    bench.does(action::ChooseCells{CellRange{{0, 0}, {99, 99}}});
    CHECK(bench.model.results.cells == CellRange{{0, 0}, {2, 1}});
    bench.does(action::ChooseCells{});
    CHECK_FALSE(bench.model.results.cells);

    Workbench empty = workbench_with_rows(0);
    empty.does(action::ChooseCells{CellRange{{0, 0}, {0, 0}}});
    CHECK_FALSE(empty.model.results.cells);
}

TEST_CASE("Chosen cells are copied with tabs and lines, whichever corner choosing began at", "[update]") {
    Workbench bench = workbench_with_rows(3);
    bench.does(action::ChooseCells{CellRange{{2, 1}, {1, 0}}});
    bench.does(action::Copy{});
    CHECK(bench.effects<effect::Copy>().at(0).text == "1\trow 1\n2\trow 2");
    CHECK(bench.notice("copy").empty());
}

TEST_CASE("NULL is copied as nothing, and tabs, quotes and line breaks stand in quotes", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    session::Ran ran = ran_rows(3);
    ran.page->rows = {{null_cell(), null_cell()},
                      {text_cell("a\tb"), text_cell("say \"日本\"")},
                      {text_cell("two\nlines"), text_cell("")}};
    bench.engine_answers(ran);
    bench.does(action::ChooseCells{CellRange{{0, 0}, {2, 1}}});
    bench.does(action::Copy{});
    CHECK(bench.effects<effect::Copy>().at(0).text == "\t\n\"a\tb\"\t\"say \"\"日本\"\"\"\n\"two\nlines\"\t");
}

TEST_CASE("A single empty cell and the next are two lines", "[update]") {
    Workbench bench = opened_workbench();
    bench.does(action::Run{});
    session::Ran ran = ran_rows(2);
    ran.page->rows = {{null_cell(), null_cell()}, {text_cell("x"), null_cell()}};
    bench.engine_answers(ran);
    bench.does(action::ChooseCells{CellRange{{0, 0}, {1, 0}}});
    bench.does(action::Copy{});
    CHECK(bench.effects<effect::Copy>().at(0).text == "\nx");
}

TEST_CASE("Rows that are not loaded are left out of a copy, and it says so", "[update]") {
    Workbench bench = workbench_with_rows(1'000);
    bench.does(action::ChooseCells{CellRange{{255, 0}, {999, 0}}});
    bench.does(action::Copy{});
    CHECK(bench.effects<effect::Copy>().at(0).text == "255");
    CHECK_THAT(bench.notice("copy"), ContainsSubstring("744 chosen rows were not loaded yet and not copied."));
    bench.does(action::ChooseCells{CellRange{{1, 0}, {1, 0}}});
    bench.does(action::Copy{});
    CHECK(bench.notice("copy").empty());
}

TEST_CASE("Without chosen cells nothing is copied", "[update]") {
    Workbench bench = workbench_with_rows(3);
    bench.does(action::Copy{});
    CHECK(bench.effect_count() == 0);
}
