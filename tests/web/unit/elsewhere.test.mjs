// A pack of another server: what is sent, and what is refused.
import assert from 'node:assert/strict';
import test from 'node:test';

import { load } from './bundle.mjs';

const { loadPackFrom } = await load('src/loading/pack.ts');

const from = { url: 'https://example.org/p.json', origin: 'https://example.org', storageKey: 'https://example.org/p.json' };
const exercise = { id: 'a', title: 'A', task: 'Do.', starter: '', data: 'd' };
const pack = { format: 'joinery-pack', format_version: 1, id: 'joins', title: 'Mine', exercises: [exercise] };

async function loadWith(respond) {
  const asked = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (url, options) => {
    asked.push({ url, ...options });
    return respond(options);
  };
  try {
    return { pack: await loadPackFrom(from), asked };
  } finally {
    globalThis.fetch = original;
  }
}

const json = (value) => () => new Response(JSON.stringify(value));
const answeredFrom = (url) => () => Object.defineProperty(new Response(JSON.stringify(pack)), 'url', { value: url });

test('A pack is asked for without anything of the learner’s', async () => {
  const { pack: loaded, asked } = await loadWith(json(pack));
  assert.equal(loaded.title, 'Mine');
  assert.deepEqual(asked, [{ url: from.url, mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' }]);
});

test('An address may lead on within its own server', async () => {
  assert.equal((await loadWith(answeredFrom('https://example.org/elsewhere.json'))).pack.id, 'joins');
});

const tooMuch = () => new Response(new ReadableStream({
  pull(controller) {
    controller.enqueue(new Uint8Array(1_000_000).fill(32));
  },
}));
const refusals = {
  'a server without the header': [({ mode }) => {
    if (mode === 'cors') throw new TypeError('Failed to fetch');
    return Response.error();
  }, /does not let pages of other sites read it.*Access-Control-Allow-Origin/],
  'a server that does not answer': [() => { throw new TypeError('Failed to fetch'); }, /example\.org does not answer/],
  'an address that leads to another server': [answeredFrom('https://example.com/p.json'), /leads on to https:\/\/example\.com\. Use the address there/],
  'nothing there': [() => new Response('', { status: 404 }), /does not give it out \(it answers 404\)/],
  'a file that says it is too large': [() => new Response('{}', { headers: { 'Content-Length': '8000001' } }), /larger than 8 MB/],
  'a file without end': [tooMuch, /larger than 8 MB/],
  'a web page': [() => new Response('\n<!doctype html><p>Sign in'), /p\.json is broken: the server answers with a web page/],
  'half a file': [() => new Response('{"format":"joinery-pack"'), /cut off, or no JSON/],
  'other JSON': [json({ hello: 1 }), /no compiled pack/],
  'a list': [json([]), /no compiled pack/],
  'a later format': [json({ ...pack, format_version: 2 }), /format is version 2/],
  'no exercises': [json({ ...pack, exercises: [] }), /no exercises/],
  'exercises that are none': [json({ ...pack, exercises: [exercise, { id: 7 }] }), /exercise 2 lacks its text/],
};
for (const [what, [respond, says]] of Object.entries(refusals)) {
  test(`Refused with a sentence: ${what}`, async () => {
    await assert.rejects(loadWith(respond), says);
  });
}

test('Of a pack’s concepts only those that are some are taken', async () => {
  const good = { id: 'a', title: 'A', prerequisites: ['b'] };
  const concepts = [good, null, 7, { id: 'a' }, { ...good, title: 1 }, { ...good, prerequisites: 'b' }, { ...good, prerequisites: [1] }];
  assert.deepEqual((await loadWith(json({ ...pack, concepts }))).pack.concepts, [good]);
  assert.deepEqual((await loadWith(json({ ...pack, concepts: { length: 3 } }))).pack.concepts, []);
  assert.deepEqual((await loadWith(json(pack))).pack.concepts, []);
  const many = Array.from({ length: 9_000 }, () => good);
  assert.equal((await loadWith(json({ ...pack, concepts: many }))).pack.concepts.length, 500);
});
