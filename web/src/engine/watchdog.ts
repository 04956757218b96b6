// Calls back once when time is up. Time in which the whole page stood still (a sleeping laptop, a frozen tab) does not
// count: then the answer may be waiting in the queue, and gets the grace time again.

export interface Clock {
  now(): number;
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

export const pageClock: Clock = {
  now: () => performance.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

const lateness = 1_000;

/** Starts to wait; returns what ends the waiting. */
export function startWatchdog(clock: Clock, milliseconds: number, onTimeUp: () => void): () => void {
  let timer: unknown;
  const wait = (duration: number) => {
    const due = clock.now() + duration;
    timer = clock.setTimeout(() => {
      if (clock.now() - due > lateness) wait(lateness);
      else onTimeUp();
    }, duration);
  };
  wait(milliseconds);
  return () => clock.clearTimeout(timer);
}
