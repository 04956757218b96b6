// What the search for a counterexample costs beside bare SQLite, which carries out the same statements, and as wasm
// beside itself natively.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readTimes } from './check.mjs';
import { layOut } from './table.mjs';

const program = 'build/native-release/bin/joinery_bench_search';
const limit = 2;
const wasmLimit = 3;

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
  return [...overRatio(times, limit), ...measurePairs()];
}

/** [{ name, outcome, trials, ms }] from lines of four fields. */
export function readPairs(text) {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([name, outcome, trials, ms]) => ({ name, outcome, trials: Number(trials), ms: Number(ms) }));
}

/** The value that this share of the numbers does not exceed. */
export function quantile(numbers, share) {
  return [...numbers].sort((a, b) => a - b)[Math.ceil(share * numbers.length) - 1];
}

/** What native and wasm do not agree in, or where wasm takes longer than it may, as sentences. */
export function overPairs(native, wasm, most) {
  const other = native.filter(({ name, outcome, trials }, i) => wasm[i]?.name !== name || wasm[i].outcome !== outcome || wasm[i].trials !== trials);
  const sentences = other.map(({ name }) => `“${name}” is searched otherwise as wasm.`);
  for (const share of [0.5, 0.99]) {
    const ratio = quantile(timesOf(wasm), share) / quantile(timesOf(native), share);
    if (ratio > most) sentences.push(`The search at ${share * 100} % takes ${ratio.toFixed(2)} times as long in wasm; the limit is ${most}.`);
  }
  return sentences;
}

// A search that finds nothing takes as long as it is given.
const timesOf = (pairs) => pairs.filter(({ outcome }) => outcome === 'different').map(({ ms }) => ms);

function measurePairs() {
  const packs = readdirSync('build/packs').filter((file) => /^[^.]+\.json$/.test(file)).map((file) => `build/packs/${file}`);
  const run = (program, ...args) => readPairs(execFileSync(program, [...args, ...packs], { encoding: 'utf8', maxBuffer: 1 << 24 }));
  const native = run('build/native-release/bin/joinery_bench_pairs');
  const flags = process.allowedNodeEnvironmentFlags.has('--experimental-fetch') ? ['--no-experimental-fetch'] : [];
  const wasm = run('node', ...flags, 'build/web-release/bin/joinery_bench_pairs.js');
  const found = timesOf(native).length;
  console.log(`Search: milliseconds until ${found} of ${native.length} slips in our packs' solutions are told from them`);
  console.log(
    layOut([
      ['', 'native', 'wasm', 'ratio'],
      ...[0.5, 0.9, 0.99].map((share) => {
        const [a, b] = [quantile(timesOf(native), share), quantile(timesOf(wasm), share)];
        return [`${share * 100} %`, a.toFixed(2), b.toFixed(2), (b / a).toFixed(2)];
      }),
    ]),
  );
  console.log();
  return overPairs(native, wasm, wasmLimit);
}
