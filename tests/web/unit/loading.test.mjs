import assert from 'node:assert/strict';
import test from 'node:test';

import { load } from './bundle.mjs';

const { parsePack } = await load('src/loading/pack.ts');
const { downloadWasm } = await load('src/loading/download.ts');

const { Progress } = await load('src/loading/progress.ts');

const exercise = { id: 'bikes', title: 'Bikes', task: 'All of them.', starter: 'SELECT', data: 'workshop' };
const packWith = (changes) => JSON.stringify({
  format: 'joinery-pack', format_version: 1, id: 'first', title: 'First',
  data: { workshop: { variants: [{ name: 'nulls' }, { name: 'empty' }] } },
  exercises: [exercise],
  ...changes,
});

test('A pack gives its exercises, and how many data sets judge each', () => {
  const text = packWith({});
  const pack = parsePack('first', text);
  assert.equal(pack.text, text);
  assert.deepEqual(pack.exercises, [exercise]);
  assert.equal(pack.dataSetsOf('bikes'), 3);
  assert.equal(pack.dataSetsOf('unknown'), 1);
});

const brokenPacks = {
  '': /cut off, or no JSON/,
  '{"format": "joinery-pack", "exer': /cut off, or no JSON/,
  '<!doctype html>': /answers with a web page/,
  'null': /no compiled pack/,
  '[]': /no compiled pack/,
  [packWith({ format: 'recipes' })]: /no compiled pack/,
  [packWith({ format_version: 2 })]: /its format is version 2, and this page reads version 1/,
  [packWith({ exercises: [] })]: /has no exercises/,
  [packWith({ exercises: 'many' })]: /has no exercises/,
  [packWith({ exercises: [exercise, { id: 'owners' }] })]: /exercise 2 lacks its text/,
};
for (const [text, says] of Object.entries(brokenPacks)) {
  test(`A pack is broken: ${text.slice(0, 60)}`, () => {
    assert.throws(() => parsePack('first', text), (error) => {
      assert.match(error.message, /^The exercise pack first is broken: /);
      assert.match(error.message, says);
      return true;
    });
  });
}

const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

// Answers every fetch with `respond()` while `act` runs.
async function withFetch(respond, act) {
  const original = globalThis.fetch;
  globalThis.fetch = async () => respond();
  try {
    return await act();
  } finally {
    globalThis.fetch = original;
  }
}

test('A wasm file arrives, is counted and compiled', async () => {
  const counted = [];
  const module = await withFetch(() => new Response(emptyModule), () => downloadWasm('assets/a.wasm', 8, (bytes) => counted.push(bytes)));
  assert.ok(module instanceof WebAssembly.Module);
  assert.equal(counted.at(-1), 8);
});

const brokenOff = () => new Response(new ReadableStream({
  pull(controller) {
    controller.error(new Error('reset'));
  },
}));
const brokenFiles = [
  [() => { throw new TypeError('Failed to fetch'); }, /a\.wasm could not be fetched\. Is there a connection/],
  [() => new Response('', { status: 404 }), /does not give out a\.wasm \(it answers 404\)/],
  [() => new Response(''), /a\.wasm arrived empty/],
  [() => new Response('\n <!doctype html><title>Not here'), /is a web page and no WebAssembly/],
  [() => new Response('version https://git-lfs.github.com/spec/v1'), /is no WebAssembly/],
  [() => new Response(emptyModule.subarray(0, 6)), /arrived in part only: 6 of 8 bytes/],
  [() => new Response(Uint8Array.of(...emptyModule, 0, 0)), /is of another version/],
  [() => new Response(Uint8Array.of(0, 0x61, 0x73, 0x6d, 9, 0, 0, 0)), /cannot compile a\.wasm/],
  [brokenOff, /broke off after 0 bytes/],
];
for (const [respond, says] of brokenFiles) {
  test(`A wasm file that is none is named for what it is: ${says.source}`, async () => {
    await withFetch(respond, () => assert.rejects(downloadWasm('assets/a-0123456789ab.wasm', 8), says));
  });
}

test('Progress adds up what the files have received', () => {
  const seen = [];
  const progress = new Progress(300, (received, total) => seen.push([received, total]));
  const [engine, shell] = ['engine', 'shell'].map((file) => progress.of(file));
  engine(100);
  shell(50);
  engine(200);
  assert.deepEqual(seen, [[100, 300], [150, 300], [250, 300]]);
});
