// Every pack of this repository is sound, and its verdicts are the same wherever the engine runs.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';

import { openSession } from './engine-module.mjs';
import { joinery, packFolders, root, unseal } from './joinery.mjs';

const work = mkdtempSync(join(tmpdir(), 'joinery-packs-'));
after(() => rmSync(work, { recursive: true }));

// What learners type besides answers. What comes of it depends little on the exercise: each exercise gets two of them,
// in turn, and the first of each pack all.
const brokenAnswers = [
  '',
  '-- later',
  'SELECT',
  "SELECT 'never closed",
  'SELECT nothing FROM nowhere;',
  'SELECT 1; SELECT 2;',
  'SELECT name FROM sqlite_schema;',
  "SELECT 1, 1.0, 0.1 + 0.2, 1e300 * 1e300, 9223372036854775807, x'00FF', '', NULL, 'é 日本語 😀', char(0), 1e-7, 123456789.125;",
  'CREATE TABLE mine (a);',
  "ATTACH ':memory:' AS other;",
  'PRAGMA writable_schema = ON;',
  'BEGIN; SELECT 1;',
];

const folders = packFolders();
const session = await openSession();
let openPack = null; // the session's

test('There are packs to test', () => {
  assert.ok(folders.length > 0);
});

test('All packs are sound, beside each other', () => {
  assert.deepEqual(joinery('check', '--strict', 'exercises'), { status: 0, stdout: '', stderr: '' });
});

for (const folder of folders) {
  const { status, stdout: text, stderr } = joinery('build', folder);

  test(`${folder} builds with no finding`, () => {
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  });

  test(`${folder} built twice gives the same bytes`, () => {
    const first = readFileSync(`${root}build/packs/${basename(folder)}.json`, 'utf8'); // by ./dev, before all tests
    assert.ok(first === text, 'build/packs has other bytes. ./dev test builds it anew where a source has changed.');
  });

  const pack = JSON.parse(text);
  const packFile = join(work, `${pack.id}.json`);
  writeFileSync(packFile, text);

  for (const [number, { id, sealed }] of pack.exercises.entries()) {
    test(`${folder}: ${id} is judged the same by the command and by the wasm`, () => {
      const { solution, accepted, wrong } = unseal(sealed);
      const right = [solution, ...accepted];
      const answers = [...right, ...wrong.map(({ sql }) => sql), ...brokenFor(number)];
      const native = judgeNatively(packFile, id, answers);
      const wasm = judgeInWasm(text, id, answers);
      answers.forEach((answer, i) => assert.equal(wasm[i], native[i], answer));
      native.forEach((verdict, i) => assert.equal(JSON.parse(verdict).right, i < right.length, answers[i]));
    });
  }
}

function brokenFor(number) {
  const isTurn = (place) => number === 0 || place % 6 === number % 6;
  return brokenAnswers.filter((_, place) => isTurn(place));
}

// The verdicts as JSON texts, in order.
function judgeNatively(packFile, exercise, answers) {
  const files = answers.map((answer, i) => {
    const file = join(work, `${exercise}-${i}.sql`);
    writeFileSync(file, answer);
    return file;
  });
  const { status, stdout, stderr } = joinery('judge', packFile, exercise, ...files);
  assert.deepEqual({ status, stderr }, { status: 1, stderr: '' }); // some of them are wrong
  return stdout.trimEnd().split('\n');
}

function judgeInWasm(packText, exercise, answers) {
  openInWasm(packText);
  session.handle(JSON.stringify({ id: 1, type: 'open_exercise', exercise }));
  return answers.map((sql) => {
    const reply = session.handle(JSON.stringify({ id: 2, type: 'check', sql }));
    const before = '{"id":2,"type":"checked","verdict":';
    const after = JSON.parse(reply).verdict.says === null ? '}' : ',"says_language":"en"}';
    assert.equal(reply.slice(0, before.length), before);
    assert.equal(reply.slice(-after.length), after);
    return reply.slice(before.length, -after.length);
  });
}

// A pack is opened once for all its exercises, as in the page.
function openInWasm(packText) {
  if (packText === openPack) return;
  const { type, reason } = JSON.parse(session.handle(JSON.stringify({ id: 0, type: 'open_pack', pack: packText })));
  assert.deepEqual({ type, reason }, { type: 'pack_opened', reason: undefined });
  openPack = packText;
}
