// An answer that is right on the data and wrong in general: what the page says, the database to try it on, and hints.
import assert from 'node:assert/strict';
import test from 'node:test';

import { newPage, openWorkbench, origin, untilReady } from './browser.mjs';
import { button, check, clickOn, notices, rows, run, runHere, untilStored, verdict } from './learner.mjs';

const address = '/?pack=first-steps&exercise=bicycle-owners';
const solution = "SELECT g.name, t.brand FROM things AS t JOIN guests AS g ON g.id = t.guest_id WHERE t.kind = 'bicycle'";
const rightHere = solution.replace("= 'bicycle'", "LIKE 'bicycle%'");

const headings = (page) => page.locator('[data-key="schema.witness"]').allTextContents();
const captions = (page) => page.locator('#region-results caption').allTextContents();

/** The keyboard's way to a button: Tab until it has the focus. */
async function tabTo(page, target) {
  for (let i = 0; i < 80; ++i) {
    if (await target.evaluate((made) => made === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail('The button cannot be reached with Tab.');
}

for (const [layout, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 800 }]]) {
  test(`In the ${layout} layout an answer that is wrong in general is shown where, and tried there`, async () => {
    const { page, problems } = await openWorkbench({ address, viewport, deviceScaleFactor: 1 });
    const isNarrow = layout === 'narrow';
    if (isNarrow) await page.getByRole('tab', { name: 'SQL' }).press('Enter');
    await check(page, rightHere);
    assert.match(await verdict(page).textContent(), /^Not yet\. Your query is right on the data of this exercise, but not on every database\./);
    assert.ok((await captions(page)).some((caption) => /^Counterexample, table `things`: 1 row\.$/.test(caption)));
    assert.ok((await captions(page)).includes('Expected: 0 rows.'));

    await clickOn(page, button(page, 'Try it on this data'));
    await page.waitForFunction(() => document.querySelector('[data-key="notices"]').textContent.includes('hold the counterexample now'));
    if (!isNarrow) assert.match((await headings(page))[0], /^The tables hold the counterexample/);
    await runHere(page);
    assert.equal((await rows(page)).length, 1);
    if (isNarrow) await page.getByRole('tab', { name: 'SQL' }).press('Enter');
    await run(page, solution);
    assert.deepEqual(await rows(page), []);
    assert.deepEqual(problems, []);
  });
}

test('By keyboard: check, try it, run, and back to the data of the exercise', async () => {
  const { page, problems } = await openWorkbench({ address });
  await check(page, rightHere);
  await page.keyboard.press('Escape');
  await tabTo(page, button(page, 'Try it on this data'));
  await page.keyboard.press('Enter');
  await page.locator('[data-key="schema.witness"]').waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'editor');
  await runHere(page);
  assert.equal((await rows(page)).length, 1);
  await page.keyboard.press('Escape');
  await tabTo(page, button(page, 'Reset data'));
  await page.keyboard.press('Enter');
  await page.locator('[data-key="schema.witness"]').waitFor({ state: 'detached' });
  await run(page, solution);
  assert.ok((await rows(page)).length > 1);
  assert.deepEqual(problems, []);
});

test('What was found is kept, and comes first after a reload', async () => {
  const { page } = await openWorkbench({ address });
  await check(page, rightHere);
  const found = await page.locator('[data-key="data.0"] tbody').textContent();
  const kept = await page.evaluate(async () => {
    const database = await new Promise((resolve) => (indexedDB.open('joinery').onsuccess = ({ target }) => resolve(target.result)));
    const store = database.transaction('entries').objectStore('entries');
    const request = store.get(['first-steps', 'witnesses', 'bicycle-owners']);
    return new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  });
  assert.equal(JSON.parse(kept).length, 1);
  await untilStored(page, kept);
  await page.reload();
  await untilReady(page);
  await check(page, `${rightHere} OR t.kind = 'tandem'`);
  assert.equal(await page.locator('[data-key="data.0"] tbody').textContent(), found);
});

test('Hostile counterexamples in storage change nothing', async () => {
  const { page, problems } = await newPage();
  await page.goto(origin);
  await untilReady(page);
  await page.evaluate(async () => {
    const database = await new Promise((resolve) => (indexedDB.open('joinery').onsuccess = ({ target }) => resolve(target.result)));
    const transaction = database.transaction('entries', 'readwrite');
    const hostile = ['DROP TABLE things', "ATTACH 'x' AS y", '<img src=x onerror=alert(1)>', 7, null];
    transaction.objectStore('entries').put(JSON.stringify(hostile), ['first-steps', 'witnesses', 'bicycle-owners']);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  });
  await page.goto(`${origin}${address}`);
  await untilReady(page);
  await check(page, solution);
  assert.match(await verdict(page).textContent(), /^Solved\./);
  assert.deepEqual(problems, []);
});

test("Hints by keyboard: the author's first, then those of the answer, each read aloud", async () => {
  const { page, problems } = await openWorkbench({ address });
  await check(page, solution.replace("= 'bicycle'", "<> 'bicycle'"));
  const hintButton = page.locator('.lesson-hint-button');
  const titles = () => page.locator('.lesson-hint h3').allTextContents();
  while ((await hintButton.textContent()).startsWith('Show')) {
    await hintButton.focus();
    await page.keyboard.press('Enter');
  }
  const authors = (await titles()).length;
  assert.ok(authors > 0);
  assert.equal(await hintButton.textContent(), 'Look for a hint in my answer');
  await hintButton.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((count) => document.querySelectorAll('.lesson-hint').length > count, authors);
  assert.equal(await page.locator('[data-key="hint"]').textContent(), 'Hint: Look at `WHERE`.');
  assert.equal(await page.locator('.lesson-hint').last().evaluate((made) => made === document.activeElement), true);
  while ((await hintButton.count()) > 0) {
    await hintButton.focus();
    await page.keyboard.press('Enter');
  }
  const all = await titles();
  assert.ok(all.length >= authors + 2);
  assert.equal(all.at(-1), `Hint ${all.length} of ${all.length}`);
  assert.match(await page.locator('.lesson-hint').last().textContent(), /compares|opposite/);
  assert.deepEqual(problems, []);
});

test('Where no small change helps, the hint says so and points to the task', async () => {
  const { page } = await openWorkbench({ address });
  await check(page, "SELECT 'x', 'y' WHERE 1 = 2");
  const hintButton = page.locator('.lesson-hint-button');
  while ((await hintButton.textContent()).startsWith('Show')) await hintButton.click();
  await hintButton.click();
  await page.waitForFunction(() => document.querySelector('[data-key="hint"]').textContent !== '');
  const said = await page.locator('[data-key="hint"]').textContent();
  assert.match(said, /^(Hint: Look at `FROM` first|No small change was found)/);
  assert.equal(await notices(page).textContent(), '');
});
