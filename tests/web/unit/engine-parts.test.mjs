// The engine's wasm as the site has it, in two files, against the same in one.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { createNodeEngine } from '../../../web/node-engine.mjs';
import { load } from './bundle.mjs';

const { EngineParts } = await load('src/engine/engine-parts.ts');

const root = fileURLToPath(new URL('../../../', import.meta.url));
const modules = `${root}build/web-release/bin`;
const assets = `${root}build/site/assets/`;
const inSite = (pattern) => new WebAssembly.Module(readFileSync(assets + readdirSync(assets).find((name) => pattern.test(name))));
const first = inSite(/^engine-[0-9a-f]{12}\.wasm$/);
const rest = inSite(/^engine-rest-[0-9a-f]{12}\.wasm$/);
const pack = readFileSync(`${root}build/packs/first-steps.json`, 'utf8');

/** An engine of two parts with the pack open. `parts` is the one under test. */
async function open(parts) {
  const { handle } = await createNodeEngine(modules, (imports) => parts.start(first, imports));
  return ready(handle);
}

function ready(handle) {
  const ask = (request) => JSON.parse(handle(JSON.stringify({ id: 1, ...request })));
  ask({ type: 'open_pack', pack });
  ask({ type: 'open_exercise', exercise: JSON.parse(pack).exercises[0].id });
  return ask;
}

const check = { type: 'check', sql: 'SELECT 1' };
const neverNeeded = () => assert.fail('The rest was fetched.');

test('What a first visit does needs the first part alone', async () => {
  const ask = await open(new EngineParts(neverNeeded));
  assert.deepEqual(ask({ type: 'run', sql: 'SELECT 40 + 2' }).page.rows, [[['i', '42']]]);
  assert.match(ask({ type: 'run', sql: 'SELECT nowhere' }).error.message, /nowhere/);
});

test('A call into the rest has it fetched, once, and is carried out as in an engine of one part', async () => {
  let fetched = 0;
  const ask = await open(new EngineParts(() => ((fetched += 1), rest)));
  const whole = ready((await createNodeEngine(modules)).handle);
  assert.deepEqual(ask(check), whole(check));
  assert.deepEqual(ask(check), whole(check));
  const search = { type: 'run', sql: "CREATE VIRTUAL TABLE t USING fts5(a); INSERT INTO t VALUES ('one two'); SELECT a FROM t('two');" };
  assert.deepEqual(ask(search).results, whole(search).results);
  assert.equal(fetched, 1);
});

test('A rest that comes before it is needed is not fetched again', async () => {
  for (const comes of ['before the start', 'after the start']) {
    const parts = new EngineParts(neverNeeded);
    if (comes === 'before the start') parts.add(rest);
    const ask = await open(parts);
    parts.add(rest);
    assert.equal(ask(check).type, 'checked', comes);
  }
});

test('Where the rest cannot be fetched, the call ends with the reason', async () => {
  const ask = await open(
    new EngineParts(() => {
      throw new Error('no network');
    }),
  );
  assert.throws(() => ask(check), /no network/);
});
