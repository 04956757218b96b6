import assert from 'node:assert/strict';
import test from 'node:test';

import { fastest, overLimit, readTimes } from './check.mjs';
import { overPairs, overRatio, quantile, readPairs } from './search.mjs';
import { overLimits } from './size.mjs';
import { ratiosOf } from './speed.mjs';
import { geometricMean, grouped, layOut } from './table.mjs';
import { kinds } from './workload.mjs';

test('Twice as fast here and half as fast there cancel out', () => {
  assert.equal(geometricMean([2, 0.5]), 1);
});

test('A ratio above 1 says that Joinery takes longer', () => {
  const times = { joinery: {}, other: {} };
  for (const { name } of kinds) Object.assign(times, { joinery: { ...times.joinery, [name]: 3 }, other: { ...times.other, [name]: 2 } });
  assert.deepEqual(ratiosOf(times, ['other'])[0], [kinds[0].name, 1.5]);
});

test('There are twelve kinds of statements', () => {
  assert.equal(new Set(kinds.map(({ name }) => name)).size, 12);
});

test('A site within its limits gives no sentence, one above them a sentence for each', () => {
  const engine = (brotli) => ({ path: 'assets/engine-0a1b.wasm', raw: 1, gzip: 1, brotli });
  assert.deepEqual(overLimits([engine(300_000)]), []);
  assert.deepEqual(overLimits([engine(300_001)]), ['The engine’s wasm until then has 300,001 bytes in brotli; the limit is 300,000.']);
  assert.equal(overLimits([engine(1), { path: 'index.html', raw: 1, gzip: 900_000, brotli: 700_000 }]).length, 2);
  const later = ['assets/engine-rest-0a1b.wasm', 'packs/joins.json'].map((path) => ({ path, raw: 1, gzip: 900_001, brotli: 700_001 }));
  assert.deepEqual(overLimits(later), []);
});

test('Columns stand under each other, numbers at the right', () => {
  assert.equal(layOut([['', 'a'], ['one', '10'], ['three', '5']]), '          a\n  one    10\n  three   5');
  assert.equal(grouped(1234567), '1,234,567');
});

test('A check that takes longer than it may gives a sentence', () => {
  const times = readTimes('check, right\t1.5\t4.9\ncompare 100,000 rows: equal\t50\t201\n');
  assert.deepEqual(times[0], { name: 'check, right', sqlite: 1.5, ours: 4.9 });
  assert.deepEqual(overLimit(times, 'native'), ['“compare 100,000 rows: equal” takes 201.0 ms natively; the limit is 200 ms.']);
  const slow = [{ name: 'check, right', sqlite: 1.5, ours: 15.1 }];
  assert.deepEqual(overLimit(slow, 'wasm'), ['“check, right” takes 15.1 ms as wasm; the limit is 15 ms.']);
  assert.equal(fastest([{ ours: 3 }, { ours: 2 }, { ours: 4 }]).ours, 2);
});

test('What costs more than it may beside SQLite gives a sentence', () => {
  const times = [{ name: 'a join', sqlite: 2, ours: 3 }, { name: 'groups', sqlite: 1, ours: 5 }];
  assert.deepEqual(overRatio(times, 4), ['“groups” takes 5.00 times as long as SQLite alone; the limit is 4.']);
});

test('A search that is slower as wasm than it may be, or another one, gives a sentence', () => {
  const native = readPairs('a 0\tdifferent\t6\t1.000\na 10\tnone\t600\t20.000\nb 0\tdifferent\t9\t2.000\n');
  assert.deepEqual(native[1], { name: 'a 10', outcome: 'none', trials: 600, ms: 20 });
  const slower = (factor) => native.map((pair) => ({ ...pair, ms: pair.ms * factor }));
  assert.deepEqual(overPairs(native, slower(2.9), 3), []);
  assert.deepEqual(overPairs(native, slower(4), 3), [
    'The search at 50 % takes 4.00 times as long in wasm; the limit is 3.',
    'The search at 99 % takes 4.00 times as long in wasm; the limit is 3.',
  ]);
  assert.deepEqual(overPairs(native, native.map((pair) => ({ ...pair, trials: 6 })), 3), [
    '“a 10” is searched otherwise as wasm.',
    '“b 0” is searched otherwise as wasm.',
  ]);
  assert.equal(quantile([3, 1, 2, 4], 0.5), 2);
  assert.equal(quantile([3, 1, 2, 4], 0.99), 4);
});
