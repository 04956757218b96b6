// Serves the site on this machine only: node web/serve.mjs [--port N] [--open]
// A static host does the same; docs/embedding.md says what it must do.
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { policy } from './policy.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const packedForms = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
];

/** The headers that stand on every answer. */
export const everyAnswer = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Accept-Encoding',
};

const portsToTry = 50;

/**
 * Serves `root`. Takes the first free port from `port` on; the server's address() tells which. `answerFirst(request,
 * response)` may answer in its place, and is true where it has.
 */
export async function serve({ root, port, answerFirst = () => false }) {
  const server = createServer(async (request, response) => {
    try {
      if (!answerFirst(request, response)) await answer(root, request, response);
    } catch {
      end(response, 500, 'Something went wrong here.');
    }
  });
  for (let candidate = port; ; candidate += 1) {
    try {
      await listen(server, candidate);
      return server;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate >= port + portsToTry) throw error;
    }
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return end(response, 405, 'Only GET and HEAD.');
  }
  const path = await fileFor(root, request.url);
  const type = path === null ? undefined : types[extname(path)];
  if (type === undefined) return end(response, 404, 'There is no such file.');
  const { form, size, modified } = await chooseForm(path, request.headers['accept-encoding'] ?? '');
  const tag = `"${size.toString(36)}-${Math.floor(modified).toString(36)}${form.extension}"`;
  const headers = {
    ...everyAnswer,
    'Content-Type': type,
    ETag: tag,
    // Names in assets/ hold a hash of what is in them.
    'Cache-Control': path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(form.encoding === null ? {} : { 'Content-Encoding': form.encoding }),
  };
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path + form.extension).on('error', () => response.destroy()).pipe(response);
}

// The file that a request's path names, with every link followed; null where there is none inside `root`.
async function fileFor(root, url) {
  try {
    const path = decodeURIComponent(new URL(`http://localhost${url}`).pathname);
    const realRoot = await realpath(root);
    const found = await realpath(join(realRoot, path.endsWith('/') ? `${path}index.html` : path));
    return found.startsWith(realRoot + sep) && (await stat(found)).isFile() ? found : null;
  } catch {
    return null; // no such file, or no path at all
  }
}

async function chooseForm(path, accepted) {
  const offered = accepted.split(',').map((each) => each.trim());
  const takes = (encoding) => offered.some((each) => each.split(';')[0] === encoding && !/;\s*q=0(\.0*)?$/.test(each));
  for (const form of packedForms.filter(({ encoding }) => takes(encoding))) {
    const packed = await stat(path + form.extension).catch(() => null);
    if (packed !== null) return { form, size: packed.size, modified: packed.mtimeMs };
  }
  const { size, mtimeMs } = await stat(path);
  return { form: { encoding: null, extension: '' }, size, modified: mtimeMs };
}

function end(response, status, text) {
  response.writeHead(status, { ...everyAnswer, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

// Opens the address where the system knows how; where it does not, the printed address will do.
function openBrowser(address) {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}

async function main(words) {
  const value = words.includes('--port') ? words[words.indexOf('--port') + 1] : '8080';
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`--port needs a number up to 65535, and not ${value}.`);
    process.exitCode = 2;
    return;
  }
  const server = await serve({ root: fileURLToPath(new URL('../build/site/', import.meta.url)), port });
  const taken = server.address().port;
  const address = `http://127.0.0.1:${taken}/`;
  console.log(`Joinery is at ${address}${taken === port || port === 0 ? '' : ` (port ${port} is taken)`}`);
  console.log('Ctrl+C ends it.');
  if (words.includes('--open')) openBrowser(address);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
