// Text from every kind of keyboard, and the whole page by the keyboard alone.
import assert from 'node:assert/strict';
import test from 'node:test';

import { openWorkbench } from './browser.mjs';
import { button, canWork, editor, editorText, rows, run, verdict, write } from './learner.mjs';

test('A composition of an input method arrives, and runs as data', async () => {
  const { page, context } = await openWorkbench();
  await write(page, "SELECT ''");
  await page.keyboard.press('ArrowLeft');
  const session = await context.newCDPSession(page);
  for (const text of ['n', 'に', 'にほ', 'にほんご']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  assert.equal(await editorText(page), "SELECT 'にほんご'");
  await session.send('Input.imeSetComposition', { text: '日本語', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.insertText', { text: '日本語' });
  assert.equal(await editorText(page), "SELECT '日本語'");
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.locator('td', { hasText: '日本語' }).waitFor({ state: 'attached' });
});

test('A dead key and its letter arrive as one character', async () => {
  const { page, context } = await openWorkbench();
  await write(page, "SELECT 'caf'");
  await page.keyboard.press('ArrowLeft');
  // What a browser sees of an acute accent and an e: a key that is dead, then the letter as a composition's end.
  const session = await context.newCDPSession(page);
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Dead', code: 'BracketLeft', windowsVirtualKeyCode: 229 });
  await session.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: 'é' });
  assert.equal(await editorText(page), "SELECT 'café'");
});

test('Pasted text arrives whole', async () => {
  const { page } = await openWorkbench({ permissions: ['clipboard-read', 'clipboard-write'] });
  const sql = "SELECT '<b>🚲</b>',\n\t'two'";
  await page.evaluate((text) => navigator.clipboard.writeText(text), sql);
  await write(page, ' ');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  assert.equal(await editorText(page), sql);
});

test('Names of the open database are completed', async () => {
  const { page } = await openWorkbench();
  await write(page, '');
  await page.keyboard.type('SELECT * FROM helper_s');
  await page.locator('#editor .cm-tooltip-autocomplete li', { hasText: 'helper_skills' }).waitFor();
  await page.keyboard.press('Escape'); // closes the list, and does not leave the editor
  await page.locator('#editor .cm-tooltip-autocomplete').waitFor({ state: 'detached' });
  await page.keyboard.type('k');
  assert.equal(await editorText(page), 'SELECT * FROM helper_sk');
});

test('Tab and Esc leave the editor', async () => {
  const { page } = await openWorkbench();
  for (const key of ['Tab', 'Escape']) {
    await write(page, 'SELECT 1');
    await page.keyboard.press(key);
    const isInEditor = await page.evaluate(() => document.activeElement?.id === 'editor');
    assert.equal(isInEditor, false, key);
    assert.equal(await editorText(page), 'SELECT 1');
  }
});

const outOfPage = 'out of the page';

// What Tab stands on, in order, as "region: name".
async function tabStops(page, count) {
  const stops = [];
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate((outside) => {
        const at = document.activeElement;
        if (at === null || at === document.body) return outside;
        const region = at.closest('[id^="region-"]')?.id.slice('region-'.length) ?? '';
        return `${region}: ${at.getAttribute('aria-label') ?? (at.id || at.textContent)}`;
      }, outOfPage),
    );
  }
  return stops;
}

test('Tab goes through the page in reading order, and out of it', async () => {
  const { page } = await openWorkbench();
  const stops = await tabStops(page, 40);
  assert.ok(stops.includes(outOfPage), `Tab stays in the page: ${stops.join(', ')}`);
  const regionsSeen = new Set(stops.slice(0, stops.indexOf(outOfPage)).map((stop) => stop.split(':')[0]));
  assert.deepEqual([...regionsSeen], ['header', 'lesson', 'schema', 'editor', 'results']);
});

test('An exercise is solved by the keyboard alone', async () => {
  const { page } = await openWorkbench();
  while (!(await page.evaluate(() => document.activeElement?.id === 'editor'))) await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('SELECT * FROM skills');
  await page.keyboard.press('Escape');
  while (!(await page.evaluate(() => document.activeElement?.textContent?.startsWith('Run')))) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.locator('[data-key="grid"] td').first().waitFor({ state: 'attached' });
  assert.ok((await rows(page)).length > 1);
  await canWork(page).waitFor({ state: 'attached' });
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await verdict(page).filter({ hasText: /Right/ }).waitFor({ state: 'attached' });
  await page.keyboard.press('Alt+ArrowDown');
  await page.locator('#lesson h2', { hasNotText: 'A first look at a table' }).waitFor();
});

test('The focus is to be seen on a button of the canvas', async () => {
  const { page } = await openWorkbench();
  await editor(page).click();
  await page.keyboard.press('Escape');
  const focused = page.locator('#region-editor button:focus');
  assert.match(await focused.textContent(), /^(Check|Run)/);
  const { outlineStyle, width } = await focused.evaluate((each) => {
    const style = getComputedStyle(each);
    return { outlineStyle: style.outlineStyle, width: each.getBoundingClientRect().width };
  });
  assert.equal(outlineStyle, 'solid');
  assert.ok(width > 20, `the ring is ${width} pixels wide`);
});

test('The focus is to be seen on a table, though the canvas paints it', async () => {
  const { page } = await openWorkbench();
  await run(page, 'SELECT 1');
  await page.keyboard.press('Escape');
  const isOnTable = () => page.evaluate(() => document.activeElement?.classList.contains('mirror-table'));
  while (!(await isOnTable())) await page.keyboard.press('Tab');
  const { width, height } = await page.locator('.mirror-table:focus').boundingBox();
  assert.ok(width > 50 && height > 20, `${width} by ${height}`);
});

test('The keys of the workbench are told, in a dialog that keeps the keyboard', async () => {
  const { page } = await openWorkbench();
  await editor(page).click();
  await page.keyboard.press('F1');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.waitFor({ state: 'attached' });
  assert.deepEqual([...new Set(await tabStops(page, 4))].filter((stop) => stop !== outOfPage), ['dialog: Close']);
  await page.keyboard.press('Escape');
  await page.locator('#region-dialog').waitFor({ state: 'hidden' });
  await editor(page).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'editor');
});

test('Chosen cells are copied as text with tabs', async () => {
  const { page } = await openWorkbench({ permissions: ['clipboard-read', 'clipboard-write'] });
  await write(page, "SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'y'");
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.locator('[data-key="grid"]').waitFor({ state: 'attached' });
  await page.locator('[data-key="grid"]').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /1\tx\n2\ty/);
  await button(page, 'Run').waitFor({ state: 'attached' });
});
