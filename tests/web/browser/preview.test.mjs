// `joinery preview` as an author sees it: the real page, which follows the pack's files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startPreview } from '../../../web/preview.mjs';
import { newPage, untilReady } from './browser.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const joinery = join(root, 'build/native-release/bin/joinery');
const folder = mkdtempSync(join(tmpdir(), 'joinery-preview-page-'));
const pack = join(folder, 'course');
assert.equal(spawnSync(joinery, ['new', 'pack', pack]).status, 0);
const exercise = join(pack, '010-old-books.md');
const preview = await startPreview({ folder: pack, site: join(root, 'build/site'), port: 18300, joinery });
after(() => {
  preview.close();
  rmSync(folder, { recursive: true });
});

test('A save shows in the page, and so does what is amiss', async () => {
  const { page, problems } = await newPage();
  await page.goto(preview.address);
  await untilReady(page);
  assert.match(page.url(), /\?pack=course$/);
  await page.getByText('The library puts its old books behind glass.').waitFor();

  const text = readFileSync(exercise, 'utf8');
  writeFileSync(exercise, text.replace('behind glass', 'into the cellar'));
  await page.getByText('The library puts its old books into the cellar.').waitFor({ timeout: 5_000 });
  await untilReady(page);

  writeFileSync(exercise, text.replace('difficulty = 1', 'dificulty = 1'));
  await page.getByText(/010-old-books\.md:5:1: error\[P102\]/).waitFor({ timeout: 5_000 });
  await page.getByText('The library puts its old books into the cellar.').waitFor(); // the last that compiled

  writeFileSync(exercise, text);
  await page.getByText('The library puts its old books behind glass.').waitFor({ timeout: 5_000 });
  await page.locator('#joinery-preview').waitFor({ state: 'hidden' });
  assert.deepEqual(problems.filter((problem) => !problem.startsWith(`request to ${preview.address}`)), []);
});
