// Shows a pack in the page that learners get, anew after each save: node web/preview.mjs PACK SITE PORT JOINERY
// `joinery preview` starts it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { WatchedPack } from './preview/watched-pack.mjs';
import { everyAnswer, serve } from './serve.mjs';

const pageFiles = {
  '/preview/page.js': { type: 'text/javascript; charset=utf-8', text: readOwn('page.js') },
  '/preview/page.css': { type: 'text/css; charset=utf-8', text: readOwn('page.css') },
};

function readOwn(name) {
  return readFileSync(new URL(`preview/${name}`, import.meta.url), 'utf8');
}

/** Serves `site` with the pack in `folder` in place of its own. */
export async function startPreview({ folder, site, port, joinery }) {
  const pack = new WatchedPack(folder, joinery);
  await pack.open();
  const listeners = new Set(); // answers that stay open: one for each page
  pack.on('change', () => listeners.forEach((response) => tell(response, pack)));
  const server = await serve({ root: site, port, answerFirst: (request, response) => answer(request, response, { pack, site, listeners }) });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      pack.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

// Answers what is the preview's own; the rest is the site's.
function answer(request, response, { pack, site, listeners }) {
  if (request.method !== 'GET') return false;
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname === '/' || pathname === '/index.html') {
    if (pack.compiled !== null && !searchParams.has('pack')) redirect(response, `/?pack=${pack.compiled.id}`);
    else send(response, 'text/html; charset=utf-8', pageWith(pack, site));
    return true;
  }
  if (pathname === '/preview/events') {
    response.writeHead(200, { ...everyAnswer, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    tell(response, pack);
    return true;
  }
  const compiled = textAt(pathname, pack.compiled);
  if (compiled !== undefined) {
    send(response, 'application/json; charset=utf-8', compiled);
    return true;
  }
  const own = pageFiles[pathname];
  if (own === undefined) return false;
  send(response, own.type, own.text);
  return true;
}

// The pack, or one of its translations.
function textAt(pathname, compiled) {
  if (compiled === null) return undefined;
  const files = Object.entries(compiled.translations).map(([language, text]) => [`/packs/${compiled.id}.${language}.json`, text]);
  return new Map([[`/packs/${compiled.id}.json`, compiled.text], ...files]).get(pathname);
}

// The site's page, or a bare one as long as there is no pack to show, and what tells of the pack.
function pageWith(pack, site) {
  const page = pack.compiled === null
    ? '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>No pack yet</title></head><body><h1>The pack cannot be compiled yet</h1></body></html>'
    : readFileSync(join(site, 'index.html'), 'utf8');
  const own = [
    `<meta name="joinery-preview" content="${pack.compiled?.version ?? 0}" />`,
    '<link rel="stylesheet" href="preview/page.css" />',
    '<script type="module" src="preview/page.js"></script>',
  ];
  return page.replace('</head>', `${own.join('')}</head>`);
}

function tell(response, { compiled, phase, findings }) {
  response.write(`data: ${JSON.stringify({ version: compiled?.version ?? 0, pack: compiled?.id ?? null, phase, findings })}\n\n`);
}

function send(response, type, text) {
  response.writeHead(200, { ...everyAnswer, 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
}

function redirect(response, address) {
  response.writeHead(302, { ...everyAnswer, Location: address }).end();
}

async function main([folder, site, port, joinery]) {
  const preview = await startPreview({ folder, site, port: Number(port), joinery });
  console.log(`The pack is at ${preview.address}`);
  console.log('Each save shows. Ctrl+C ends it.');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
