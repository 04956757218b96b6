#include "engine/search/fingerprint.hpp"

#include <cmath>
#include <cstring>

#include "engine/base/hash.hpp"

namespace joinery::search {

namespace {

// The finalizer of MurmurHash3 (Appleby): spreads each bit over all.
constexpr std::uint64_t mixed(std::uint64_t hash) {
    hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDU;
    hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53U;
    return hash ^ (hash >> 33U);
}

// To ten digits, relative.
double rounded(double number) {
    if (number == 0 || !std::isfinite(number))
        return number == 0 ? 0 : number;
    int exponent = 0;
    const double fraction = std::frexp(number, &exponent); // 0.5 to 1
    constexpr double k_scale = 1e10;
    return std::ldexp(std::round(fraction * k_scale) / k_scale, exponent);
}

struct ValueHash {
    std::uint64_t operator()(sql::Null) const { return mixed(1); }
    std::uint64_t operator()(std::int64_t number) const { return mixed(static_cast<std::uint64_t>(number)) + 2; }
    std::uint64_t operator()(double number) const {
        const double near = rounded(number);
        constexpr double k_exact = 9e15; // a whole number below is the same integer
        if (std::abs(near) < k_exact && near == std::floor(near))
            return (*this)(static_cast<std::int64_t>(near));
        std::uint64_t bits = 0;
        std::memcpy(&bits, &near, sizeof bits);
        return mixed(bits) + 3;
    }
    std::uint64_t operator()(std::string_view text) const { return mixed(fnv1a_64(text)) + 4; }
    std::uint64_t operator()(sql::BlobView blob) const { return mixed(fnv1a_64(blob.bytes)) + 5; }
};

std::uint64_t row_hash(const std::vector<sql::ValueView>& row) {
    std::uint64_t hash = 0;
    for (const sql::ValueView& value : row)
        hash = mixed(hash * 31 + std::visit(ValueHash{}, value));
    return hash;
}

} // namespace

Fingerprint fingerprint(sql::Statement& query) {
    Fingerprint print;
    sql::Statement::Step step = query.step_quietly();
    for (; step == sql::Statement::Step::row && print.row_count < k_searched_rows; step = query.step_quietly()) {
        const std::uint64_t hash = row_hash(query.row());
        ++print.row_count;
        print.bag += mixed(hash);
        print.list = mixed(print.list * 31 + hash);
    }
    print.is_whole = step == sql::Statement::Step::done;
    query.reset();
    return print;
}

} // namespace joinery::search
