// Takes the pictures of the README from the real page: node web/screenshot.mjs
// Wants the site in build/site, and a Chromium on the PATH or named by CHROMIUM.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { findChromium } from './find-program.mjs';
import { serve } from './serve.mjs';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const root = fileURLToPath(new URL('../build/site/', import.meta.url));

// An answer with a mistake that the exercise knows.
const exercise = 'bicycle-owners';
const answer = `SELECT DISTINCT g.name, t.brand
FROM things AS t
JOIN guests AS g ON g.id = t.guest_id
WHERE t.kind = 'bicycle';`;

mkdirSync(folder, { recursive: true });
const server = await serve({ root, port: 18090 });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? findChromium(),
  args: ['--no-sandbox', '--disable-quic', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  for (const theme of ['light', 'dark']) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`http://127.0.0.1:${server.address().port}/?exercise=${exercise}&theme=${theme}`);
    await page.locator('[data-key="check"]:not([aria-disabled])').waitFor({ state: 'attached' });
    await page.locator('#editor .cm-content').click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(answer);
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await page.locator('[data-key="verdict"]:not(:empty)').waitFor({ state: 'attached' });
    await page.waitForTimeout(500); // the last frames
    await page.screenshot({ path: `${folder}workbench-${theme}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
