// How long a check takes: a typical one, and two results of 100,000 rows. In CPU time, which in Node includes the threads
// that compile wasm. A bare time says little of another machine, so each is also a ratio to what SQLite alone takes for
// the same two queries, natively, and as wasm to itself natively.
import { execFileSync } from 'node:child_process';
import { layOut } from './table.mjs';

const flags = process.allowedNodeEnvironmentFlags.has('--experimental-fetch') ? ['--no-experimental-fetch'] : [];
const programs = {
  native: ['build/native-release/bin/joinery_bench_check'],
  wasm: ['node', ...flags, 'build/web-release/bin/joinery_bench_check.js'],
};
// What is done once, as the first thing that a process does, varies more: the least of so many processes counts.
const freshChecks = 4;
const freshRounds = 3;
// For a typical check; what a fresh process or a try with other orders takes besides is shown, and has no limit.
const limits = [
  { of: /fresh|ties/, native: Infinity, wasm: Infinity },
  { of: /^check/, native: 5, wasm: 15 },
  { of: /^compare/, native: 200, wasm: Infinity },
];

/** [{ name, sqlite, ours }] in milliseconds, from lines of three fields. */
export function readTimes(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([name, sqlite, ours]) => ({ name, sqlite: Number(sqlite), ours: Number(ours) }));
}

/** What takes longer than it may, as sentences. `build`: native or wasm. */
export function overLimit(times, build) {
  return times.flatMap(({ name, ours }) => {
    const limit = limits.find(({ of }) => of.test(name))[build];
    return ours <= limit ? [] : [`“${name}” takes ${ours.toFixed(1)} ms ${build === 'wasm' ? 'as wasm' : 'natively'}; the limit is ${limit} ms.`];
  });
}

/** Of several runs of the same case, the fastest. */
export const fastest = (runs) => runs.reduce((best, run) => (run.ours < best.ours ? run : best));

function measure(build) {
  const [program, ...args] = programs[build];
  const run = (...more) => readTimes(execFileSync(program, [...args, ...more], { encoding: 'utf8' }));
  const fresh = Array.from({ length: freshChecks }, (_, check) => fastest(Array.from({ length: freshRounds }, () => run(String(check))[0])));
  return [...fresh, ...run()];
}

export function measureCheck() {
  const native = measure('native');
  const wasm = measure('wasm');
  console.log('Checks: milliseconds, natively and as wasm; SQLite is what the two queries take alone, natively, without building the data');
  console.log(
    layOut([
      ['', 'SQLite', 'native', 'ratio', 'wasm', 'wasm/native'],
      ...native.map(({ name, sqlite, ours }, i) => [
        name,
        sqlite.toFixed(1),
        ours.toFixed(1),
        (ours / sqlite).toFixed(1),
        wasm[i].ours.toFixed(1),
        (wasm[i].ours / ours).toFixed(1),
      ]),
    ]),
  );
  console.log();
  return [...overLimit(native, 'native'), ...overLimit(wasm, 'wasm')];
}
