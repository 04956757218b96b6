import assert from 'node:assert/strict';
import test from 'node:test';

import report from './node-reporter.mjs';

const file = '/somewhere/a.test.mjs';
const pass = (name, more) => ({ type: 'test:pass', data: { name, nesting: 0, file, ...more } });
const fail = (name, more) => ({ type: 'test:fail', data: { name, nesting: 0, file, ...more } });

async function countsOf(...events) {
  let text = '';
  for await (const part of report(events)) text += part;
  return JSON.parse(text);
}

test('Tests count, their suites do not', async () => {
  const events = [pass('one', { nesting: 1 }), fail('two', { nesting: 1 }), fail('suite', { details: { type: 'suite' } })];
  assert.deepEqual(await countsOf(...events), { passed: 1, failed: 1, skipped: 0 });
});

test('A skipped test and one still to do are neither passed nor failed', async () => {
  assert.deepEqual(await countsOf(pass('one', { skip: '' }), fail('two', { todo: 'later' })), {
    passed: 0,
    failed: 0,
    skipped: 2,
  });
});

test('A file that ends badly without a failed test counts as one', async () => {
  assert.deepEqual(await countsOf(pass('one'), fail(file)), { passed: 1, failed: 1, skipped: 0 });
});

test('A file that ends badly because of its failed test counts once, however Node writes its name', async () => {
  assert.deepEqual(await countsOf(fail('one', { file: `file://${file}` }), fail(file)), {
    passed: 0,
    failed: 1,
    skipped: 0,
  });
});

test('A file is no passed test', async () => {
  assert.deepEqual(await countsOf(pass(file)), { passed: 0, failed: 0, skipped: 0 });
});
