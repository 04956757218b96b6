import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

import { policy } from '../../../web/policy.mjs';
import { serve } from '../../../web/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'joinery-serve-'));
const root = join(folder, 'site');
const page = '<!doctype html>';
let server;

before(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'assets/main-1.js'), 'plain');
  writeFileSync(join(root, 'assets/main-1.js.br'), brotliCompressSync('packed with brotli'));
  writeFileSync(join(root, 'assets/main-1.js.gz'), gzipSync('packed with gzip'));
  for (const name of ['a.wasm', 'a.json', 'a.css', 'a.ttf', 'a.svg', 'a.secret']) writeFileSync(join(root, name), 'x');
  writeFileSync(join(folder, 'outside.json'), 'secret');
  symlinkSync(join(folder, 'outside.json'), join(root, 'link.json'));
  server = await serve({ root, port: 0 });
});
after(() => server.close());

// By node:http, which sends a path as it is; fetch would tidy it up first.
function get(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.address().port, path, method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('The root is the page, with its policies', async () => {
  const { status, headers, body } = await get('/');
  assert.equal(status, 200);
  assert.equal(body.toString(), page);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['content-security-policy'], policy);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'no-referrer');
});

test('Every kind of file has its type', async () => {
  const types = {
    'a.wasm': 'application/wasm',
    'a.json': 'application/json; charset=utf-8',
    'a.css': 'text/css; charset=utf-8',
    'a.ttf': 'font/ttf',
    'a.svg': 'image/svg+xml',
    'assets/main-1.js': 'text/javascript; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) assert.equal((await get(`/${path}`)).headers['content-type'], type);
});

test('A file of a kind that the site does not have is not given out', async () => {
  assert.equal((await get('/a.secret')).status, 404);
});

const outside = ['/../outside.json', '/%2e%2e/outside.json', '/..%2foutside.json', '/assets/../../outside.json',
  '/%2e%2e%2foutside.json', '//outside.json', '/..\\outside.json', '/link.json', '/%00', '/%', '/assets', '/nothing.html'];
for (const path of outside) {
  test(`There is no way out of the site: ${path}`, async () => {
    const { status, body } = await get(path);
    assert.equal(status, 404);
    assert.doesNotMatch(body.toString(), /secret/);
  });
}

test('Packed forms go to those who take them, brotli first', async () => {
  const brotli = await get('/assets/main-1.js', { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), 'packed with brotli');
  const gzip = await get('/assets/main-1.js', { headers: { 'Accept-Encoding': 'gzip, br;q=0' } });
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gzip.body).toString(), 'packed with gzip');
  const plain = await get('/assets/main-1.js');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.body.toString(), 'plain');
});

test('What the browser has already is not sent again', async () => {
  const { headers } = await get('/assets/main-1.js', { headers: { 'Accept-Encoding': 'br' } });
  const again = await get('/assets/main-1.js', { headers: { 'Accept-Encoding': 'br', 'If-None-Match': headers.etag } });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
  const otherForm = await get('/assets/main-1.js', { headers: { 'If-None-Match': headers.etag } });
  assert.equal(otherForm.status, 200);
});

test('Files named by their hash are kept for ever, the page is asked for each time', async () => {
  assert.match((await get('/assets/main-1.js')).headers['cache-control'], /immutable/);
  assert.equal((await get('/')).headers['cache-control'], 'no-cache');
});

test('HEAD sends no body, and nothing can be written', async () => {
  const head = await get('/', { method: 'HEAD' });
  assert.equal(head.headers['content-length'], String(page.length));
  assert.equal(head.body.length, 0);
  assert.equal((await get('/', { method: 'POST' })).status, 405);
});

test('A taken port gives the next one, on this machine only', async () => {
  const { port } = server.address();
  const second = await serve({ root, port });
  try {
    assert.ok(second.address().port > port);
    assert.equal(second.address().address, '127.0.0.1');
  } finally {
    second.close();
  }
});
