import assert from 'node:assert/strict';
import test from 'node:test';

import { load } from './bundle.mjs';

const { EngineHost } = await load('src/engine/engine-host.ts');

// A worker at the seam: answers requests by a table of functions, and hangs or breaks down where told to.
class ScriptedWorker {
  requests = [];
  parts = [];
  isTerminated = false;
  onmessage = null;
  onerror = null;

  constructor(script) {
    this.script = script;
  }

  postMessage(message) {
    if (message.kind !== 'request') this.parts.push(message);
    if (message.kind === 'start') this.#say(this.script.start?.() ?? { kind: 'ready', buildId: 'b1' });
    if (message.kind !== 'request') return;
    const request = JSON.parse(message.text);
    this.requests.push(request);
    for (const answer of (this.script[request.type] ?? usual[request.type])(request)) {
      this.#say(typeof answer.kind === 'string' ? answer : { kind: 'reply', text: JSON.stringify({ id: request.id, ...answer }) });
    }
  }

  terminate() {
    this.isTerminated = true;
  }

  #say(message) {
    queueMicrotask(() => {
      if (!this.isTerminated) this.onmessage?.({ data: message });
    });
  }
}

const started = (id, offset) => ({ kind: 'event', text: JSON.stringify({ id, type: 'statement_started', offset }) });

const usual = {
  open_pack: () => [{ type: 'pack_opened' }],
  open_exercise: () => [{ type: 'exercise_opened' }],
  reset: () => [{ type: 'was_reset' }],
  check: () => [{ type: 'checked' }],
  open_witness: () => [{ type: 'witness_opened' }],
  hint: () => [{ type: 'hinted' }],
  // Each line is a statement; one that begins with SELECT returns rows.
  run: ({ sql }) => {
    let offset = 0;
    const statements = sql.split('\n').map((line) => {
      const length = Buffer.byteLength(line);
      const statement = { offset, length, changes: 0, result: line.startsWith('SELECT') ? 0 : null };
      offset += length + 1;
      return statement;
    });
    return [{ type: 'ran', statements }];
  },
};

const hang = () => [];

// A clock that stands still until told to go on.
class HandClock {
  #now = 0;
  #timers = new Map();
  #next = 1;

  now() {
    return this.#now;
  }

  setTimeout(callback, milliseconds) {
    this.#timers.set(this.#next, { callback, due: this.#now + milliseconds });
    return this.#next++;
  }

  clearTimeout(timer) {
    this.#timers.delete(timer);
  }

  async advance(milliseconds) {
    this.#now += milliseconds;
    for (const [timer, { callback, due }] of [...this.#timers]) {
      if (due > this.#now) continue;
      this.#timers.delete(timer);
      callback();
    }
    await settle();
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

// A host whose n-th worker follows the n-th script; the last script is for all after it.
async function startHost(...scripts) {
  const workers = [];
  const delivered = [];
  const clock = new HandClock();
  const host = new EngineHost({
    module: 'first part',
    restUrl: 'rest.wasm',
    buildId: 'b1',
    packText: '{}',
    clock,
    startWorker() {
      workers.push(new ScriptedWorker(scripts[Math.min(workers.length, scripts.length - 1)] ?? {}));
      return workers.at(-1);
    },
    dataSetsOf: () => 2,
    deliver: (text) => delivered.push(JSON.parse(text)),
  });
  await host.start();
  const send = async (...requests) => {
    requests.forEach((request) => host.send(request));
    await settle();
  };
  return { host, workers, delivered, clock, send };
}

const openExercise = { id: 1, type: 'open_exercise', exercise: 'bikes' };
const types = (messages) => messages.map(({ type }) => type);
const sqlOf = (worker) => worker.requests.filter(({ type }) => type === 'run').map(({ sql }) => sql);

test('The pack is opened with the id 0, and the shell hears of it once the engine is ready', async () => {
  const { workers, delivered } = await startHost();
  assert.deepEqual(workers[0].requests, [{ id: 0, type: 'open_pack', pack: '{}' }]);
  assert.deepEqual(delivered, [{ type: 'engine_ready' }, { id: 0, type: 'pack_opened' }]);
});

test('Requests are carried out one after the other, in their order', async () => {
  const { workers, delivered, send } = await startHost({ run: hang });
  await send(openExercise, { id: 2, type: 'run', sql: 'SELECT 1' }, { id: 3, type: 'check', sql: 'SELECT 1' });
  assert.deepEqual(types(workers[0].requests), ['open_pack', 'open_exercise', 'run']);
  assert.deepEqual(types(delivered).slice(2), ['exercise_opened']);
});

test('A run that hangs is ended 1.5 s past its budget of 3 s, and not before', async () => {
  const { workers, delivered, clock, send } = await startHost({ run: hang }, {});
  await send(openExercise, { id: 2, type: 'run', sql: 'SELECT 1' });
  await clock.advance(4_499);
  assert.equal(workers.length, 1);
  await clock.advance(1);
  assert.equal(workers[0].isTerminated, true);
  assert.deepEqual(types(workers[1].requests), ['open_pack', 'open_exercise']);
  assert.deepEqual(delivered.at(-1), { type: 'interrupted', id: 2, by: 'watchdog', replayed: 0 });
});

test('A check is given time for every data set', async () => {
  const { workers, clock, send } = await startHost({ check: hang }, {});
  await send(openExercise, { id: 2, type: 'check', sql: 'SELECT 1' });
  await clock.advance(2 * 3 * 3_000 + 1_499);
  assert.equal(workers.length, 1);
  await clock.advance(1);
  assert.equal(workers.length, 2);
});

test('Time in which the whole page stood still ends nothing by itself', async () => {
  const { workers, clock, send } = await startHost({ run: hang }, {});
  await send(openExercise, { id: 2, type: 'run', sql: 'SELECT 1' });
  await clock.advance(3_600_000);
  assert.equal(workers.length, 1);
  await clock.advance(1_000);
  assert.equal(workers.length, 2);
});

test('What the learner changed is done again, up to the statement that hung', async () => {
  const hangsLater = {
    run: (request) =>
      request.id === 3 ? [started(3, 0), started(3, 'INSERT é;'.length + 2)] : usual.run(request),
  };
  const { workers, delivered, clock, send } = await startHost(hangsLater, {});
  await send(openExercise, { id: 2, type: 'run', sql: 'CREATE TABLE é;\nSELECT 1;\nINSERT 1;' });
  await send({ id: 3, type: 'run', sql: 'INSERT é;\nSELECT endless;' });
  await clock.advance(4_500);
  assert.deepEqual(sqlOf(workers[1]), ['CREATE TABLE é;', 'INSERT 1;', 'INSERT é;\n']);
  assert.deepEqual(delivered.at(-1), { type: 'interrupted', id: 3, by: 'watchdog', replayed: 3 });
});

test('After a reset, and in another exercise, nothing from before is done again', async () => {
  const hangsLater = { check: hang };
  const { workers, clock, send } = await startHost(hangsLater, {});
  await send(openExercise, { id: 2, type: 'run', sql: 'INSERT 1;' }, { id: 3, type: 'reset' });
  await send({ id: 4, type: 'run', sql: 'INSERT 2;' }, { id: 5, type: 'open_exercise', exercise: 'owners' });
  await send({ id: 6, type: 'run', sql: 'INSERT 3;' }, { id: 7, type: 'check', sql: '' });
  await clock.advance(60_000);
  await clock.advance(1_000);
  assert.deepEqual(workers[1].requests[1], { id: -1, type: 'open_exercise', exercise: 'owners' });
  assert.deepEqual(sqlOf(workers[1]), ['INSERT 3;']);
});

test('A counterexample that was opened is opened again, until the data is reset', async () => {
  const { workers, host, send } = await startHost({ check: hang }, { check: hang }, {});
  await send(openExercise, { id: 2, type: 'run', sql: 'INSERT 1;' }, { id: 3, type: 'open_witness', witness: 'INSERT 7' });
  await send({ id: 4, type: 'run', sql: 'INSERT 2;' }, { id: 5, type: 'check', sql: '' });
  host.stop();
  await settle();
  assert.deepEqual(workers[1].requests[2], { id: -1, type: 'open_witness', witness: 'INSERT 7' });
  assert.deepEqual(sqlOf(workers[1]), ['INSERT 2;']);
  await send({ id: 6, type: 'reset' }, { id: 7, type: 'check', sql: '' });
  host.stop();
  await settle();
  assert.deepEqual(types(workers[2].requests), ['open_pack', 'open_exercise']);
});

test('The learner may stop the look for a hint, which has the patience of a check', async () => {
  const { host, workers, delivered, clock, send } = await startHost({ hint: hang }, {});
  await send(openExercise, { id: 2, type: 'hint', sql: 'SELECT 1' });
  await clock.advance(2 * 3 * 3_000);
  assert.equal(workers.length, 1);
  host.stop();
  await settle();
  assert.deepEqual(delivered.at(-1), { type: 'interrupted', id: 2, by: 'learner', replayed: 0 });
});

test('A wasm that breaks down is replaced at once, without waiting', async () => {
  const { workers, delivered, send } = await startHost({ run: () => [{ kind: 'fault', by: 'watchdog', reason: 'unreachable' }] }, {});
  await send(openExercise, { id: 2, type: 'run', sql: 'SELECT 1' });
  assert.equal(workers[0].isTerminated, true);
  assert.deepEqual(delivered.at(-1), { type: 'interrupted', id: 2, by: 'watchdog', replayed: 0 });
});

test('The learner may stop a run; what was asked meanwhile is carried out after', async () => {
  const { host, workers, delivered, send } = await startHost({ run: hang }, {});
  await send(openExercise, { id: 2, type: 'run', sql: 'SELECT 1' }, { id: 3, type: 'check', sql: 'SELECT 2' });
  host.stop();
  await settle();
  assert.equal(workers[0].isTerminated, true);
  assert.deepEqual(delivered.slice(-2), [
    { type: 'interrupted', id: 2, by: 'learner', replayed: 0 },
    { id: 3, type: 'checked' },
  ]);
});

test('Stop without a run ends nothing', async () => {
  const { host, workers, send } = await startHost();
  await send(openExercise);
  host.stop();
  assert.equal(workers[0].isTerminated, false);
});

test('Where a replay hangs too, the exercise is opened as it was', async () => {
  const { workers, delivered, clock, send } = await startHost({ check: hang }, { run: hang }, {});
  await send(openExercise, { id: 2, type: 'run', sql: 'INSERT random();' }, { id: 3, type: 'check', sql: '' });
  await clock.advance(60_000);
  await clock.advance(1_000); // the check
  await clock.advance(4_500); // the replay
  assert.equal(workers.length, 3);
  assert.deepEqual(sqlOf(workers[2]), []);
  assert.deepEqual(delivered.at(-1), { type: 'interrupted', id: 3, by: 'watchdog', replayed: 0 });
});

test('An engine of another build is refused', async () => {
  const { delivered, workers } = await startHost({ start: () => ({ kind: 'ready', buildId: 'b2' }) });
  assert.equal(delivered.length, 1);
  assert.equal(delivered[0].type, 'engine_failed');
  assert.match(delivered[0].reason, /different versions/);
  assert.equal(workers[0].isTerminated, true);
});

test('An engine that does not start says so', async () => {
  const { delivered } = await startHost({ start: () => ({ kind: 'fault', by: 'watchdog', reason: 'LinkError: no import.' }) });
  assert.equal(delivered[0].type, 'engine_failed');
  assert.match(delivered[0].reason, /LinkError: no import\./);
});

test('Where no engine can be had any more, the shell is told once, and no reply is made up', async () => {
  const { delivered, send } = await startHost({ run: () => [{ kind: 'fault', by: 'watchdog', reason: 'trap' }] }, { start: () => ({ kind: 'fault', by: 'watchdog', reason: 'no memory' }) });
  await send(openExercise, { id: 2, type: 'run', sql: 'SELECT 1' }, { id: 3, type: 'check', sql: '' });
  assert.deepEqual(types(delivered), ['engine_ready', 'pack_opened', 'exercise_opened', 'engine_failed']);
});

test('The second part of the engine goes to the engine at work, and to every one after it', async () => {
  const { host, workers, send } = await startHost({ run: hang }, {});
  assert.deepEqual(workers[0].parts, [{ kind: 'start', module: 'first part', restUrl: 'rest.wasm' }]);
  host.addRest('rest');
  assert.deepEqual(workers[0].parts[1], { kind: 'rest', module: 'rest' });
  await send(openExercise, { id: 2, type: 'run', sql: 'SELECT 1' });
  host.stop();
  await settle();
  assert.deepEqual(workers[1].parts.map(({ kind }) => kind), ['start', 'rest']);
});

test('A worker that fetches the second part first is given a minute for it', async () => {
  const { workers, clock, send } = await startHost({ run: () => [{ kind: 'fetching' }] }, {});
  await send(openExercise, { id: 2, type: 'run', sql: 'SELECT 1' });
  await clock.advance(59_999);
  assert.equal(workers.length, 1);
  await clock.advance(1);
  assert.equal(workers.length, 2);
});

test('Where the second part cannot be had, the shell hears why, and the next request is carried out', async () => {
  const lacks = { check: () => [{ kind: 'fetching' }, { kind: 'fault', by: 'network', reason: 'the server answers 404' }] };
  const { delivered, send } = await startHost(lacks, {});
  await send(openExercise, { id: 2, type: 'check', sql: 'SELECT 1' });
  assert.deepEqual(delivered.at(-1), { type: 'interrupted', id: 2, by: 'network', replayed: 0 });
  await send({ id: 3, type: 'check', sql: 'SELECT 1' });
  assert.deepEqual(delivered.at(-1), { id: 3, type: 'checked' });
});
