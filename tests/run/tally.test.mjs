import assert from 'node:assert/strict';
import test from 'node:test';

import { addUp, describe, judgeSuite, readCounts } from './tally.mjs';

const counts = (passed, failed, skipped = 0) => ({ passed, failed, skipped });

test("Catch2's report is read by its test cases, not its assertions", () => {
  const totals = { assertions: counts(90, 1), 'test-cases': counts(7, 1, 2) };
  assert.deepEqual(readCounts(JSON.stringify({ 'test-run': { totals } })), counts(7, 1, 2));
});

test('Our own report is read as it is', () => {
  assert.deepEqual(readCounts('{"passed":3,"failed":0,"skipped":1}'), counts(3, 0, 1));
});

test('A report cut off by a crash has counted nothing', () => {
  assert.deepEqual(readCounts('{"test-run":{"totals":'), counts(0, 0));
});

test('A suite that ran nothing counts as failed, though it ended well', () => {
  assert.deepEqual(judgeSuite(0, counts(0, 0)), counts(0, 1));
  assert.deepEqual(judgeSuite(0, counts(0, 0, 4)), counts(0, 1, 4));
});

test('A suite that ended badly with every test passed counts one failed', () => {
  assert.deepEqual(judgeSuite(1, counts(5, 0)), counts(5, 1));
  assert.deepEqual(judgeSuite(null, counts(5, 0)), counts(5, 1));
});

test('A suite with failed tests counts just those', () => {
  assert.deepEqual(judgeSuite(1, counts(5, 2)), counts(5, 2));
});

test('Suites add up, and no suites are a failure', () => {
  assert.deepEqual(addUp([counts(1, 0), counts(2, 1, 1)]), counts(3, 1, 1));
  assert.deepEqual(addUp([]), counts(0, 1));
});

test('Skipped tests are told only where there are some', () => {
  assert.equal(describe(counts(2, 0)), '2 passed, 0 failed');
  assert.equal(describe(counts(2, 0, 1)), '2 passed, 0 failed, 1 skipped');
});
