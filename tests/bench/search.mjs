// What the search for a counterexample costs beside bare SQLite, which carries out the same statements.
import { execFileSync } from 'node:child_process';
import { readTimes } from './check.mjs';
import { layOut } from './table.mjs';

const program = 'build/native-release/bin/joinery_bench_search';
const limit = 2;

/** What costs more than it may, as sentences. */
export function overRatio(times, most) {
  return times
    .filter(({ sqlite, ours }) => ours / sqlite > most)
    .map(({ name, sqlite, ours }) => `“${name}” takes ${(ours / sqlite).toFixed(2)} times as long as SQLite alone; the limit is ${most}.`);
}

export function measureSearch() {
  const times = readTimes(execFileSync(program, { encoding: 'utf8' }));
  console.log('Search: CPU milliseconds for 2,000 trials, native; SQLite is the same statements alone');
  console.log(
    layOut([
      ['', 'SQLite', 'in all', 'ratio', 'trials/s'],
      ...times.map(({ name, sqlite, ours }) => [
        name,
        sqlite.toFixed(1),
        ours.toFixed(1),
        (ours / sqlite).toFixed(2),
        Math.round(2_000_000 / ours).toString(),
      ]),
    ]),
  );
  console.log();
  return overRatio(times, limit);
}
