// Whoever gives a wrong answer that an author foresaw reads the author's sentence: each one of each pack from the engine
// in Chromium, in the worker and the two parts that the site ships, and of each pack one in the page itself.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';

import { root, unseal } from '../../exercises/joinery.mjs';
import { newPage, openWorkbench, origin } from '../browser/browser.mjs';
import { check, verdict } from '../browser/learner.mjs';

const site = `${root}build/site/`;
const assets = readdirSync(`${site}assets`);
const asset = (pattern) => `assets/${assets.find((name) => pattern.test(name))}`;
const addresses = {
  worker: asset(/^engine-worker-.*\.js$/),
  first: asset(/^engine-[0-9a-f]{12}\.wasm$/),
  rest: asset(/^engine-rest-.*\.wasm$/),
};

const packs = readdirSync(`${site}packs`)
  .filter((name) => /^[^.]+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(`${site}packs/${name}`, 'utf8')));

// In the page: hands each answer to an engine of its own, and answers those that got another sentence.
async function findOtherSentences({ addresses, pack, foreseen }) {
  const absolute = (address) => new URL(address, location.origin).href;
  const compile = (address) => WebAssembly.compileStreaming(fetch(absolute(address)));
  const worker = new Worker(absolute(addresses.worker), { type: 'module' });
  const hear = () => new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)));
  const ask = (request) => {
    worker.postMessage({ kind: 'request', text: JSON.stringify(request) });
    return hear();
  };
  worker.postMessage({ kind: 'start', module: await compile(addresses.first), restUrl: absolute(addresses.rest) });
  await hear();
  worker.postMessage({ kind: 'rest', module: await compile(addresses.rest) });
  await ask({ id: 0, type: 'open_pack', pack: await (await fetch(absolute(`packs/${pack}.json`))).text() });
  const others = [];
  for (const { exercise, answers } of foreseen) {
    await ask({ id: 1, type: 'open_exercise', exercise });
    for (const { sql, says } of answers) {
      const { kind, text, reason } = await ask({ id: 2, type: 'check', sql });
      const heard = kind === 'reply' ? JSON.parse(text).verdict?.says : reason;
      if (heard !== says) others.push({ exercise, sql, says, heard });
    }
  }
  worker.terminate();
  return others;
}

for (const { id, exercises } of packs) {
  const foreseen = exercises.map(({ id: exercise, sealed }) => ({ exercise, answers: unseal(sealed).wrong.filter(({ says }) => says) }));

  test(`Each wrong answer that ${id} foresees gets its sentence in the browser`, async () => {
    assert.ok(foreseen.every(({ answers }) => answers.length > 0));
    const { page } = await newPage();
    await page.goto(`${origin}/packs/${id}.json`); // the site's policy, and no shell that paints meanwhile
    assert.deepEqual(await page.evaluate(findOtherSentences, { addresses, pack: id, foreseen }), []);
  });

  test(`Such a sentence of ${id} is read in the page`, async () => {
    const { exercise, answers } = foreseen[0];
    const { page, problems } = await openWorkbench({ address: `/?pack=${id}&exercise=${exercise}` });
    await check(page, answers[0].sql);
    assert.ok((await verdict(page).textContent()).includes(answers[0].says));
    assert.deepEqual(problems, []);
  });
}
