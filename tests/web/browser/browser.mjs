// One Chromium and one server for a file of tests. Pages are as a learner has them, each with a storage of its own.
import { after, afterEach } from 'node:test';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { findChromium } from '../../../web/find-program.mjs';
import { serve } from '../../../web/serve.mjs';

const root = fileURLToPath(new URL('../../../build/site/', import.meta.url));

const server = await serve({ root, port: 18080 });
const browser = await chromium.launch({
  // The same Chromium without the windows around its pages, where it is: a page opens in half the time.
  executablePath: findChromium('chromium-headless-shell'),
  args: [
    '--no-sandbox', '--disable-quic', '--no-first-run', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
    // WebGL is painted without a graphics card, and that takes most of a test's time: at least the rest of the page is
    // not painted by way of it.
    '--disable-gpu-compositing',
  ],
});
// A page that is left open goes on painting.
const contexts = new Set();
afterEach(async () => {
  await Promise.all([...contexts].map((context) => context.close()));
  contexts.clear();
});
after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

// The layout of a laptop, painted with a quarter of its pixels: they are what painting costs. Tests of pictures ask for
// all of them.
const laptop = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 0.5 };

// Milliseconds. Long for a slow machine, and longer than any budget of the engine.
const patience = 30_000;

export const origin = `http://127.0.0.1:${server.address().port}`;

/**
 * A page of a new learner, not yet opened. `problems` collects what no test may have: errors of the script, violations
 * of the policy, and requests to anywhere else.
 */
export async function newPage({ context: given, ...options } = {}) {
  const context = given ?? (await browser.newContext({ ...laptop, ...options }));
  contexts.add(context);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Content-Security-Policy/.test(message.text())) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url())) problems.push(`request to ${request.url()}`);
  });
  return { page, context, problems };
}

/** The same, opened, with the workbench ready to run SQL. */
export async function openWorkbench({ address = '/', ...options } = {}) {
  const opened = await newPage(options);
  await opened.page.goto(origin + address);
  await untilReady(opened.page);
  return opened;
}

export async function untilReady(page) {
  await page.getByRole('button', { name: /^Run/ }).and(page.locator(':not([aria-disabled])')).waitFor({ state: 'attached' });
}
