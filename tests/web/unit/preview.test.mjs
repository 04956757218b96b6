// `joinery preview` over HTTP: a page that follows the pack's files. tests/web/browser/preview.test.mjs has the browser.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { policy } from '../../../web/policy.mjs';

const joinery = fileURLToPath(new URL('../../../build/native-release/bin/joinery', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'joinery-preview-'));
const site = join(folder, 'site');
const pack = join(folder, 'packs/course');
mkdirSync(site);
mkdirSync(join(folder, 'packs'));
writeFileSync(join(site, 'index.html'), '<!doctype html><html><head><title>Site</title></head><body></body></html>');
writeFileSync(join(site, 'site.js'), 'the site’s own');
assert.equal(spawnSync(joinery, ['new', 'pack', pack]).status, 0);
const exercise = join(pack, '010-old-books.md');

const running = spawn(joinery, ['preview', pack, '--site', site, '--port', '18200']);
const aborts = new AbortController();
after(async () => {
  aborts.abort();
  running.kill();
  rmSync(folder, { recursive: true });
});

const origin = await new Promise((resolve, reject) => {
  let said = '';
  running.stdout.on('data', (chunk) => {
    said += chunk;
    const [, address] = /at (http:\S+)\//.exec(said) ?? [];
    if (address !== undefined) resolve(address);
  });
  running.stderr.on('data', (chunk) => reject(new Error(String(chunk))));
  running.on('exit', (code) => reject(new Error(`It ended with ${code}.`)));
});

// What the server tells a page, message by message.
async function* messages() {
  const { body } = await fetch(`${origin}/preview/events`, { signal: aborts.signal });
  let rest = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop();
    for (const part of parts) yield JSON.parse(part.slice('data: '.length));
  }
}

const told = messages();

async function until(isIt) {
  for (;;) {
    const { value } = await told.next();
    if (isIt(value)) return value;
  }
}

async function compiled(id = 'course') {
  return (await fetch(`${origin}/packs/${id}.json`)).json();
}

test('The page is the site’s, with the pack, under the policy', async () => {
  const first = await fetch(`${origin}/`, { redirect: 'manual' });
  assert.deepEqual([first.status, first.headers.get('location')], [302, '/?pack=course']);
  const page = await fetch(`${origin}/?pack=course`);
  assert.equal(page.headers.get('content-security-policy'), policy);
  const text = await page.text();
  for (const part of ['<title>Site</title>', 'content="1"', 'src="preview/page.js"', 'href="preview/page.css"']) assert.ok(text.includes(part), part);
  assert.doesNotMatch(text, /<script>|<style/);
  assert.equal(await (await fetch(`${origin}/site.js`)).text(), 'the site’s own');
  for (const [path, type] of [['page.js', 'text/javascript'], ['page.css', 'text/css']]) {
    const { status, headers } = await fetch(`${origin}/preview/${path}`);
    assert.deepEqual([status, headers.get('content-type').split(';')[0]], [200, type]);
  }
  for (const path of ['/preview/watched-pack.mjs', '/packs/other.json', '/..%2Fpacks/course/pack.toml']) assert.equal((await fetch(origin + path)).status, 404);
  assert.equal((await compiled()).exercises[0].title, 'Books from before 1950');
  assert.equal((await until(({ phase }) => phase === 'sound')).version, 1);
});

test('A save shows', async () => {
  writeFileSync(exercise, readFileSync(exercise, 'utf8').replace('Books from before 1950', 'Old books'));
  const { version, findings } = await until((each) => each.version === 2);
  assert.deepEqual([version, findings, (await compiled()).exercises[0].title], [2, [], 'Old books']);
  await until(({ phase }) => phase === 'sound');
});

test('What is amiss is told, and the last pack that compiled stays', async () => {
  const text = readFileSync(exercise, 'utf8');
  writeFileSync(exercise, text.replace('difficulty = 1', 'dificulty = 1'));
  const broken = await until(({ phase }) => phase === 'unsound');
  assert.equal(broken.version, 2);
  assert.match(broken.findings.join('\n'), /010-old-books\.md:5:1: error\[P102\]/);
  assert.equal((await compiled()).exercises[0].title, 'Old books');

  writeFileSync(exercise, text.replace('year <= 1950', 'year < 1950')); // a wrong answer that is right: only proving finds it
  const unproven = await until(({ phase, version }) => phase === 'unsound' && version === 3);
  assert.match(unproven.findings.join('\n'), /error\[P306\]/);

  writeFileSync(exercise, text);
  assert.deepEqual((await until(({ phase }) => phase === 'sound')).findings, []);
});

test('Data, new files and another id are followed too', async () => {
  appendFileSync(join(pack, 'data/library/seed.sql'), "INSERT INTO books VALUES (20, 'New', 2020);\n");
  await until(({ phase }) => phase === 'proving');
  assert.match((await compiled()).data.library.seed, /2020/);
  assert.equal(spawnSync(joinery, ['new', 'exercise', pack, 'second']).status, 0);
  await until(({ phase }) => phase === 'proving');
  assert.equal((await compiled()).exercises.length, 2);
  const settings = join(pack, 'pack.toml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('id = "course"', 'id = "renamed"'));
  const { pack: id } = await until((each) => each.pack === 'renamed');
  assert.equal((await compiled(id)).id, 'renamed');
});

test('What is missing is said in a sentence, with 2', () => {
  const node = { ...process.env, PATH: folder };
  for (const [args, env, why] of [
    [['preview', join(folder, 'none')], process.env, /none: There is no such folder\.\n$/],
    [['preview', pack, '--site', folder], process.env, /There is no built site here\. `\.\/dev play` builds one; --site names another\.\n$/],
    [['preview', pack, '--site', site], node, /^The preview needs Node 18 or newer: there is no `node` on the PATH\.\n$/],
    [['preview', pack, '--port', '70000'], process.env, /port/],
  ]) {
    const { status, stderr } = spawnSync(joinery, args, { encoding: 'utf8', env });
    assert.deepEqual({ args, status }, { args, status: 2 });
    assert.match(stderr, why);
  }
});
