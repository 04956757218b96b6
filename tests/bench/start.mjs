// How long a first visit takes: until the editor takes text, and until the first result is painted. Chromium on slow
// connections and a slow CPU, with nothing cached; the middle of several visits counts.
import { chromium } from 'playwright-core';

import { findChromium } from '../../web/find-program.mjs';
import { serve } from '../../web/serve.mjs';
import { layOut } from './table.mjs';

const visits = 3;

const profiles = [
  { name: '10 Mb/s', megabits: 10, roundTrip: 40, cpuSlowdown: 1, limits: null },
  { name: '1.6 Mb/s, 150 ms, CPU 4 times slower', megabits: 1.6, roundTrip: 150, cpuSlowdown: 4, limits: { editor: 2.5, result: 5 } },
];

// The marks that the page sets, docs/protocol.md.
const marks = { editor: 'joinery:editor', result: 'joinery:result' };

const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** Seconds from the start of the navigation until the page set the mark. */
async function secondsUntil(page, mark) {
  const entry = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, mark, { timeout: 60_000, polling: 50 });
  return (await entry.jsonValue()) / 1000;
}

/** One visit by somebody who runs a query as soon as the editor is there: { editor, result } in seconds. */
async function visit(executablePath, address, { megabits, roundTrip, cpuSlowdown }) {
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const page = await browser.newPage();
    const devtools = await page.context().newCDPSession(page);
    const bytesPerSecond = (megabits * 1e6) / 8;
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false, latency: roundTrip, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
    await page.goto(address, { waitUntil: 'commit' });
    const editor = await secondsUntil(page, marks.editor);
    await page.focus('.cm-content');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('SELECT 1;');
    await page.keyboard.press('Control+Enter');
    return { editor, result: await secondsUntil(page, marks.result) };
  } finally {
    await browser.close();
  }
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

export async function measureStart() {
  const executablePath = process.env['CHROMIUM'] ?? findChromium();
  const server = await serve({ root: 'build/site', port: 8090 });
  const address = `http://127.0.0.1:${server.address().port}/`;
  const measured = [];
  try {
    for (const profile of profiles) {
      const times = [];
      while (times.length < visits) times.push(await visit(executablePath, address, profile));
      for (const what of Object.keys(marks)) {
        measured.push({ profile, what, seconds: middle(times.map((time) => time[what])), limit: profile.limits?.[what] });
      }
    }
  } finally {
    server.close();
  }

  console.log('First visit: time over its limit');
  console.log(
    layOut([
      ['', 'ratio', 'seconds'],
      ...measured.map(({ profile, what, seconds, limit }) => [
        `${what}, ${profile.name}`, limit === undefined ? '–' : (seconds / limit).toFixed(2), seconds.toFixed(1),
      ]),
    ]),
  );
  console.log();
  return measured
    .filter(({ seconds, limit }) => seconds > limit)
    .map(({ profile, what, seconds, limit }) => `${what} after ${seconds.toFixed(1)} s with ${profile.name}; the limit is ${limit} s.`);
}
