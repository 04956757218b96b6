// How long a check takes: a typical one, and two results of 100,000 rows. A bare time says little of another machine,
// so each is also a ratio to what SQLite alone takes for the same two queries.
import { execFileSync } from 'node:child_process';
import { layOut } from './table.mjs';

const program = 'build/native-release/bin/joinery_bench_check';
const limits = [
  { of: /^check/, milliseconds: 5 },
  { of: /^compare/, milliseconds: 200 },
];

/** [{ name, sqlite, ours }] in milliseconds, from lines of three fields. */
export function readTimes(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([name, sqlite, ours]) => ({ name, sqlite: Number(sqlite), ours: Number(ours) }));
}

/** What takes longer than it may, as sentences. */
export function overLimit(times) {
  return times.flatMap(({ name, ours }) => {
    const limit = limits.find(({ of }) => of.test(name)).milliseconds;
    return ours <= limit ? [] : [`“${name}” takes ${ours.toFixed(1)} ms; the limit is ${limit} ms.`];
  });
}

export function measureCheck() {
  const times = readTimes(execFileSync(program, { encoding: 'utf8' }));
  console.log('Checks: CPU milliseconds, native; SQLite is what the two queries take alone, without building the data');
  console.log(
    layOut([
      ['', 'SQLite', 'in all', 'ratio'],
      ...times.map(({ name, sqlite, ours }) => [name, sqlite.toFixed(1), ours.toFixed(1), (ours / sqlite).toFixed(1)]),
    ]),
  );
  console.log();
  return overLimit(times);
}
