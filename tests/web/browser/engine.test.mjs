// A query must never freeze the page, whatever it does, and the learner's database outlives it.
import assert from 'node:assert/strict';
import test from 'node:test';

import { newPage, openWorkbench, origin, untilReady } from './browser.mjs';
import { button, canWork, clickOn, editor, editorText, outcome, rows, run, write } from './learner.mjs';

const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;';

test('An endless recursion ends at its budget; the page lives and the database is as it was', async () => {
  const { page, problems } = await openWorkbench();
  await run(page, 'CREATE TABLE mine(x); INSERT INTO mine VALUES (1), (2);');
  await write(page, endless);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.type('-- typed meanwhile');
  assert.match(await editorText(page), /typed meanwhile/);
  await outcome(page).filter({ hasText: /longer than 3 seconds/ }).waitFor({ state: 'attached' });
  await canWork(page).waitFor({ state: 'attached' });
  await run(page, 'SELECT sum(x) FROM mine');
  assert.deepEqual(await rows(page), [['3']]);
  assert.deepEqual(problems, []);
});

test('Stop ends a run at once, and what was changed before is still there', async () => {
  const { page } = await openWorkbench();
  await run(page, 'CREATE TABLE mine(x); INSERT INTO mine VALUES (7);');
  await write(page, endless);
  await page.keyboard.press('ControlOrMeta+Enter');
  const stop = button(page, 'Stop').and(page.locator(':not([aria-disabled])'));
  await stop.waitFor({ state: 'attached' });
  await clickOn(page, stop);
  await canWork(page).waitFor({ state: 'attached' });
  await run(page, 'SELECT x FROM mine');
  assert.deepEqual(await rows(page), [['7']]);
});

test('An engine that hangs is ended and rebuilt, with what the learner did before', async () => {
  const { page, problems } = await newPage();
  // The real engine in the real worker, but for one text that makes it hang where no budget reaches.
  await page.route('**/engine-worker-*.js', async (route) => {
    const response = await route.fetch();
    const hang = 'const carryOut=onmessage;onmessage=(event)=>{if(event.data.text?.includes("HANG"))for(;;);carryOut(event)};';
    await route.fulfill({ response, body: `${await response.text()}\n${hang}` });
  });
  await page.goto(origin);
  await untilReady(page);
  await run(page, 'CREATE TABLE mine(x); INSERT INTO mine VALUES (5);');
  await write(page, 'SELECT 1 -- HANG');
  await page.keyboard.press('ControlOrMeta+Enter');
  await canWork(page).waitFor({ state: 'detached' });
  await canWork(page).waitFor({ state: 'attached', timeout: 15_000 });
  assert.equal(await editorText(page), 'SELECT 1 -- HANG');
  await run(page, 'SELECT x FROM mine');
  assert.deepEqual(await rows(page), [['5']]);
  assert.deepEqual(problems, []);
});

test('A million rows run, show and scroll', async () => {
  const { page } = await openWorkbench({ deviceScaleFactor: 1 });
  await run(page, 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000) SELECT i FROM n;');
  assert.match(await outcome(page).textContent(), /1,000,000 rows/);
  const grid = page.locator('[data-key="grid"]');
  await grid.focus();
  const before = await page.screenshot({ clip: await canvasPart(page) });
  await page.keyboard.press('ControlOrMeta+End');
  await page.waitForFunction(() => performance.getEntriesByType('mark').length > 0);
  await page.waitForTimeout(300); // frames and a page of rows
  const after = await page.screenshot({ clip: await canvasPart(page) });
  assert.notDeepEqual(after, before);
  await editor(page).click();
  await run(page, 'SELECT 1');
  assert.deepEqual(await rows(page), [['1']]);
});

// Where the wide layout has the grid.
async function canvasPart(page) {
  const { y, height, x, width } = await page.locator('#editor').boundingBox();
  const top = y + height + 90;
  return { x, y: top, width, height: 880 - top };
}

test('Reset gives back the data, and leaves the text', async () => {
  const { page } = await openWorkbench();
  await run(page, 'DELETE FROM helper_skills;');
  await clickOn(page, button(page, 'Reset data'));
  await canWork(page).waitFor({ state: 'attached' });
  assert.equal(await editorText(page), 'DELETE FROM helper_skills;');
  await run(page, 'SELECT count(*) > 0 FROM helper_skills');
  assert.deepEqual(await rows(page), [['1']]);
});
