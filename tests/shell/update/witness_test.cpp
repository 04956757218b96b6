#include "shell/update/witness.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "shell/model/command.hpp"
#include "shell/model/wording.hpp"
#include "tests/shell/workbench.hpp"

using namespace joinery;
using namespace joinery::shell;
using Catch::Matchers::StartsWith;

namespace {

session::Checked refuted(std::string witness) {
    grade::Verdict verdict = wrong_verdict();
    verdict.kind = grade::VerdictKind::counterexample;
    return {verdict, std::move(witness)};
}

Workbench refuted_workbench() {
    Workbench bench = opened_workbench();
    bench.does(action::Check{});
    bench.engine_answers(refuted("INSERT 1"));
    return bench;
}

} // namespace

TEST_CASE("A counterexample is kept for the next check of its exercise, once", "[update][witness]") {
    Workbench bench = refuted_workbench();
    CHECK(progress_of(bench.model.course, "all") == Progress::tried);
    CHECK(bench.effects<effect::SaveWitnesses>().at(0).witnesses == std::vector<std::string>{"INSERT 1"});
    CHECK(bench.effects<effect::SaveWitnesses>().at(0).exercise == "all");
    bench.forget();
    bench.does(action::Check{});
    CHECK(bench.asked<session::Check>().at(0).witnesses == std::vector<std::string>{"INSERT 1"});
    bench.engine_answers(refuted("INSERT 1"));
    CHECK(bench.effects<effect::SaveWitnesses>().empty());
    bench.does(action::NextExercise{});
    bench.engine_answers(exercise_opened("some"));
    bench.does(action::Check{});
    CHECK(bench.asked<session::Check>().back().witnesses.empty());
}

TEST_CASE("Of an exercise the newest counterexamples are kept", "[update][witness]") {
    Workbench bench = opened_workbench();
    for (int i = 0; i < 12; ++i) {
        bench.does(action::Check{});
        bench.engine_answers(refuted("INSERT " + std::to_string(i)));
    }
    const auto kept = known_witnesses(bench.model);
    REQUIRE(kept.size() == k_kept_witnesses);
    CHECK(kept.front() == "INSERT 11");
    CHECK(kept.back() == "INSERT 4");
}

TEST_CASE("What storage had of counterexamples goes along with the first check", "[update][witness]") {
    Workbench bench;
    bench.hears(Environment{});
    bench.hears(message::Restored{.witnesses = {{"all", {"INSERT 9"}}}});
    bench.hears(session::Reply{0, repair_pack()});
    bench.engine_answers(exercise_opened("all"));
    bench.does(action::Check{});
    CHECK(bench.asked<session::Check>().at(0).witnesses == std::vector<std::string>{"INSERT 9"});
}

TEST_CASE("Trying it opens the counterexample in place of the data until it is reset", "[update][witness]") {
    Workbench bench = refuted_workbench();
    bench.forget();
    bench.does(action::TryWitness{});
    CHECK(bench.asked<session::OpenWitness>().at(0).witness == "INSERT 1");
    CHECK(try_command(bench.model).is_disabled);
    bench.engine_answers(session::WitnessOpened{two_tables()});
    CHECK(bench.model.is_on_witness);
    CHECK(bench.model.view.tab == Tab::result);
    CHECK(bench.model.verdict.has_value());
    CHECK(data_name(bench.model) == "counterexample");
    CHECK_THAT(bench.notice("witness"), StartsWith("The tables hold the counterexample now: 1,201 rows."));
    CHECK(bench.effects<effect::Focus>().size() == 1);
    bench.does(action::Reset{});
    CHECK(bench.notice("witness").empty());
    bench.engine_answers(session::WasReset{two_tables()});
    CHECK_FALSE(bench.model.is_on_witness);
    CHECK(data_name(bench.model) == "cafe");
    CHECK(witness_text(bench.model).empty());
}

TEST_CASE("Another exercise has its own data, and nothing to try", "[update][witness]") {
    Workbench bench = refuted_workbench();
    bench.does(action::TryWitness{});
    bench.engine_answers(session::WitnessOpened{two_tables()});
    bench.does(action::NextExercise{});
    bench.engine_answers(exercise_opened("some"));
    CHECK_FALSE(bench.model.is_on_witness);
    bench.forget();
    bench.does(action::TryWitness{});
    CHECK(bench.effect_count() == 0);
}

TEST_CASE("A right answer after a refuted one leaves nothing to try", "[update][witness]") {
    Workbench bench = refuted_workbench();
    bench.does(action::Check{});
    bench.engine_answers(session::Checked{right_verdict(), std::nullopt});
    bench.forget();
    bench.does(action::TryWitness{});
    CHECK(bench.effect_count() == 0);
}

TEST_CASE("On a touch screen trying it brings up no keyboard", "[update][witness]") {
    Workbench bench = refuted_workbench();
    bench.hears(Environment{.is_touch = true});
    bench.does(action::TryWitness{});
    bench.engine_answers(session::WitnessOpened{two_tables()});
    CHECK(bench.effects<effect::Focus>().empty());
}
