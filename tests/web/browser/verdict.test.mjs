// What a verdict shows beside its sentence: tables in the mirror, pictures on the canvas, marks in the editor.
import assert from 'node:assert/strict';
import test from 'node:test';

import { newPage, openWorkbench, origin, untilReady } from './browser.mjs';
import { check, editor, verdict } from './learner.mjs';

const text = (value) => ['t', value];
const nothing = { count: 0, rows: [] };
const blank = {
  right: false, kind: 'rows', text: '', says: null, data_set: { name: 'hidden-nulls', hidden: true }, columns: [], missing: nothing, extra: nothing,
  changed: nothing, tables: [], definitions: [], data: [], expected: null, actual: null, order_break: null, notes: [], marks: [], error: null,
};

/** A workbench whose engine is the real one, but for its verdicts: each is `given`. */
async function openWithVerdict(given, options) {
  const opened = await newPage(options);
  await opened.page.route('**/engine-worker-*.js', async (route) => {
    const response = await route.fetch();
    const replace = `const post=postMessage.bind(globalThis);globalThis.postMessage=(message)=>{
      const reply=message.kind==='reply'?JSON.parse(message.text):{};
      post(reply.type==='checked'?{...message,text:JSON.stringify({...reply,verdict:${JSON.stringify({ ...blank, ...given })}})}:message);
    };`;
    await route.fulfill({ response, body: `${await response.text()}\n${replace}` });
  });
  await opened.page.goto(origin);
  await untilReady(opened.page);
  return opened;
}

/** A table of the mirror: its caption, its head, and its rows. */
const table = (page, key) =>
  page.locator(`[data-key="${key}"] table`).evaluate((made) => ({
    caption: made.caption.textContent,
    rows: [...made.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
  }));

const changed = {
  text: '1 row has another value.',
  columns: ['name', 'visits'],
  changed: {
    count: 1,
    rows: [
      {
        expected: [text('Zoë'), ['i', '1']],
        actual: [text('Zoë'), text('1')],
        cells: [{ column: 1, why: "The number 1 is expected, and this is the text '1'." }],
      },
    ],
  },
  missing: { count: 1, rows: [[text('Ada'), null]] },
  data: [{ name: 'visits', columns: ['guest_id'], row_count: 84, rows: [[['i', '7']]] }],
  expected: { columns: ['name', 'visits'], row_count: 2, rows: [[text('Zoë'), ['i', '1']], [text('Ada'), null]] },
  actual: { columns: ['name', 'visits'], row_count: 1, rows: [[text('Zoë'), text('1')]] },
};

for (const [layout, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 800 }]]) {
  test(`In the ${layout} layout a verdict shows changed rows, why they differ, and the data`, async () => {
    const { page, problems } = await openWithVerdict(changed, { viewport });
    if (layout === 'narrow') await page.getByRole('tab', { name: 'SQL' }).press('Enter');
    await check(page, 'SELECT name FROM guests');
    assert.equal(await verdict(page).textContent(), 'Not yet. 1 row has another value.');
    assert.deepEqual(await table(page, 'changed'), {
      caption: 'Changed: 1 row.',
      rows: [
        ['Row', 'name', 'visits', 'What differs'],
        ['1, expected', 'Zoë', '1', ''],
        ['1, yours', 'Zoë', '1', "visits: '1' here, 1 is expected. The number 1 is expected, and this is the text '1'."],
      ],
    });
    assert.deepEqual(await table(page, 'data.0'), {
      caption: 'Data `hidden-nulls`, table `visits`: 84 rows, the first 1 of them here.',
      rows: [['guest_id'], ['7']],
    });
    assert.deepEqual(problems, []);
  });
}

test('Tables in another state and definitions that differ are tables of the mirror', async () => {
  const { page } = await openWithVerdict({
    kind: 'state',
    tables: [{ table: 'guests', columns: ['id'], missing: { count: 1, rows: [[['i', '3']]] }, extra: nothing, changed: nothing }],
    definitions: [{ object: 'column `id` of `guests`', expected: 'NOT NULL', actual: 'may be NULL' }],
  });
  await check(page, 'DELETE FROM guests');
  assert.deepEqual(await table(page, 'state.0.missing'), { caption: 'Missing in table `guests`: 1 row.', rows: [['id'], ['3']] });
  assert.deepEqual((await table(page, 'definitions')).rows, [
    ['Object', 'Expected', 'Yours'],
    ['column `id` of `guests`', 'NOT NULL', 'may be NULL'],
  ]);
});

test('A construct that the task forbids is marked in the editor until the text is edited', async () => {
  const { page } = await openWithVerdict({
    kind: 'construct',
    text: 'This task asks for a query without `DISTINCT`.',
    marks: [
      { offset: 16, length: 8, text: 'Not with `DISTINCT`.' },
      { offset: 31, length: 8, text: 'Not with `DISTINCT`.' },
    ],
  });
  await check(page, '-- Zoë\nSELECT  DISTINCT count(DISTINCT id) FROM guests');
  assert.deepEqual(await page.locator('#editor .editor-mark').allTextContents(), ['DISTINCT', 'DISTINCT']);
  assert.deepEqual(await page.locator('#editor .editor-message').allTextContents(), ['Not with DISTINCT.']);
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' ');
  assert.equal(await page.locator('#editor .editor-mark').count(), 0);
});

test('An answer that is wrong on hidden data only is shown on that data, by the engine itself', async () => {
  const { page, problems } = await openWorkbench({ address: '/?pack=first-steps&exercise=count-results' });
  await check(page, 'SELECT result, count(DISTINCT thing_id) FROM repairs GROUP BY result');
  const changes = await table(page, 'changed');
  assert.equal(changes.caption, 'Changed: 1 row.');
  assert.match(changes.rows[2].at(-1), /^count\(\*\): 1 here, 2 is expected\./);
  assert.match((await table(page, 'data.0')).caption, /^Data `.+`, table `repairs`: 2 rows\.$/);
  assert.deepEqual(problems, []);
});
