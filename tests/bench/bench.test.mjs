import assert from 'node:assert/strict';
import test from 'node:test';

import { overLimit, readTimes } from './check.mjs';
import { overRatio } from './search.mjs';
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
  assert.deepEqual(overLimit(times), ['“compare 100,000 rows: equal” takes 201.0 ms; the limit is 200 ms.']);
});

test('What costs more than it may beside SQLite gives a sentence', () => {
  const times = [{ name: 'a join', sqlite: 2, ours: 3 }, { name: 'groups', sqlite: 1, ours: 5 }];
  assert.deepEqual(overRatio(times, 4), ['“groups” takes 5.00 times as long as SQLite alone; the limit is 4.']);
});
