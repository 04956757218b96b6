#include "shell/model/library.hpp"

#include <algorithm>
#include <set>

namespace joinery::shell {

namespace {

// The packs that the map of concepts is about.
std::vector<const LibraryPack*> mapped_packs(const Library& library) {
    std::vector<const LibraryPack*> packs;
    for (const LibraryPack& pack : library.packs) {
        packs.push_back(&pack);
        if (pack.is_foreign)
            break; // it has nothing to do with the others
    }
    return packs;
}

void count(ConceptPlace& place, const LibraryPack& pack, const LibraryExercise& exercise, bool is_solved) {
    const bool is_first_unsolved = !is_solved && place.solved == place.total;
    if (place.total == 0)
        place.pack = &pack;
    if (place.total == 0 || is_first_unsolved) {
        place.next_pack = &pack;
        place.next = &exercise;
    }
    ++place.total;
    place.solved += is_solved ? 1 : 0;
}

// One place a concept, in the library's order, also for those that nothing teaches.
class Climb {
public:
    Climb(const Library& library, const Course& course) : m_places(library.concepts.size()) {
        for (std::size_t i = 0; i < library.concepts.size(); ++i) {
            m_places[i].what = &library.concepts[i];
            m_index.emplace(library.concepts[i].id, i);
        }
        m_steps.resize(m_places.size());
        for (const LibraryPack* const pack : mapped_packs(library))
            for (const LibraryExercise& exercise : pack->exercises)
                for (const std::string& concept_id : exercise.concepts)
                    if (const auto found = m_index.find(concept_id); found != m_index.end())
                        count(m_places[found->second], *pack, exercise,
                              progress_of(course, *pack, exercise) == Progress::solved);
        for (std::size_t i = 0; i < m_places.size(); ++i)
            climb(i);
    }

    std::vector<ConceptPlace> take() { return std::move(m_places); }

private:
    enum class Step { none, on_the_way, done };

    void climb(std::size_t index) {
        if (m_steps[index] != Step::none)
            return;
        m_steps[index] = Step::on_the_way;
        ConceptPlace& place = m_places[index];
        for (const std::string& id : place.what->prerequisites) {
            const auto found = m_index.find(id);
            if (found == m_index.end() || m_steps[found->second] == Step::on_the_way)
                continue; // unknown, or a circle
            climb(found->second);
            place.builds_on.push_back(found->second);
            place.depth = std::max(place.depth, m_places[found->second].depth + 1);
        }
        m_steps[index] = Step::done;
    }

    std::vector<ConceptPlace> m_places;
    std::map<std::string, std::size_t> m_index;
    std::vector<Step> m_steps;
};

} // namespace

LibraryPack library_pack(const session::PackSummary& pack) {
    LibraryPack made{pack.id, pack.title, pack.description, {}, {}, true};
    for (const session::ExerciseSummary& exercise : pack.exercises)
        made.exercises.push_back({exercise.id, exercise.concepts, exercise.difficulty, exercise.minutes});
    return made;
}

void name_concepts(Library& library) {
    std::set<std::string> named;
    for (const Concept& each : library.concepts)
        named.insert(each.id);
    for (const LibraryPack* const pack : mapped_packs(library))
        for (const LibraryExercise& exercise : pack->exercises)
            for (const std::string& id : exercise.concepts)
                if (named.insert(id).second)
                    library.concepts.push_back({id, id, {}});
}

bool is_open(const Course& course, const LibraryPack& pack) {
    return pack.is_foreign == !course.origin.empty() && course.pack && course.pack->id == pack.id;
}

Progress progress_of(const Course& course, const LibraryPack& pack, const LibraryExercise& exercise) {
    if (is_open(course, pack))
        return progress_of(course, exercise.id);
    const auto found = pack.progress.find(exercise.id);
    return found == pack.progress.end() ? Progress::untouched : found->second;
}

std::size_t solved_count(const Course& course, const LibraryPack& pack) {
    return static_cast<std::size_t>(
        std::count_if(pack.exercises.begin(), pack.exercises.end(), [&](const LibraryExercise& exercise) {
            return progress_of(course, pack, exercise) == Progress::solved;
        }));
}

std::vector<ConceptPlace> concept_places(const Library& library, const Course& course) {
    std::vector<ConceptPlace> all = Climb(library, course).take();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].total > 0)
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&all](std::size_t one, std::size_t other) {
        const ConceptPlace& a = all[one];
        const ConceptPlace& b = all[other];
        return a.pack != b.pack ? a.pack < b.pack : a.depth < b.depth; // packs lie in one vector, in their order
    });
    std::vector<std::size_t> position(all.size(), all.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        position[order[i]] = i;
    std::vector<ConceptPlace> places;
    for (const std::size_t index : order) {
        ConceptPlace& place = places.emplace_back(std::move(all[index]));
        std::vector<std::size_t> taught;
        for (const std::size_t below : place.builds_on)
            if (position[below] < order.size())
                taught.push_back(position[below]);
        place.builds_on = std::move(taught);
    }
    return places;
}

std::vector<bool> foundations(const std::vector<ConceptPlace>& places, std::size_t index) {
    std::vector<bool> found(places.size());
    std::vector<std::size_t> waiting = {index};
    while (!waiting.empty()) {
        const std::size_t place = waiting.back();
        waiting.pop_back();
        if (found[place])
            continue;
        found[place] = true;
        waiting.insert(waiting.end(), places[place].builds_on.begin(), places[place].builds_on.end());
    }
    return found;
}

} // namespace joinery::shell
