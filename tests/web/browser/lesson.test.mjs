// The lesson as the browser shows it: what its own tables decide, which no test under Node sees.
import assert from 'node:assert/strict';
import test from 'node:test';

import { newPage, origin } from './browser.mjs';

test('Character references in a task are characters, and never markup', async () => {
  const { page } = await newPage();
  await page.route('**/packs/*.json', async (route) => {
    const response = await route.fetch();
    const pack = await response.json();
    pack.exercises[0].task = 'Caf&eacute; &copy; &#9731; &amp;lt;b&amp;gt; &lt;img src=x&gt; &nosuch; R&D';
    await route.fulfill({ response, json: pack });
  });
  await page.goto(origin);
  const task = page.locator('.lesson-task p');
  assert.equal(await task.textContent(), 'Café © ☃ &lt;b&gt; <img src=x> &nosuch; R&D');
  assert.equal(await task.locator('*').count(), 0);
});
