// From reading the task to a verdict, and back the next day.
import assert from 'node:assert/strict';
import test from 'node:test';

import { newPage, openWorkbench, origin, untilReady } from './browser.mjs';
import { button, canWork, check, clickOn, editor, editorText, outcome, rows, run, runHere, untilStored, verdict, write } from './learner.mjs';

test('The task is there to read and the editor to write before any wasm has come', async () => {
  const { page, problems } = await newPage();
  await page.route('**/*.wasm', () => {}); // never answered
  await page.goto(origin);
  await page.getByRole('heading', { name: 'A first look at a table' }).waitFor();
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' *');
  assert.match(await editorText(page), /^SELECT\s+\*$/);
  assert.deepEqual(problems, []);
});

for (const [width, height] of [[1440, 900], [1024, 640]]) {
  test(`Nothing jumps when the shell arrives in ${width} × ${height}`, async () => {
    const { page } = await newPage({ deviceScaleFactor: 1, viewport: { width, height } });
    let release;
    const released = new Promise((resolve) => (release = resolve));
    await page.route('**/shell-*.wasm', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(origin);
    await editor(page).waitFor();
    const places = async () => {
      const boxes = await Promise.all(['#editor', '#lesson'].map((portal) => page.locator(portal).boundingBox()));
      return boxes.flatMap(({ x, y, width, height }) => [x, y, width, height]);
    };
    const early = await places();
    release();
    await untilReady(page);
    const late = await places();
    for (const [index, value] of early.entries()) assert.ok(Math.abs(value - late[index]) <= 2, `${early} became ${late}`);
  });
}

test('SQL that is typed runs by the button, and its rows appear', async () => {
  const { page, problems } = await openWorkbench();
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('SELECT id, name FROM skills ORDER BY id LIMIT 2;');
  await clickOn(page, button(page, 'Run'));
  await page.locator('[data-key="grid"] td').first().waitFor({ state: 'attached' });
  assert.deepEqual((await rows(page)).map(([id]) => id), ['1', '2']);
  assert.match(await outcome(page).textContent(), /2 rows/);
  assert.deepEqual(problems, []);
});

test('Ctrl+Enter runs the statement at the caret, or what is selected', async () => {
  const { page } = await openWorkbench();
  await write(page, "SELECT 'one';\nSELECT 'two';");
  await runHere(page);
  assert.deepEqual(await rows(page), [['two']]);
  await page.keyboard.press('ControlOrMeta+Home');
  await runHere(page);
  assert.deepEqual(await rows(page), [['one']]);
  await page.keyboard.press('ControlOrMeta+A');
  await runHere(page);
  assert.match(await outcome(page).textContent(), /^2 statements/);
});

test('An error stands at its place in the editor, in plain words and in SQLite\'s', async () => {
  const { page } = await openWorkbench();
  await run(page, '-- é\nSELECT nmae FROM skills;');
  assert.equal(await page.locator('#editor .editor-mark').textContent(), 'nmae');
  const message = await page.locator('#editor .editor-message').textContent();
  assert.match(message, /nmae/);
  assert.match(await outcome(page).textContent(), /no such column: nmae/);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' ');
  assert.equal(await page.locator('#editor .editor-mark').count(), 0);
});

test('A syntax error at the last character has its place too', async () => {
  const { page } = await openWorkbench();
  await run(page, 'SELECT * FROM skills)');
  assert.equal(await page.locator('#editor .editor-mark').textContent(), ')');
  assert.match(await outcome(page).textContent(), /near "\)": syntax error/);
});

test('A check says what is missing, then that it is right; the next exercise and a reload keep it', async () => {
  const { page, context, problems } = await openWorkbench();
  await check(page, 'SELECT name FROM skills');
  assert.match(await verdict(page).textContent(), /This shows one column, and the table has three/);

  await write(page, 'SELECT * FROM skills');
  await canWork(page).waitFor({ state: 'attached' });
  await clickOn(page, button(page, 'Check'));
  await verdict(page).filter({ hasText: /Right/ }).waitFor({ state: 'attached' });
  await page.getByRole('heading', { name: 'Solved' }).waitFor();

  await clickOn(page, button(page, 'Next exercise'));
  const second = page.locator('#lesson h2', { hasNotText: 'A first look at a table' });
  await second.waitFor();
  const title = await second.textContent();
  await canWork(page).waitFor({ state: 'attached' });
  await write(page, 'SELECT half an answer');
  await untilStored(page, 'SELECT half an answer');
  await page.close();

  const again = await openWorkbench({ context });
  assert.equal(await again.page.locator('#lesson h2').textContent(), title);
  assert.equal(await editorText(again.page), 'SELECT half an answer');
  assert.match(await again.page.locator('[data-key="progress"] progress').getAttribute('aria-label'), /^1 of 17 solved/);
  await clickOn(again.page, button(again.page, 'Previous exercise'));
  await again.page.getByRole('heading', { name: 'A first look at a table' }).waitFor();
  assert.equal(await editorText(again.page), 'SELECT * FROM skills');
  assert.deepEqual([...problems, ...again.problems], []);
});

test('Hints come one by one', async () => {
  const { page } = await openWorkbench();
  await page.getByRole('button', { name: 'Show a hint (2 left)' }).click();
  await page.getByRole('heading', { name: 'Hint 1 of 2' }).waitFor();
  await page.getByRole('button', { name: 'Show the next hint (1 left)' }).click();
  await page.getByRole('heading', { name: 'Hint 2 of 2' }).waitFor();
  assert.equal(await page.locator('#lesson button').count(), 0);
});

test('An address opens the exercise and the theme that it names', async () => {
  const { page } = await openWorkbench({ address: '/?pack=first-steps&exercise=bicycle-owners&theme=dark' });
  await page.getByRole('heading', { name: 'Whose bicycle is it?' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
});

test('A run that is asked for before the engine has come is carried out as soon as it has', async () => {
  const { page } = await newPage();
  let release;
  const released = new Promise((resolve) => (release = resolve));
  await page.route('**/engine-*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(origin);
  await write(page, "SELECT 'early'");
  await page.keyboard.press('ControlOrMeta+Enter');
  release();
  await page.locator('td', { hasText: 'early' }).waitFor({ state: 'attached' });
  await page.waitForFunction(() => performance.getEntriesByName('joinery:result').length === 1);
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
  assert.deepEqual(marks, ['joinery:editor', 'joinery:result']);
});
