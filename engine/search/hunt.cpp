#include "engine/search/hunt.hpp"

#include <algorithm>
#include <array>

#include "engine/search/same_program.hpp"

namespace joinery::search {

namespace {

// Contents that look different and are judged to be right all the same (rows tied, numbers close) cost far more than
// others; past so many the search is over.
constexpr std::size_t k_vain_judgements = 40;
constexpr std::size_t k_most_judgements = 80;

// Contents on which a result rests on the order of rows: so many are found before the search is over, so many are kept,
// and after these trials it is asked whether one of them differs whatever the order is.
constexpr std::size_t k_chosen_count = 400;
constexpr std::size_t k_kept_chosen = 40;
constexpr std::array<std::uint64_t, 3> k_looks = {60, 300, 1'200};

// No single row of a counterexample can be left out, and still another may be smaller. One that is not small is worth
// a second look: for so many finds, and so many trials.
constexpr std::size_t k_few_rows = 4;
constexpr std::size_t k_most_finds = 4;
constexpr std::uint64_t k_more_trials = 100;

// Contents that showed an outcome of a condition for the first time are kept, the newest of them, and a share of a
// thousand builds on one. Most searches are over before it is worth compiling what is to be asked, or both queries once
// more to see whether they are the same.
constexpr std::uint64_t k_first_look = 16;
constexpr std::uint64_t k_trials_a_look = 2;
constexpr std::size_t k_rare_contents = 8;
constexpr std::size_t k_built_share = 400;
constexpr std::size_t k_looked_rows = 30; // in larger ones a look takes long

// From this trial on SQLite is spared what is known beforehand. It costs that all statements are compiled anew.
constexpr std::uint64_t k_first_spared = 64;

bool is_difference(Difference difference) { return difference == Difference::rows || difference == Difference::order; }

} // namespace

Hunt::Hunt(const HuntingGround& ground)
    : m_ground(ground), m_generator(ground.model, ground.pools, ground.rules), m_chance(ground.budget.seed),
      m_judge(ground.task, ground.model, ground.database, ground.kind, ground.scripts),
      m_coverage(ground.database.connection(), ground.watch), m_has_rows(ground.model.tables.size(), false) {}

SearchResult Hunt::run() {
    std::optional<Counterexample> smallest;
    std::size_t finds = 0;
    bool has_differed = false; // from then on contents have to be legal in every respect
    std::uint64_t last_trial = m_ground.budget.trials;
    for (; m_trials < last_trial && !is_over(); ++m_trials) {
        if (m_trials == k_first_look && are_same_program())
            return {.outcome = SearchOutcome::none,
                    .reason = "SQLite carries out both by the same instructions, so they never differ."};
        if (m_trials == k_first_spared && !has_differed)
            begin_to_spare();
        const Difference difference = try_draft();
        std::optional<Counterexample> found;
        if (is_difference(difference) && !has_differed) {
            has_differed = true;
            m_ground.database.spare_nothing();
        }
        if (is_difference(difference) && !m_ground.watch.is_used_up()) // what the budget ended is no witness
            found = settle(difference, content_of(m_generator.draft()));
        if (!found && !smallest && std::find(k_looks.begin(), k_looks.end(), m_trials) != k_looks.end())
            found = settle_chosen();
        if (!found)
            continue;
        if (!smallest || found->row_count < smallest->row_count)
            smallest = std::move(found);
        if (smallest->row_count <= k_few_rows || ++finds == k_most_finds)
            break;
        if (finds == 1)
            last_trial = std::min(m_ground.budget.trials, m_trials * 2 + k_more_trials);
    }
    if (!smallest)
        smallest = settle_chosen();
    if (smallest)
        return {.outcome = SearchOutcome::different, .counterexample = std::move(smallest)};
    if (auto found = settle_arbitrary())
        return {.outcome = SearchOutcome::arbitrary,
                .reason = "They differ only where SQLite may choose which row it takes.",
                .counterexample = std::move(found)};
    return {.outcome = SearchOutcome::none, .reason = empty_tables()};
}

bool Hunt::are_same_program() const {
    return m_ground.scripts == nullptr &&
           have_same_program(m_ground.database.connection(), m_ground.task.reference, m_ground.task.answer);
}

void Hunt::begin_to_spare() const {
    if (m_ground.spared)
        m_ground.database.spare(*m_ground.spared);
}

bool Hunt::is_over() {
    return m_ground.watch.is_used_up() || m_judge.vain_judgements() >= k_vain_judgements ||
           m_chosen_count >= k_chosen_count;
}

Difference Hunt::try_draft() {
    m_ground.database.begin();
    const Draft& draft = fill();
    if (m_ground.scripts != nullptr && !m_ground.probes->is_empty())
        m_ground.scripts->set_probe(m_ground.probes->make(m_generator, m_chance));
    const Difference difference = m_ground.test.here();
    m_ground.database.undo();
    for (std::size_t i = 0; i < draft.size(); ++i)
        m_has_rows[i] = m_has_rows[i] || draft[i].row_count > 0;
    return difference;
}

const Draft& Hunt::fill() {
    const bool is_built = !m_rare.empty() && m_chance.permille(k_built_share);
    const Draft& draft = is_built ? m_generator.fill_on(m_chance.pick(m_rare), m_ground.database, m_chance)
                                  : m_generator.fill(m_ground.database, m_chance, m_trials);
    look_at(draft);
    return draft;
}

// While the database holds it. What breaks fewest assumptions is built on, and of that what fills most tables: few
// databases come to keep all assumptions by chance. Then what shows an outcome for the first time.
void Hunt::look_at(const Draft& draft) {
    if (m_trials == k_first_look && m_ground.scripts == nullptr)
        for (const std::string& query : {m_ground.task.reference, m_ground.task.answer})
            m_coverage.add(query);
    if (m_trials % k_trials_a_look != 0 || row_count(draft) > k_looked_rows)
        return;
    if (m_ground.test.has_assumptions()) {
        const std::size_t broken = m_ground.test.broken_assumptions();
        const auto filled = static_cast<std::size_t>(
            std::count_if(draft.begin(), draft.end(), [](const DraftTable& table) { return table.row_count > 0; }));
        if (broken > m_broken_assumptions)
            return;
        if (broken < m_broken_assumptions || filled > m_filled_tables) {
            m_rare.clear();
            m_broken_assumptions = broken;
            m_filled_tables = filled;
            keep_rare(draft);
        }
    }
    if (!m_coverage.is_over() && m_coverage.look())
        keep_rare(draft);
}

void Hunt::keep_rare(const Draft& draft) {
    if (m_rare.size() == k_rare_contents)
        m_rare.erase(m_rare.begin());
    m_rare.push_back(draft);
}

// Believed only once it has been judged; then small, simple, and judged again.
std::optional<Counterexample> Hunt::settle(Difference difference, Content content) {
    if (rests_on_order(content)) {
        keep_chosen(std::move(content));
        return std::nullopt;
    }
    auto found = m_judge.judge(content);
    if (!found)
        return std::nullopt;
    // Fingerprints suffice for rows. Where only the order differs, ties decide, and these only the judge knows.
    const IsWitness is_witness = [&](const Content& other) {
        if (m_ground.watch.is_used_up() || m_ground.test.on(other) != difference)
            return false;
        return difference == Difference::rows ||
               (m_judge.judgements() < k_most_judgements && m_judge.judge(other).has_value());
    };
    Content small = shrunk(content, is_witness);
    // Sometimes a row that was left out was one too many only in the order in which the others stand.
    if (rests_on_order(small))
        small = shrunk(std::move(content),
                       [&](const Content& other) { return is_witness(other) && !rests_on_order(other); });
    if (rests_on_order(small)) { // small enough now to see it
        keep_chosen(std::move(small));
        return std::nullopt;
    }
    auto smaller = m_judge.judge(small);
    return smaller ? std::move(smaller) : std::move(found);
}

// A difference may be there whatever SQLite chooses. That takes long to see, so it is looked for only where nothing
// else was found.
std::optional<Counterexample> Hunt::settle_chosen() {
    for (; m_first_unsettled < m_chosen.size() && !m_ground.watch.is_used_up(); ++m_first_unsettled) {
        const Chosen& chosen = m_chosen[m_first_unsettled];
        set_probe(chosen.probe);
        const IsWitness is_witness = [&](const Content& other) {
            return !m_ground.watch.is_used_up() && orders() != nullptr && m_ground.test.is_allowed(other) &&
                   orders()->never_agree(other, prints_on(other), chosen.probe);
        };
        if (!is_witness(chosen.content))
            continue;
        auto found = m_judge.judge(chosen.content);
        if (!found)
            continue;
        auto smaller = m_judge.judge(shrunk(chosen.content, is_witness));
        return smaller ? std::move(smaller) : std::move(found);
    }
    return std::nullopt;
}

// Nothing is ambiguous where the rules let either choice pass, as they do with ties under a LIMIT.
std::optional<Counterexample> Hunt::settle_arbitrary() {
    const auto wrong = std::find_if(m_chosen.begin(), m_chosen.end(), [&](const Chosen& chosen) {
        set_probe(chosen.probe);
        return m_judge.vain_judgements() < k_vain_judgements && m_judge.judge(chosen.content);
    });
    if (wrong == m_chosen.end())
        return std::nullopt;
    const IsWitness is_witness = [&](const Content& other) {
        return !m_ground.watch.is_used_up() && is_difference(m_ground.test.on(other)) && rests_on_order(other) &&
               !orders()->is_used_up() && m_judge.judgements() < k_most_judgements && m_judge.judge(other);
    };
    return m_judge.judge(without_needless_rows(m_ground.model, wrong->content, is_witness));
}

Content Hunt::shrunk(Content content, const IsWitness& is_witness) const {
    Content small = without_needless_rows(m_ground.model, std::move(content), is_witness);
    return with_simple_values(m_ground.model, m_ground.pools, std::move(small), is_witness);
}

void Hunt::keep_chosen(Content content) {
    if (orders() == nullptr || orders()->is_used_up()) // nobody knows
        return;
    ++m_chosen_count;
    if (m_chosen.size() < k_kept_chosen)
        m_chosen.push_back({std::move(content), probe()});
}

OtherOrders* Hunt::orders() {
    if (!m_has_orders)
        m_orders = OtherOrders::make(
            {m_ground.task.schema, m_ground.task.reference, m_ground.task.answer, m_ground.scripts == nullptr},
            m_ground.model, {m_ground.budget.steps, m_ground.budget.milliseconds}, m_ground.watch);
    m_has_orders = true;
    return m_orders.get();
}

OtherOrders::Prints Hunt::prints_on(const Content& content) {
    m_ground.database.begin();
    m_ground.database.insert_all(content);
    const OtherOrders::Prints prints{m_ground.contest.run(Query::reference), m_ground.contest.run(Query::answer)};
    m_ground.database.undo();
    return prints;
}

// Whether one of the two gives something else once the same rows were inserted in another order.
bool Hunt::rests_on_order(const Content& content) {
    return orders() != nullptr && !orders()->keep(content, prints_on(content), probe());
}

void Hunt::set_probe(const std::string& probe) const {
    if (m_ground.scripts != nullptr)
        m_ground.scripts->set_probe(probe);
}

// A search that could not fill a table has said nothing about it.
std::string Hunt::empty_tables() const {
    for (std::size_t i = 0; i < m_has_rows.size(); ++i)
        if (!m_has_rows[i] && m_trials > 0)
            return "No row was found that `" + m_ground.model.tables[i].name + "` takes.";
    return {};
}

} // namespace joinery::search
