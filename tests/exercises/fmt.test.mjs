// `joinery fmt`: one layout, in which nothing is lost.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { joinery, packFolders, root } from './joinery.mjs';
import { newPack, workFolder } from './skeleton.mjs';

const { folder, file } = workFolder('fmt');
const clean = { status: 0, stdout: '', stderr: '' };

const exercises = packFolders().flatMap((pack) =>
  readdirSync(join(root, pack)).filter((name) => /^[^.]+\.md$/.test(name)).map((name) => `${pack}/${name}`));

test('The exercises of this repository are laid out', () => {
  assert.ok(exercises.length > 0);
  assert.deepEqual(joinery('fmt', '--check', 'exercises'), clean);
});

// The same exercise, written as badly as the format allows: settings backwards with odd spaces, the sections first and
// the blocks inside them, Windows line ends, no line break at the end.
function scramble(text) {
  const [, settings, body] = /^\+\+\+\n([^]*?)\n\+\+\+\n([^]*)$/.exec(text);
  const [top, ...tables] = settings.split(/\n(?=\[)/);
  const backwards = (lines) => lines.replace(/^(\w+) = /gm, '  $1=   ').split(/\n(?=\s*\w+=)/).reverse().join('\n\n');
  const blocks = body.match(/^```sql \w.*\n[^]*?^```$/gm);
  const prose = body.replaceAll(/\n*^```sql \w.*\n[^]*?^```$/gm, '');
  const at = prose.search(/^## /m);
  const [task, sections] = at < 0 ? [prose, ''] : [prose.slice(0, at), prose.slice(at)];
  const kinds = groupBy(blocks, kindOf);
  const mixed = [...kinds.values()].reverse().flat().map((block) => block.replace('```sql ', '````sql   ').replace(/```$/, '`````'));
  const tail = sections === '' ? mixed.join('\n') : `${sections}${mixed.join('\n')}\n\n\n`;
  const scrambled = `+++  \n${backwards(top)}\n${tables.map((table) => `\n${table.replace(/^(\w+) = /gm, '$1=')}\n`).join('')}+++\n${task}\n\n${tail}`;
  return `\uFEFF${scrambled.trimEnd()}`.replaceAll('\n', '\r\n');
}

const kindOf = (block) => /^```sql (\w+)/.exec(block)[1];

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

test('Every exercise, written badly, comes back byte for byte', () => {
  const pack = join(folder, 'scrambled');
  mkdirSync(pack);
  writeFileSync(join(pack, 'pack.toml'), '');
  const texts = exercises.map((path) => readFileSync(join(root, path), 'utf8'));
  const written = texts.map((text, i) => join(pack, `${String(i).padStart(4, '0')}.md`));
  texts.forEach((text, i) => {
    writeFileSync(written[i], scramble(text));
    assert.notEqual(readFileSync(written[i], 'utf8'), text);
  });
  const all = { status: 1, stdout: `${written.join('\n')}\n`, stderr: '' };
  assert.deepEqual(joinery('fmt', '--check', pack), all);
  assert.deepEqual(joinery('fmt', pack), { ...all, status: 0 });
  texts.forEach((text, i) => assert.equal(readFileSync(written[i], 'utf8'), text, exercises[i]));
  assert.deepEqual(joinery('fmt', pack), clean);
});

test('A pack compiles to the same bytes before and after', () => {
  const before = newPack(folder, 'course');
  const after = join(folder, 'after');
  cpSync(before, after, { recursive: true });
  const path = join(after, '010-old-books.md');
  writeFileSync(path, scramble(readFileSync(path, 'utf8')).replace('The library puts', 'The  library\tputs'));
  writeFileSync(join(before, '010-old-books.md'), readFileSync(path));
  const compiled = joinery('build', before);
  assert.equal(compiled.status, 0);
  assert.equal(joinery('fmt', after).stdout, `${path}\n`);
  assert.notDeepEqual(readFileSync(path), readFileSync(join(before, '010-old-books.md')));
  assert.deepEqual(joinery('build', after), compiled);
});

test('--check writes nothing', () => {
  const path = file('one.md', '+++\nid =   "a"\n+++\nTask.');
  const { mtimeMs } = statSync(path);
  assert.deepEqual(joinery('fmt', '--check', path), { status: 1, stdout: `${path}\n`, stderr: '' });
  assert.deepEqual([readFileSync(path, 'utf8'), statSync(path).mtimeMs], ['+++\nid =   "a"\n+++\nTask.', mtimeMs]);
  assert.equal(joinery('fmt', path).status, 0);
  assert.equal(readFileSync(path, 'utf8'), '+++\nid = "a"\n+++\n\nTask.\n');
});

test('A file that cannot be read is left as it is, and the others are laid out', () => {
  const pack = newPack(folder, 'half-broken');
  writeFileSync(join(pack, '005-open.md'), '+++\nid = "open"\n+++\nTask.\n```sql solution\nSELECT 1;\n');
  writeFileSync(join(pack, '020-late.md'), '+++\nid="late"\n+++\nTask.\n');
  const { status, stdout, stderr } = joinery('fmt', pack);
  assert.deepEqual({ status, stdout }, { status: 1, stdout: `${join(pack, '020-late.md')}\n` });
  assert.match(stderr, /005-open\.md:5: error\[P203\]/);
  assert.match(readFileSync(join(pack, '005-open.md'), 'utf8'), /SELECT 1;\n$/);
});

test('Translations are laid out, too, and marked only where that is asked for', () => {
  const pack = newPack(folder, 'translated');
  const path = join(pack, '010-old-books.es.md');
  const read = () => readFileSync(path, 'utf8');
  writeFileSync(path, '+++\ntitle="Los libros viejos"\n+++\n## Wrong 1\nNo.\n## Hint\nMira.\n');
  assert.deepEqual(joinery('fmt', pack), { status: 0, stdout: `${path}\n`, stderr: '' });
  assert.equal(read(), '+++\ntitle = "Los libros viejos"\n+++\n\n## Hint\nMira.\n\n## Wrong 1\nNo.\n');
  assert.deepEqual(joinery('fmt', pack), clean);
  assert.match(joinery('check', pack).stdout, /010-old-books\.es\.md:1: warning\[P152\]/);
  assert.equal(joinery('fmt', '--translated', path).status, 0);
  assert.match(read(), /^\+\+\+\ntitle = "Los libros viejos"\noriginal = "[0-9a-f]{8}"\n\+\+\+\n/);
  assert.deepEqual(joinery('check', '--strict', pack), clean);
  assert.deepEqual(joinery('fmt', '--translated', pack), clean);
});

test('A translation is stale when the prose of its original changes, and not when its SQL does', () => {
  const pack = newPack(folder, 'stale');
  const path = join(pack, '010-old-books.es.md');
  const original = join(pack, '010-old-books.md');
  const text = readFileSync(original, 'utf8');
  writeFileSync(path, '+++\n+++\nTarea.\n');
  joinery('fmt', '--translated', path);
  writeFileSync(original, text.replace('```sql solution\n', '```sql solution\n-- the same\n'));
  assert.deepEqual(joinery('check', pack), clean);
  writeFileSync(original, text.replace('## Hint\n', '## Hint\nNew. '));
  const { status, stdout } = joinery('check', pack);
  assert.equal(status, 0);
  const [, mark] = /010-old-books\.es\.md:2:12: warning\[P151\]: The original has changed.*`original = "([0-9a-f]{8})"`/.exec(stdout);
  assert.equal(joinery('check', '--strict', pack).status, 1);
  assert.equal(joinery('check', '--only', 'old-books', pack).stdout, stdout);
  assert.equal(joinery('check', '--only', JSON.parse(joinery('build', pack).stdout).exercises[0].id, pack).stdout, stdout);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/original = ".*"/, `original = "${mark}"`));
  assert.deepEqual(joinery('check', pack), clean);
});

test('A place with no exercise ends with 2', () => {
  for (const path of [join(folder, 'none'), file('notes.txt', '').replace('notes.txt', 'nothing')]) {
    const { status, stdout, stderr } = joinery('fmt', path);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.match(stderr, /There is no exercise here, and no pack\./);
  }
});
