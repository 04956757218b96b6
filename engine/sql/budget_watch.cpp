#include "engine/sql/budget_watch.hpp"

#include <cmath>
#include <string>

#include <sqlite3.h>

#include "engine/sql/error_templates.hpp"

namespace joinery::sql {

namespace {

constexpr int k_steps_between_looks = 1'000;

// "50,000,000"
std::string grouped(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t i = text.size(); i > 3; i -= 3)
        text.insert(i - 3, ",");
    return text;
}

// "3 seconds", "1.5 seconds", "300 milliseconds"
std::string duration(double milliseconds) {
    if (milliseconds < 1'000)
        return say(ErrorWords::milliseconds, {std::to_string(std::lround(milliseconds))});
    const long tenths = std::lround(milliseconds / 100);
    const std::string fraction = tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10);
    return say(ErrorWords::seconds, {std::to_string(tenths / 10) + fraction});
}

} // namespace

BudgetWatch::BudgetWatch(const Connection& connection, const Budget& budget)
    : m_handle(connection.handle()), m_budget(budget) {
    sqlite3_progress_handler(m_handle, k_steps_between_looks, on_progress, this);
}

BudgetWatch::~BudgetWatch() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }

void BudgetWatch::count_statement(std::uint64_t steps) {
    m_steps += steps;
    m_running_steps = 0;
}

bool BudgetWatch::is_used_up() {
    if (!m_used_up && m_steps + m_running_steps >= m_budget.steps)
        m_used_up = SqlErrorKind::out_of_steps;
    if (!m_used_up && milliseconds() >= m_budget.milliseconds)
        m_used_up = SqlErrorKind::out_of_time;
    return m_used_up.has_value();
}

std::optional<SqlError> BudgetWatch::error(TextSpan place) const {
    if (!m_used_up)
        return std::nullopt;
    const bool is_steps = *m_used_up == SqlErrorKind::out_of_steps;
    return made_error(is_steps ? ErrorId::out_of_steps : ErrorId::out_of_time,
                      {is_steps ? grouped(m_budget.steps) : duration(m_budget.milliseconds)}, "interrupted", place);
}

double BudgetWatch::milliseconds() const {
    return std::chrono::duration<double, std::milli>(Clock::now() - m_start).count();
}

int BudgetWatch::on_progress(void* watch) {
    auto& self = *static_cast<BudgetWatch*>(watch);
    self.m_running_steps += k_steps_between_looks;
    return self.is_used_up() ? 1 : 0;
}

} // namespace joinery::sql
