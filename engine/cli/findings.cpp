#include "engine/cli/findings.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <iterator>
#include <tuple>

namespace joinery::cli {

namespace {

// Fields one after the other, each as its length, a colon, and its bytes.
class FieldWriter {
public:
    FieldWriter& operator<<(std::string_view field) {
        m_text.append(std::to_string(field.size())).append(":").append(field);
        return *this;
    }
    FieldWriter& operator<<(std::size_t number) { return *this << std::string_view(std::to_string(number)); }
    FieldWriter& operator<<(int number) { return *this << std::string_view(std::to_string(number)); }

    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

class FieldReader {
public:
    explicit FieldReader(std::string_view text) : m_rest(text) {}

    std::string text() {
        const std::size_t colon = m_rest.find(':');
        assert(colon != std::string_view::npos);
        std::size_t size = 0;
        std::from_chars(m_rest.data(), m_rest.data() + colon, size);
        std::string field(m_rest.substr(colon + 1, size));
        m_rest.remove_prefix(colon + 1 + size);
        return field;
    }
    std::size_t size() { return static_cast<std::size_t>(number()); }
    int number() {
        const std::string digits = text();
        int value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

private:
    std::string_view m_rest;
};

template <class Row>
void append(std::vector<Row>& all, std::vector<Row> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void Findings::add(Findings more) {
    append(diagnostics, std::move(more.diagnostics));
    append(mutants, std::move(more.mutants));
    append(tallies, std::move(more.tallies));
}

void Findings::sort() {
    const auto place = [](const pack::Diagnostic& one) { return std::tie(one.path, one.line, one.column); };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](const auto& left, const auto& right) { return place(left) < place(right); });
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

std::string written(const Findings& findings) {
    FieldWriter out;
    out << findings.diagnostics.size();
    for (const pack::Diagnostic& one : findings.diagnostics)
        out << static_cast<int>(one.severity) << one.path << one.line << one.column << one.code << one.message;
    out << findings.mutants.size();
    for (const SurvivingMutant& one : findings.mutants)
        out << one.exercise << one.data << one.path << one.line << one.column << one.words << one.sql << one.rows_to_add
            << one.probe_to_add << one.witness;
    out << findings.tallies.size();
    for (const MutantTally& one : findings.tallies)
        out << one.exercise << one.path << one.mutants << one.by_data << one.by_search;
    return out.take();
}

// Members of an initializer list in braces are evaluated in their order.
Findings read_findings(std::string_view text) {
    FieldReader in(text);
    Findings findings;
    for (int left = in.number(); left > 0; --left)
        findings.diagnostics.push_back({.severity = static_cast<pack::Severity>(in.number()),
                                        .path = in.text(),
                                        .line = in.number(),
                                        .column = in.number(),
                                        .code = in.text(),
                                        .message = in.text()});
    for (int left = in.number(); left > 0; --left)
        findings.mutants.push_back({.exercise = in.text(),
                                    .data = in.text(),
                                    .path = in.text(),
                                    .line = in.number(),
                                    .column = in.number(),
                                    .words = in.text(),
                                    .sql = in.text(),
                                    .rows_to_add = in.text(),
                                    .probe_to_add = in.text(),
                                    .witness = in.text()});
    for (int left = in.number(); left > 0; --left)
        findings.tallies.push_back({.exercise = in.text(),
                                    .path = in.text(),
                                    .mutants = in.size(),
                                    .by_data = in.size(),
                                    .by_search = in.size()});
    return findings;
}

} // namespace joinery::cli
