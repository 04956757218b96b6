// How long the host waits for a reply. The engine ends what takes too long by itself (engine/sql/sandbox.hpp); only
// where it does not, for a reason nobody foresaw, the host ends the engine.
import type { EngineRequest } from '../protocol/engine-messages.js';

const budgetMilliseconds = 3_000;
const graceMilliseconds = 1_500;

// A check runs the reference and the answer on every data set, and the answer again to tell luck from skill.
const runsPerDataSet = 3;

/** Milliseconds. `dataSets` counts those that a check judges the open exercise on, the visible one included. */
export function patienceFor(request: EngineRequest, dataSets: number): number {
  const judges = request.type === 'check' || request.type === 'hint';
  const budgets = judges ? runsPerDataSet * Math.max(1, dataSets) : 1;
  return budgets * budgetMilliseconds + graceMilliseconds;
}

/** For a new worker to fetch its script and to start the engine, on a slow device. */
export const startPatience = 20_000;

/** For a worker that stands still until the engine's second part has come (300 kB), on a slow network, and for its answer. */
export const fetchPatience = 60_000;
