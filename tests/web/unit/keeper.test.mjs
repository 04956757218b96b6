import assert from 'node:assert/strict';
import test from 'node:test';

import { load } from './bundle.mjs';

const { Keeper } = await load('src/storage/keeper.ts');

const answer = (name, value) => ({ kind: 'answer', name, value });
const progress = (name, value) => ({ kind: 'progress', name, value });
const settle = () => new Promise((resolve) => setImmediate(resolve));

// A database in memory, whose writing can be made to fail.
class MemoryDatabase {
  entries = [];
  batches = [];
  problem = null;

  read = async () => this.entries;
  write = async (entries) => {
    if (this.problem !== null) throw Object.assign(new Error(), { name: this.problem });
    this.batches.push(entries);
  };
}

function makeKeeper({ database = new MemoryDatabase(), openDatabase = async () => database } = {}) {
  const warnings = [];
  const written = [];
  const keeper = new Keeper({
    openDatabase,
    warn: (text) => warnings.push(text),
    onWritten: (entries) => written.push(...entries),
    openPatience: 20,
  });
  return { keeper, database, warnings, written };
}

test('What was kept is found again', async () => {
  const { keeper, database } = makeKeeper();
  database.entries = [answer('bikes', 'SELECT 1'), progress('bikes', 'solved'),
    { kind: 'preference', name: 'theme', value: 'dark' }, { kind: 'place', name: '', value: 'owners' }];
  await keeper.open();
  assert.deepEqual(keeper.saved, {
    answers: { bikes: 'SELECT 1' },
    progress: { bikes: 'solved' },
    preferences: { theme: 'dark' },
    witnesses: {},
    exercise: 'owners',
  });
});

test('Counterexamples are lists of texts, and whatever else storage holds is left out', async () => {
  const { keeper, database } = makeKeeper();
  const witnesses = (name, value) => ({ kind: 'witnesses', name, value });
  database.entries = [
    witnesses('a', '["INSERT 1","INSERT 2"]'),
    witnesses('broken', '["INSERT'),
    witnesses('none', '{"length":3}'),
    witnesses('mixed', JSON.stringify([1, null, ['x'], 'INSERT', 'x'.repeat(10_001)])),
    witnesses('many', JSON.stringify(Array.from({ length: 500 }, () => 'INSERT'))),
  ];
  await keeper.open();
  const { a, broken, none, mixed, many } = keeper.saved.witnesses;
  assert.deepEqual({ a, broken, none, mixed }, { a: ['INSERT 1', 'INSERT 2'], broken: [], none: [], mixed: ['INSERT'] });
  assert.equal(many.length, 8);
});

test('What is saved reaches the database and the other tabs', async () => {
  const { keeper, database, written } = makeKeeper();
  await keeper.open();
  keeper.save(answer('bikes', 'SELECT 1'));
  await settle();
  assert.deepEqual(database.batches, [[answer('bikes', 'SELECT 1')]]);
  assert.deepEqual(written, [answer('bikes', 'SELECT 1')]);
});

test('Changes that come while a write is under way are written together, the newest only', async () => {
  const { keeper, database } = makeKeeper();
  await keeper.open();
  for (const text of ['S', 'SE', 'SEL', 'SELE']) keeper.save(answer('bikes', text));
  await settle();
  assert.deepEqual(database.batches, [[answer('bikes', 'S')], [answer('bikes', 'SELE')]]);
});

test('The same text again is not written again', async () => {
  const { keeper, database } = makeKeeper();
  await keeper.open();
  keeper.save(answer('bikes', 'S'));
  await settle();
  keeper.save(answer('bikes', 'S'));
  await settle();
  assert.equal(database.batches.length, 1);
});

test('What was typed before the database opened wins over what it held, and is written', async () => {
  const { keeper, database } = makeKeeper();
  database.entries = [answer('bikes', 'old'), answer('owners', 'kept')];
  keeper.save(answer('bikes', 'new'));
  await keeper.open();
  assert.deepEqual(keeper.saved.answers, { bikes: 'new', owners: 'kept' });
  assert.deepEqual(database.batches, [[answer('bikes', 'new')]]);
});

test('Refused storage warns once, and the session keeps everything', async () => {
  const { keeper, warnings } = makeKeeper({ openDatabase: () => Promise.reject(new Error('SecurityError')) });
  await keeper.open();
  keeper.save(answer('bikes', 'SELECT 1'));
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /does not let the page save/);
  assert.deepEqual(keeper.saved.answers, { bikes: 'SELECT 1' });
});

test('Storage that never opens counts as refused', async () => {
  const { keeper, warnings } = makeKeeper({ openDatabase: () => new Promise(() => {}) });
  await keeper.open();
  assert.match(warnings[0], /does not let the page save/);
});

test('Full storage warns; with the next change all is written and the warning goes', async () => {
  const { keeper, database, warnings } = makeKeeper();
  await keeper.open();
  database.problem = 'QuotaExceededError';
  keeper.save(answer('bikes', 'one'));
  await settle();
  assert.match(warnings.at(-1), /is full/);
  database.problem = null;
  keeper.save(answer('owners', 'two'));
  await settle();
  assert.deepEqual(database.batches.flat(), [answer('bikes', 'one'), answer('owners', 'two')]);
  assert.equal(warnings.at(-1), '');
});

test('What is solved stays solved, whether this tab or another says otherwise', async () => {
  const { keeper, database } = makeKeeper();
  await keeper.open();
  keeper.save(progress('bikes', 'solved'));
  keeper.save(progress('bikes', 'tried'));
  keeper.takeIn([progress('bikes', 'tried'), progress('owners', 'tried')]);
  await settle();
  assert.deepEqual(keeper.saved.progress, { bikes: 'solved', owners: 'tried' });
  assert.deepEqual(database.batches, [[progress('bikes', 'solved')]]);
});

test('To settle is to wait until what was saved is written', async () => {
  const { keeper, database } = makeKeeper();
  await keeper.open();
  let finish;
  const slow = new Promise((resolve) => (finish = resolve));
  database.write = async (entries) => {
    await slow;
    database.batches.push(entries);
  };
  keeper.save(answer('bikes', 'SELECT 1'));
  keeper.save(answer('owners', 'SELECT 2'));
  const settled = keeper.settle().then(() => database.batches.flat().length);
  finish();
  assert.equal(await settled, 2);
});

test('Where nothing can be written, settling does not wait', async () => {
  const { keeper } = makeKeeper({ openDatabase: async () => { throw new Error('refused'); } });
  await keeper.open();
  keeper.save(answer('bikes', 'SELECT 1'));
  await keeper.settle();
  assert.deepEqual(await keeper.progressOfAll(), {});
});

test('The progress of all packs is read anew each time', async () => {
  const { keeper, database } = makeKeeper();
  await keeper.open();
  database.readProgress = async () => ({ joins: { a: 'solved' } });
  assert.deepEqual(await keeper.progressOfAll(), { joins: { a: 'solved' } });
  database.readProgress = async () => { throw new Error('gone'); };
  assert.deepEqual(await keeper.progressOfAll(), {});
});
