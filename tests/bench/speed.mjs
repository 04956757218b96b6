// How fast SQL runs: our wasm against two others and against native. In every round every engine runs every kind, one
// engine after the other; the least CPU time of all rounds counts. Warming up, compiling in the background and whatever
// else the machine does only ever add to a time.
import { engines } from './engines.mjs';
import { geometricMean, layOut } from './table.mjs';
import { kinds, setUp } from './workload.mjs';

const roundsAtLeast = 3;
const secondsForRounds = 14; // the whole part stays under 20 s
const peers = ['sql.js', 'sqlite-wasm'];
const limit = 1;

/** { engine: { kind: least CPU seconds } } */
async function leastTimes(opened) {
  const times = Object.fromEntries(Object.keys(opened).map((name) => [name, {}]));
  const begin = performance.now();
  for (let round = 0; round < roundsAtLeast || performance.now() - begin < secondsForRounds * 1000; round += 1) {
    for (const { name: kind, sql } of kinds) {
      for (const [name, engine] of Object.entries(opened)) {
        times[name][kind] = Math.min(times[name][kind] ?? Infinity, await engine.run(sql));
      }
    }
  }
  return times;
}

/** Our time over each other's, kind by kind: [[kind, ...ratios]]; `names` are the columns. */
export function ratiosOf(times, names) {
  return kinds.map(({ name: kind }) => [kind, ...names.map((name) => times.joinery[kind] / times[name][kind])]);
}

export async function measureSpeed() {
  const opened = {};
  for (const [name, open] of Object.entries(engines)) {
    opened[name] = await open();
    await opened[name].run(setUp);
  }
  const times = await leastTimes(opened);
  Object.values(opened).forEach((engine) => engine.close?.());

  const fastest = Object.fromEntries(kinds.map(({ name }) => [name, Math.min(...peers.map((peer) => times[peer][name]))]));
  const names = [...peers, 'faster of both', 'native'];
  const ratios = ratiosOf({ ...times, 'faster of both': fastest }, names);
  const means = names.map((_, column) => geometricMean(ratios.map((row) => row[column + 1])));

  console.log('SQL: CPU time of Joinery’s wasm over that of …; below 1 Joinery is the faster');
  console.log(layOut([['', ...names], ...[...ratios, ['geometric mean', ...means]].map(([kind, ...row]) => [kind, ...row.map((ratio) => ratio.toFixed(2))])]));
  console.log();
  const mean = means[names.indexOf('faster of both')];
  return mean <= limit ? [] : [`SQL takes ${mean.toFixed(2)} times as long as in the faster of ${peers.join(' and ')}; the limit is ${limit}.`];
}
