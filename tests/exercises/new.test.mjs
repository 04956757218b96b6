// `joinery new`: what it writes is whole, and it writes over nothing.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { joinery } from './joinery.mjs';
import { newPack, workFolder } from './skeleton.mjs';

const { folder, file } = workFolder('new');
const clean = { status: 0, stdout: '', stderr: '' };

test('A new pack has all parts, and checks clean at once', () => {
  const pack = newPack(folder, 'spring-course');
  assert.deepEqual(readdirSync(pack).sort(), ['010-old-books.md', 'data', 'pack.toml']);
  assert.deepEqual(readdirSync(join(pack, 'data/library')).sort(), ['assume.sql', 'hidden-edges.sql', 'schema.sql', 'seed.sql']);
  assert.deepEqual(joinery('check', pack), clean);
  const exercise = readFileSync(join(pack, '010-old-books.md'), 'utf8');
  for (const part of ['starter', 'solution', 'accept', 'wrong says="']) assert.ok(exercise.includes(`\`\`\`sql ${part}`), part);
  for (const heading of ['## Hint', '## After']) assert.ok(exercise.includes(`\n${heading}\n`), heading);
  const { id, title } = JSON.parse(joinery('build', pack).stdout);
  assert.deepEqual([id, title], ['spring-course', 'Spring course']);
});

test('The data of a new pack notices each slip in its solutions', () => {
  const pack = newPack(folder, 'slips');
  assert.equal(joinery('new', 'exercise', pack, 'all-books').status, 0);
  const { status, stdout } = joinery('check', '--strict', '--mutants', pack);
  assert.equal(status, 0, stdout);
});

test('It tells which files it wrote', () => {
  const pack = join(folder, 'told');
  const { status, stdout } = joinery('new', 'pack', `${pack}/`);
  assert.equal(status, 0);
  assert.deepEqual(stdout.trimEnd().split('\n').filter((path) => readFileSync(path, 'utf8') === ''), []);
  assert.ok(stdout.startsWith(`${pack}/pack.toml\n`));
});

test('The hidden variant tells a wrong answer that the seed does not', () => {
  const pack = newPack(folder, 'needed');
  writeFileSync(join(pack, 'data/library/hidden-edges.sql'), '');
  const { status, stdout } = joinery('check', pack);
  assert.equal(status, 1);
  assert.match(stdout, /P306/);
});

test('A new exercise follows the last one, on its data, and checks clean at once', () => {
  const pack = newPack(folder, 'longer');
  for (const [id, path] of [['all-books', '020-all-books.md'], ['again', '030-again.md']]) {
    const { status, stdout, stderr } = joinery('new', 'exercise', pack, id);
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: `${join(pack, path)}\n`, stderr: '' });
  }
  assert.deepEqual(joinery('check', pack), clean);
  const { exercises } = JSON.parse(joinery('build', pack).stdout);
  assert.deepEqual(exercises.map(({ id }) => id), ['old-books', 'all-books', 'again']);
  writeFileSync(join(pack, '1234-far.md'), readFileSync(join(pack, '030-again.md'), 'utf8').replace('"again"', '"far"'));
  assert.equal(joinery('new', 'exercise', pack, 'farther').stdout, `${join(pack, '1240-farther.md')}\n`);
});

test('Tables and columns of any name get an exercise that checks clean', () => {
  const pack = newPack(folder, 'names');
  for (const name of readdirSync(join(pack, 'data/library'))) writeFileSync(join(pack, 'data/library', name), '');
  writeFileSync(join(pack, 'data/library/schema.sql'), 'CREATE TABLE "order" ("group" TEXT, "it""s" INTEGER, é TEXT);\n');
  writeFileSync(join(pack, 'data/library/seed.sql'), 'INSERT INTO "order" VALUES (\'a\', 1, NULL), (\'a\', 1, NULL);\n');
  const unusable = join(pack, '010-old-books.md');
  writeFileSync(unusable, readFileSync(unusable, 'utf8').replaceAll(/```sql (solution|accept)\n[^`]*/g, '```sql $1\nSELECT 1;\n'));
  assert.equal(joinery('new', 'exercise', pack, 'odd-names').status, 0);
  const { stdout } = joinery('check', pack);
  assert.doesNotMatch(stdout, /odd-names/);
});

test('Beside a vocabulary no concept is named', () => {
  const school = join(folder, 'school');
  mkdirSync(school);
  writeFileSync(join(school, 'concepts.toml'), '[[concept]]\nid = "where"\ntitle = "WHERE"\ngroup = "Rows"\ndescription = "Some rows."\n');
  const pack = newPack(school, 'beside');
  assert.doesNotMatch(readFileSync(join(pack, 'pack.toml'), 'utf8'), /concepts/);
  assert.match(readFileSync(join(pack, '010-old-books.md'), 'utf8'), /^concepts = \[\]$/m);
  assert.deepEqual(joinery('check', '--strict', pack), clean);
});

test('Nothing is written over', () => {
  const pack = newPack(folder, 'kept');
  const before = readFileSync(join(pack, 'pack.toml'), 'utf8');
  for (const [args, why] of [
    [['pack', pack], /kept: This is there already, and not an empty folder\./],
    [['pack', file('a-file', 'mine')], /a-file: This is there already/],
    [['exercise', pack, 'old-books'], /has an exercise of this id already/],
  ]) {
    const { status, stdout, stderr } = joinery('new', ...args);
    assert.deepEqual({ args, status, stdout }, { args, status: 2, stdout: '' });
    assert.match(stderr, why);
  }
  assert.equal(readFileSync(join(pack, 'pack.toml'), 'utf8'), before);
  assert.equal(readFileSync(join(folder, 'a-file'), 'utf8'), 'mine');
  writeFileSync(join(pack, '020-mine.md'), 'half an exercise'); // the name that comes next
  assert.equal(joinery('new', 'exercise', pack, 'mine').stdout, `${join(pack, '030-mine.md')}\n`);
  assert.equal(readFileSync(join(pack, '020-mine.md'), 'utf8'), 'half an exercise');
});

test('Names that are no ids, and folders that are no packs, are refused', () => {
  mkdirSync(join(folder, 'no-data'));
  writeFileSync(join(folder, 'no-data/pack.toml'), '');
  for (const [args, why] of [
    [['pack', join(folder, 'My Pack')], /small letters, digits and hyphens/],
    [['exercise', folder, 'one'], /has no pack\.toml/],
    [['exercise', join(folder, 'no-data'), 'one'], /has no data set/],
    [['exercise', join(folder, 'no-data'), '../one'], /small letters, digits and hyphens/],
    [[], /subcommand is required/],
  ]) {
    const { status, stdout, stderr } = joinery('new', ...args);
    assert.deepEqual({ args, status, stdout }, { args, status: 2, stdout: '' });
    assert.match(stderr, why);
  }
});
