// The exercises in another language: who gets which, and what is read where a text is not translated.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';

import { newPage, openWorkbench, origin, untilReady } from './browser.mjs';
import { withHash } from './compiled-file.mjs';
import { button, check, clickOn, editorText, outcome, run, untilStored, verdict, write } from './learner.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const packs = new URL('../../../build/site/packs/', import.meta.url);
const file = (name) => JSON.parse(readFileSync(new URL(name, packs), 'utf8'));

const chooser = (page) => page.getByRole('combobox', { name: 'Language of the exercises' });
const title = (page) => page.locator('.lesson-title');
const task = (page) => page.locator('.lesson-task');
const hints = (page) => page.locator('.lesson-hint');
const showHint = (page) => page.locator('.lesson-hint-button').click();
const [english, spanish] = ['A first look at a table', 'Un primer vistazo a una tabla'];
const until = (page, text) => page.locator('.lesson-title', { hasText: text }).waitFor();
const languageOf = (element) => element.evaluate((node) => node.closest('[lang]').lang);

test('Who asks for Spanish reads Spanish: task, hints, sentence and what follows', async () => {
  const { page, problems } = await openWorkbench({ address: '/?lang=es' });
  await until(page, spanish);
  assert.match(await task(page).textContent(), /Los vecinos traen cosas rotas/);
  assert.deepEqual(await Promise.all([title(page), task(page)].map(languageOf)), ['es', 'es']);
  await showHint(page);
  assert.match(await hints(page).first().textContent(), /^Hint 1 of 2Una consulta necesita dos cosas/);
  assert.equal(await languageOf(hints(page).first().locator('p')), 'es');
  assert.equal(await languageOf(hints(page).first().locator('h3')), 'en');
  await check(page, 'SELECT name FROM skills');
  const sentence = 'Esto muestra una columna, y la tabla tiene tres. Un asterisco (*) después de SELECT representa todas las columnas.';
  assert.match(await verdict(page).textContent(), /^Not yet\. /);
  assert.equal(await verdict(page).locator('[lang=es]').textContent(), sentence);
  await check(page, 'SELECT * FROM skills');
  assert.match(await page.locator('.lesson-after').textContent(), /^Solved.*sirve para echar un primer vistazo/);
  assert.match(await page.title(), /^Un primer vistazo.*Primeros pasos/);
  assert.deepEqual(problems, []);
});

test('What is not translated is read in the original, and spoken in its language', async () => {
  const { page } = await newPage();
  const translation = file('first-steps.es.json');
  Object.assign(translation.exercises[0], { task: '', after: '', hints: translation.exercises[0].hints.slice(0, 1) });
  const changed = withHash(JSON.stringify(translation));
  const pack = file('first-steps.json');
  pack.translations[0].hash = JSON.parse(changed).hash;
  await page.route('**/packs/first-steps.json', (route) => route.fulfill({ body: withHash(JSON.stringify(pack)) }));
  await page.route('**/packs/first-steps.es.json?*', (route) => route.fulfill({ body: changed }));
  await page.goto(`${origin}/?lang=es`);
  await untilReady(page);
  await until(page, spanish);
  assert.match(await task(page).textContent(), /^Welcome to the repair café/);
  await showHint(page);
  await showHint(page);
  const parts = [title(page), task(page), hints(page).nth(0), hints(page).nth(1)];
  assert.deepEqual(await Promise.all(parts.map(languageOf)), ['es', 'en', 'es', 'en']);
  assert.match(await hints(page).nth(1).textContent(), /You do not have to write/);
});

test('A choice changes the words, keeps all else and the keyboard, and is remembered', async () => {
  const { page, context } = await openWorkbench({ address: '/?pack=first-steps' });
  assert.equal(await title(page).textContent(), english);
  await run(page, 'CREATE TABLE mine (a)');
  await write(page, 'SELECT count(*) FROM mine');
  await chooser(page).focus();
  await chooser(page).selectOption({ label: 'Español' });
  await until(page, spanish);
  assert.ok(await chooser(page).evaluate((element) => document.activeElement === element));
  assert.equal(await editorText(page), 'SELECT count(*) FROM mine');
  await clickOn(page, button(page, 'Run'));
  await outcome(page).filter({ hasText: '1 row' }).waitFor({ state: 'attached' });
  await untilStored(page, 'es');
  const { page: again } = await openWorkbench({ context, address: '/?pack=first-steps' });
  await until(again, spanish);
  assert.equal(await chooser(again).inputValue(), 'es');
  await chooser(again).selectOption('en');
  await until(again, english);
});

test('The address comes before what was chosen, and follows a choice', async () => {
  const { page } = await openWorkbench({ address: '/?lang=es-MX&exercise=chosen-columns' });
  await until(page, 'Solo las columnas que necesitas');
  await chooser(page).selectOption('en');
  await until(page, 'Only the columns you need');
  assert.equal(new URL(page.url()).searchParams.get('lang'), 'en');
  await page.reload();
  await untilReady(page);
  await until(page, 'Only the columns you need');
});

test('The browser’s own language decides where nothing else does', async () => {
  const { page } = await openWorkbench({ locale: 'es-AR' });
  await until(page, spanish);
});

test('Who reads the original fetches no translation', async () => {
  const { page } = await newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${origin}/?lang=fr`);
  await untilReady(page);
  assert.equal(await title(page).textContent(), english);
  assert.deepEqual(asked.filter((url) => /packs\/.*\..*\.json/.test(url)), []);
});

test('A pack in one language has no choice', async () => {
  const { page } = await openWorkbench({ address: '/?pack=joins&lang=es' });
  assert.equal(await chooser(page).count(), 0);
  assert.equal(await languageOf(task(page)), 'en');
});

const bad = {
  'that is not there': (route) => route.fulfill({ status: 404 }),
  'that is cut off': (route) => route.fulfill({ body: '{"format":"joinery-transl' }),
  'of another build': (route) => route.fulfill({ body: JSON.stringify({ ...file('first-steps.es.json'), hash: '0'.repeat(16) }) }),
  // The hash is what the pack names, and not what the content has.
  'that was changed': (route) => route.fulfill({ body: JSON.stringify({ ...file('first-steps.es.json'), title: 'x' }) }),
};
for (const [what, fulfill] of Object.entries(bad)) {
  test(`A translation ${what} leaves the original, and says so`, async () => {
    const { page } = await newPage();
    await page.route('**/packs/first-steps.es.json?*', fulfill);
    await page.goto(`${origin}/?lang=es`);
    await untilReady(page);
    await page.locator('[data-key="notices"]', { hasText: /translation|does not give out/ }).waitFor({ state: 'attached' });
    await until(page, english);
    assert.equal(await chooser(page).inputValue(), 'en');
    await check(page, 'SELECT name FROM skills');
    assert.match(await verdict(page).textContent(), /A star \(\*\) after SELECT/);
  });
}

test('An engine that was ended is Spanish again', async () => {
  const { page } = await openWorkbench({ address: '/?lang=es' });
  await until(page, spanish);
  await write(page, 'WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max(n) FROM c');
  await page.keyboard.press('ControlOrMeta+Enter');
  await clickOn(page, button(page, 'Stop'));
  await untilReady(page);
  await check(page, 'SELECT name FROM skills');
  assert.match(await verdict(page).textContent(), /Un asterisco/);
});

test('The choice has no barrier that axe knows of, wide and on a phone', async () => {
  for (const viewport of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
    const { page } = await openWorkbench({ address: '/?lang=es', viewport });
    await until(page, spanish);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), []);
  }
});
