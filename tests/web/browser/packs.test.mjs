// All packs and concepts of the site, and packs of other servers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import test, { after } from 'node:test';

import { newPage, openWorkbench, origin, untilReady } from './browser.mjs';
import { withHash } from './compiled-file.mjs';
import { button, canWork, check, clickOn, editor, editorText, untilStored, verdict } from './learner.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const dialog = (page) => page.getByRole('dialog', { name: 'Packs and concepts' });
const entry = (page, name) => dialog(page).getByRole('button', { name: new RegExp(`^${name}[^(]* \\(`) });
const concept = (page, name) => dialog(page).getByRole('button', { name: new RegExp(`^${name} \\(`, 'i') });
const shelf = (page, name) => dialog(page).getByRole('tab', { name });
const brand = (page) => page.locator('[data-key="brand"]');
const queryOf = (page) => new URL(page.url()).search;

async function openLibrary(page) {
  await clickOn(page, button(page, 'All packs'));
  await entry(page, 'First steps').and(page.locator('[data-placed]')).waitFor({ state: 'attached' });
}

async function openConcepts(page) {
  await openLibrary(page);
  await clickOn(page, shelf(page, 'Concepts'));
  await dialog(page).locator('[data-key="concepts.list"] button[data-placed]').first().waitFor({ state: 'attached' });
}

async function arriveAt(page, query) {
  await page.waitForURL(origin + '/' + query);
  await untilReady(page);
}

// Presses Tab until the keyboard stands on the element.
async function tabTo(page, target, most = 40) {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => document.activeElement === element)) return;
  }
  assert.fail('Tab does not come there');
}

// Another server. Its pack takes the id of ours.
const ours = readFileSync(new URL('../../../build/packs/first-steps.json', import.meta.url), 'utf8');
const theirs = withHash(ours.replace(/"title":"[^"]*"/, '"title":"Not ours"'));
const asked = [];
const server = createServer((request, response) => {
  asked.push(request);
  const cors = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' };
  const answers = {
    '/pack.json': [200, cors, theirs],
    '/closed.json': [200, { 'Content-Type': 'application/json' }, theirs],
    '/away.json': [302, { ...cors, Location: `http://localhost:${server.address().port}/pack.json` }, ''],
    '/page.json': [200, cors, '<!doctype html><title>Sign in</title>'],
    '/cut.json': [200, cors, theirs.slice(0, 10_000)],
    '/large.json': [200, cors, ' '.repeat(8_100_000)],
    '/broken.json': [200, cors, theirs.replaceAll('CREATE TABLE', 'CREATE THING')],
  };
  const [status, headers, body] = answers[request.url] ?? [404, cors, ''];
  response.writeHead(status, headers).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => {
  server.closeAllConnections();
  server.close();
});
const there = `http://127.0.0.1:${server.address().port}`;
const addressOf = (path) => `/?${new URLSearchParams({ pack: there + path })}`;
const withoutTheirs = (problems) => problems.filter((each) => !each.startsWith(`request to ${there}/`));

test('A pack is chosen with the mouse, and the way back leads back', async () => {
  const { page, context, problems } = await openWorkbench();
  assert.equal(queryOf(page), '?pack=first-steps');
  await openLibrary(page);
  assert.equal(await entry(page, 'First steps').getAttribute('aria-pressed'), 'true');
  await clickOn(page, entry(page, 'Joins'));
  await arriveAt(page, '?pack=joins');
  await brand(page).filter({ hasText: 'Joinery: Joins' }).waitFor({ state: 'attached' });
  await page.goBack();
  await arriveAt(page, '?pack=first-steps');
  await page.goForward();
  await arriveAt(page, '?pack=joins');
  const later = await openWorkbench({ context });
  assert.equal(queryOf(later.page), '?pack=joins', 'the page remembers the last pack');
  assert.deepEqual([...problems, ...later.problems], []);
});

test('A pack is chosen with keys alone, and Esc leaves the list', async () => {
  const { page, problems } = await openWorkbench({ address: '/?theme=dark' });
  await page.locator('#canvas').focus();
  await tabTo(page, button(page, 'All packs'));
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'attached' });
  assert.ok(await shelf(page, 'Packs').evaluate((element) => document.activeElement === element));
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  assert.ok(await button(page, 'All packs').evaluate((element) => document.activeElement === element));
  await page.keyboard.press('Enter');
  await entry(page, 'Joins').waitFor({ state: 'attached' });
  await tabTo(page, entry(page, 'Joins'));
  await page.keyboard.press('Enter');
  await arriveAt(page, '?pack=joins&theme=dark');
  assert.deepEqual(problems, []);
});

test('What was solved and written stays, and the list says how far each pack is', async () => {
  const { page, problems } = await openWorkbench();
  await check(page, 'SELECT * FROM skills');
  await verdict(page).filter({ hasText: /Right/ }).waitFor({ state: 'attached' });
  await openLibrary(page);
  await dialog(page).getByRole('button', { name: /^First steps[^(]* \(1 of \d+ solved\)/ }).waitFor({ state: 'attached' });
  await clickOn(page, entry(page, 'Joins'));
  await arriveAt(page, '?pack=joins');
  await openLibrary(page);
  await dialog(page).getByRole('button', { name: /^First steps[^(]* \(1 of \d+ solved\)/ }).waitFor({ state: 'attached' });
  await dialog(page).getByRole('button', { name: /^Joins[^(]* \(0 of \d+ solved\)/ }).waitFor({ state: 'attached' });
  await clickOn(page, entry(page, 'First steps'));
  await arriveAt(page, '?pack=first-steps');
  assert.equal(await editorText(page), 'SELECT * FROM skills');
  assert.deepEqual(problems, []);
});

test('A concept opens the first unsolved exercise on it, in whichever pack', async () => {
  const { page, problems } = await openWorkbench({ address: '/?pack=joins' });
  await openConcepts(page);
  await clickOn(page, concept(page, 'select'));
  await page.waitForURL(/\?pack=first-steps&exercise=[a-z0-9-]+$/);
  await untilReady(page);
  const before = await page.title();
  await check(page, 'SELECT * FROM skills');
  await openConcepts(page);
  await dialog(page).getByRole('button', { name: /^select \(1 of \d+ solved\)/i }).waitFor({ state: 'attached' });
  await clickOn(page, concept(page, 'select'));
  await page.waitForFunction((title) => document.title !== title, before);
  await canWork(page).waitFor({ state: 'attached' });
  assert.equal(await dialog(page).count(), 0);
  assert.deepEqual(problems, []);
});

test('The library has no barrier that axe knows of, wide and on a phone', async () => {
  for (const options of [{}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }]) {
    const { page, problems } = await openWorkbench(options);
    if (options.isMobile) await clickOn(page, button(page, 'Exercises'));
    await openLibrary(page);
    assert.deepEqual(await violations(page), []);
    await clickOn(page, shelf(page, 'Concepts'));
    await dialog(page).locator('[data-key="concepts.list"] button[data-placed]').first().waitFor({ state: 'attached' });
    assert.deepEqual(await violations(page), []);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= (options.viewport?.width ?? 1440), `the page is ${width} pixels wide`);
    assert.deepEqual(problems, []);
  }
});

test('Where nothing can be saved another pack opens in another tab, and this one keeps its text', async () => {
  const { page, context } = await newPage();
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { get: () => { throw new Error('refused'); } });
  });
  await page.goto(origin);
  await untilReady(page);
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('SELECT mine');
  await openLibrary(page);
  const popup = page.waitForEvent('popup');
  await clickOn(page, entry(page, 'Joins'));
  await arriveAt(await popup, '?pack=joins');
  assert.equal(queryOf(page), '?pack=first-steps');
  assert.equal(await editorText(page), 'SELECT mine');
});

test('A pack of another server works, says where it is from, and has its own progress', async () => {
  asked.length = 0;
  const { page, context, problems } = await openWorkbench({ address: addressOf('/pack.json') });
  await page.locator('[data-key="origin"]').filter({ hasText: `Pack from ${there}` }).waitFor({ state: 'attached' });
  await brand(page).filter({ hasText: 'Not ours' }).waitFor({ state: 'attached' });
  assert.equal(asked.length, 1);
  assert.equal(asked[0].headers.cookie, undefined);
  assert.equal(asked[0].headers.referer, undefined);
  await check(page, 'SELECT * FROM skills');
  await verdict(page).filter({ hasText: /Right/ }).waitFor({ state: 'attached' });
  await untilStored(page, 'solved');
  assert.deepEqual(await violations(page), []);
  await openLibrary(page);
  await dialog(page).getByRole('button', { name: /^Not ours \(1 of/ }).waitFor({ state: 'attached' });
  await dialog(page).getByRole('button', { name: /^First steps[^(]* \(0 of/ }).waitFor({ state: 'attached' });
  await clickOn(page, entry(page, 'First steps'));
  await arriveAt(page, '?pack=first-steps');
  assert.notEqual(await editorText(page), 'SELECT * FROM skills');
  assert.equal(await page.locator('[data-key="origin"]').count(), 0);
  const again = await openWorkbench({ context, address: addressOf('/pack.json') });
  assert.equal(await editorText(again.page), 'SELECT * FROM skills');
  const later = await openWorkbench({ context });
  assert.equal(queryOf(later.page), '?pack=first-steps', 'only packs of the site are remembered');
  assert.deepEqual(withoutTheirs([...problems, ...again.problems, ...later.problems]), []);
});

const refusals = {
  [there + '/closed.json']: /does not let pages of other sites read it/,
  [there + '/away.json']: /leads on to http:\/\/localhost:\d+\. Use the address there/,
  [there + '/page.json']: /broken: the server answers with a web page/,
  [there + '/cut.json']: /cut off, or no JSON/,
  [there + '/large.json']: /larger than 8 MB/,
  [there + '/none.json']: /does not give it out \(it answers 404\)/,
  'http://127.0.0.1:9/pack.json': /127\.0\.0\.1:9 does not answer/,
  'http://example.org/pack.json': /has to begin with https/,
  'https://me:secret@example.org/pack.json': /name or a password/,
};
for (const [address, says] of Object.entries(refusals)) {
  test(`A pack that cannot be had is refused with a sentence and a way on: ${says.source}`, async () => {
    const { page } = await newPage();
    await page.goto(`${origin}/?${new URLSearchParams({ pack: address })}`);
    await page.locator('#early-problems').filter({ hasText: says }).waitFor();
    await page.getByRole('link', { name: 'Open the packs of this site' }).click();
    await arriveAt(page, '?pack=first-steps');
  });
}

test('A pack of another server that the engine does not take is named as broken', async () => {
  const { page, problems } = await newPage();
  await page.goto(origin + addressOf('/broken.json'));
  await page.locator('[data-key="notices"]').filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
  await page.locator('[data-key="origin"]').filter({ hasText: there }).waitFor({ state: 'attached' });
  assert.deepEqual(withoutTheirs(problems), []);
});
