// Everything that can be broken, refused, missing or full: each has a message that says so, and nothing is lost.
import assert from 'node:assert/strict';
import test from 'node:test';

import { newPage, openWorkbench, origin, untilReady } from './browser.mjs';
import { canWork, editor, editorText, notices, rows, run, untilStored, write } from './learner.mjs';

/** Opens a page for which some files come as they should not. `routes`: a pattern, and how it is answered. */
async function openWith(routes) {
  const opened = await newPage();
  for (const [pattern, answer] of Object.entries(routes)) await opened.page.route(pattern, answer);
  await opened.page.goto(origin);
  return opened;
}

const withBody = (change) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};
const page404 = { status: 404, contentType: 'text/html', body: '<!doctype html><title>Not here</title>' };

const brokenPacks = {
  'is cut off': { answer: withBody((body) => body.subarray(0, 1_000)), says: /broken: it is cut off, or no JSON/ },
  'is a web page': { answer: (route) => route.fulfill({ ...page404, status: 200 }), says: /the server answers with a web page/ },
  'is not there': { answer: (route) => route.fulfill(page404), says: /does not give out first-steps\.json \(it answers 404\)/ },
  'is of another kind': { answer: (route) => route.fulfill({ json: { format: 'recipes' } }), says: /this is no compiled pack/ },
  'is of a later version': {
    answer: withBody((body) => body.toString().replace('"format_version":1', '"format_version":9')),
    says: /its format is version 9/,
  },
  'has no exercises': {
    answer: (route) => route.fulfill({ json: { format: 'joinery-pack', format_version: 1, exercises: [] } }),
    says: /it has no exercises/,
  },
};
for (const [what, { answer, says }] of Object.entries(brokenPacks)) {
  test(`A pack that ${what} is named as such`, async () => {
    const { page, problems } = await openWith({ '**/packs/*.json': answer });
    await page.getByRole('alert').filter({ hasText: says }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.deepEqual(problems, []);
  });
}

test('A pack whose data does not build is refused by the engine, and the lesson stays', async () => {
  const { page } = await openWith({ '**/packs/*.json': withBody((body) => body.toString().replaceAll('"sealed":"', '"sealed":"!')) });
  await page.getByRole('heading', { name: 'A first look at a table' }).waitFor();
  await notices(page).filter({ hasText: 'broken' }).waitFor({ state: 'attached' });
  await write(page, 'SELECT mine');
  assert.equal(await editorText(page), 'SELECT mine');
});

const brokenWasm = {
  'in part only': { answer: withBody((body) => body.subarray(0, body.length / 2)), says: /arrived in part only: \d+ of \d+ bytes/ },
  'as a web page': { answer: (route) => route.fulfill({ ...page404, status: 200 }), says: /is a web page and no WebAssembly/ },
  'not at all': { answer: (route) => route.fulfill(page404), says: /it answers 404/ },
  'not, for want of a network': { answer: (route) => route.abort(), says: /could not be fetched/ },
  'damaged': {
    answer: withBody((body) => Buffer.concat([body.subarray(0, 200), Buffer.alloc(body.length - 200, 0xff)])),
    says: /cannot compile/,
  },
};
for (const [how, { answer, says }] of Object.entries(brokenWasm)) {
  test(`Where the engine arrives ${how}, the page says so, and the text is kept`, async () => {
    const { page, context, problems } = await openWith({ '**/engine-*.wasm': answer });
    await notices(page).filter({ hasText: says }).waitFor({ state: 'attached' });
    await write(page, 'SELECT mine');
    await untilStored(page, 'SELECT mine');
    await page.close();
    const again = await openWorkbench({ context });
    assert.equal(await editorText(again.page), 'SELECT mine');
    assert.deepEqual(problems, []);
  });

  test(`Where the shell arrives ${how}, the lesson and the editor stay, and the page says so`, async () => {
    const { page, problems } = await openWith({ '**/shell-*.wasm': answer });
    await page.getByRole('alert').filter({ hasText: says }).waitFor();
    await page.getByRole('heading', { name: 'A first look at a table' }).waitFor();
    await write(page, 'SELECT mine');
    assert.equal(await editorText(page), 'SELECT mine');
    assert.deepEqual(problems, []);
  });
}

test('Where the second part of the engine cannot be had, SQL runs, a check says why not, and later succeeds', async () => {
  const { page, problems } = await newPage();
  let isOnline = false;
  await page.route('**/engine-rest-*.wasm', (route) => (isOnline ? route.continue() : route.abort()));
  await page.goto(origin);
  await untilReady(page);
  await run(page, 'SELECT 40 + 2');
  assert.deepEqual(await rows(page), [['42']]);
  await write(page, 'SELECT * FROM skills');
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await notices(page).filter({ hasText: 'A part of the SQL engine could not be fetched' }).waitFor({ state: 'attached' });
  await canWork(page).waitFor({ state: 'attached' });
  assert.equal(await editorText(page), 'SELECT * FROM skills');
  isOnline = true;
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await page.getByRole('heading', { name: 'Solved' }).waitFor();
  assert.deepEqual(problems, []);
});

test('Without WebAssembly the lesson and the editor are there, and the page says what is missing', async () => {
  const { page } = await newPage();
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto(origin);
  await page.getByRole('alert').filter({ hasText: 'This browser has no WebAssembly' }).waitFor();
  await page.getByRole('heading', { name: 'A first look at a table' }).waitFor();
  await write(page, 'SELECT mine');
  assert.equal(await editorText(page), 'SELECT mine');
});

const refusals = {
  'is refused': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No storage here.', 'SecurityError');
    };
  },
  'never opens': () => {
    IDBFactory.prototype.open = () => document.createElement('a');
  },
};
for (const [how, refuse] of Object.entries(refusals)) {
  test(`Where storage ${how}, a banner says so, and the session keeps everything`, async () => {
    const { page } = await newPage();
    await page.addInitScript(refuse);
    await page.goto(origin);
    await untilReady(page);
    await notices(page).filter({ hasText: 'does not let the page save' }).waitFor({ state: 'attached' });
    await write(page, 'SELECT mine');
    await page.keyboard.press('Alt+ArrowDown');
    await page.locator('#lesson h2', { hasNotText: 'A first look at a table' }).waitFor();
    await canWork(page).waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('heading', { name: 'A first look at a table' }).waitFor();
    await canWork(page).waitFor({ state: 'attached' });
    assert.equal(await editorText(page), 'SELECT mine');
  });
}

test('Where storage is full, a banner says so until there is room again', async () => {
  const { page } = await newPage();
  await page.addInitScript(() => {
    const original = IDBObjectStore.prototype.put;
    globalThis.isFull = true;
    IDBObjectStore.prototype.put = function (...values) {
      if (globalThis.isFull) throw new DOMException('Full.', 'QuotaExceededError');
      return original.apply(this, values);
    };
  });
  await page.goto(origin);
  await untilReady(page);
  await write(page, 'SELECT 1');
  await notices(page).filter({ hasText: 'storage of this browser is full' }).waitFor({ state: 'attached' });
  await page.evaluate(() => (globalThis.isFull = false));
  await editor(page).click();
  await page.keyboard.type(' ');
  await notices(page).filter({ hasNotText: 'full' }).waitFor({ state: 'attached' });
});

test('Two tabs: each keeps its text, hears of the other, and what is solved in one is solved in both', async () => {
  const first = await openWorkbench();
  const second = await openWorkbench({ context: first.context });
  await write(first.page, 'SELECT one');
  await notices(second.page).filter({ hasText: 'changed in another tab' }).waitFor({ state: 'attached' });
  await write(second.page, 'SELECT * FROM skills');
  await second.page.keyboard.press('ControlOrMeta+Shift+Enter');
  await second.page.getByRole('heading', { name: 'Solved' }).waitFor();
  assert.equal(await editorText(first.page), 'SELECT one');
  await first.page.locator('[data-key="progress"] progress[aria-label^="1 of 17 solved"]').waitFor({ state: 'attached' });
  assert.deepEqual([...first.problems, ...second.problems], []);
});

test('A policy forbids what the page does not need', async () => {
  const { page } = await openWorkbench();
  const refused = await page.evaluate(async () => {
    const violated = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'globalThis.isInlineRun = true';
    document.body.append(script);
    await fetch('http://example.org/').catch(() => {});
    document.body.append(Object.assign(new Image(), { src: 'https://example.org/pixel.png' }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { violated: [...new Set(violated)].sort(), isInlineRun: 'isInlineRun' in globalThis };
  });
  assert.deepEqual(refused, { violated: ['connect-src', 'img-src', 'script-src-elem'], isInlineRun: false });
  await run(page, 'SELECT 1');
  assert.deepEqual(await rows(page), [['1']]);
});
