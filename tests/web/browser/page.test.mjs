// The page as such: idle, small, without WebGL2, in other colours, and read by a screen reader.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import test from 'node:test';

import { newPage, openWorkbench, origin, untilReady } from './browser.mjs';
import { button, canWork, check, clickOn, editor, editorText, notices, outcome, rows, run, verdict, write } from './learner.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// The policy lets no script of others in, not even axe: it comes in beside the page, as a tool of the browser.
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

test('An idle page asks for no animation frame', async () => {
  const { page } = await newPage();
  await page.addInitScript(() => {
    globalThis.framesAsked = 0;
    const original = requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => {
      globalThis.framesAsked += 1;
      return original(callback);
    };
  });
  await page.goto(origin);
  await untilReady(page);
  await run(page, 'SELECT * FROM skills');
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1_000); // let the last event's frames go by
  const asked = () => page.evaluate(() => globalThis.framesAsked);
  const before = await asked();
  assert.ok(before > 0);
  await page.waitForTimeout(5_000);
  assert.equal((await asked()) - before, 0);
});

test('A lost WebGL context comes back, and the picture with it', async () => {
  const { page, problems } = await openWorkbench({ deviceScaleFactor: 1 });
  await run(page, 'SELECT * FROM skills');
  await page.mouse.move(0, 0);
  await page.locator('#canvas').focus();
  await page.waitForTimeout(500);
  const before = await page.screenshot();
  await page.evaluate(() => {
    globalThis.lost = document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    globalThis.lost.loseContext();
  });
  await page.waitForTimeout(200);
  await page.evaluate(() => globalThis.lost.restoreContext());
  await page.waitForTimeout(500);
  const after = await page.screenshot();
  assert.ok(before.equals(after), 'the picture is another one');
  await clickOn(page, button(page, 'Run'));
  await canWork(page).waitFor({ state: 'attached' });
  assert.equal(await editorText(page), 'SELECT * FROM skills');
  assert.deepEqual(problems, []);
});

test('A wide page has no barrier that axe knows of', async () => {
  const { page } = await openWorkbench();
  assert.deepEqual(await violations(page), []);
  await run(page, 'SELECT * FROM skills');
  await check(page, 'SELECT name FROM skills');
  assert.deepEqual(await violations(page), []);
  await clickOn(page, button(page, 'Exercises'));
  await page.getByRole('navigation', { name: 'Exercises' }).waitFor({ state: 'attached' });
  assert.deepEqual(await violations(page), []);
});

test('Neither has it with a dialog open, nor before the shell has come', async () => {
  const { page } = await openWorkbench();
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'attached' });
  assert.deepEqual(await violations(page), []);
  const early = await newPage();
  await early.page.route('**/*.wasm', () => {});
  await early.page.goto(origin);
  await editor(early.page).waitFor();
  assert.deepEqual(await violations(early.page), []);
});

test('A phone shows one pane at a time, all within reach, and an exercise can be solved on it', async () => {
  const { page, problems } = await openWorkbench({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
  assert.deepEqual(await violations(page), []);
  const pane = (name) => page.getByRole('tab', { name, exact: true });
  await tapOn(page, pane('SQL'));
  await editor(page).waitFor({ state: 'visible' });
  await editor(page).tap();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('SELECT * FROM skills');
  await tapOn(page, button(page, 'Check'));
  await verdict(page).filter({ hasText: /Right/ }).waitFor({ state: 'attached' });
  assert.deepEqual(await violations(page), []);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `the page is ${width} pixels wide`);
  assert.deepEqual(problems, []);
});

async function tapOn(page, target) {
  const box = await target.boundingBox();
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

test('Without WebGL2 the page is plain, says so, and works', async () => {
  const { page, problems } = await newPage();
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
    };
  });
  await page.goto(origin);
  await untilReady(page);
  await notices(page).filter({ hasText: 'This browser has no WebGL2 here.' }).waitFor();
  await write(page, 'SELECT * FROM skills');
  await button(page, 'Run').click();
  await page.locator('[data-key="grid"] td').first().waitFor();
  assert.ok((await rows(page)).length > 1);
  await button(page, 'Check').click();
  await verdict(page).filter({ hasText: /Right/ }).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(problems, []);
});

test('Forced colours are painted, and the page stays free of barriers', async () => {
  const { page } = await openWorkbench({ forcedColors: 'active' });
  await run(page, 'SELECT 1');
  assert.match(await outcome(page).textContent(), /1 row/);
  assert.deepEqual(await violations(page), []);
});
