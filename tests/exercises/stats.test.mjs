// `joinery stats`: a pack in numbers, for a person and for a program.
import assert from 'node:assert/strict';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { joinery } from './joinery.mjs';
import { newPack, workFolder } from './skeleton.mjs';

const { folder, file } = workFolder('stats');
const pack = newPack(folder, 'course');
joinery('new', 'exercise', pack, 'all-books');

test('A person reads a table', () => {
  const { status, stdout, stderr } = joinery('stats', pack);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.equal(stdout, `Course (course 0.1.0)
2 exercises, 2 by result

                 sum   least  median    most
difficulty         2       1       1       1
minutes            5       2     2.5       3
words             40       8      20      32
hints              3       1     1.5       2
accepts            2       1       1       1
wrongs             3       1     1.5       2

Difficulty 1: 2, 2: 0, 3: 0, 4: 0, 5: 0

2 concepts
   1  order-by
   1  where

Data library: 2 exercises, 1 hidden variant
       6  books
`);
});

test('A program reads the same from JSON, of a compiled pack too', () => {
  const { status, stdout } = joinery('stats', pack, '--json');
  assert.equal(status, 0);
  const spread = (sum, least, median, most) => ({ sum, least, median, most });
  assert.deepEqual(JSON.parse(stdout), {
    id: 'course',
    version: '0.1.0',
    title: 'Course',
    exercises: 2,
    modes: { result: 2 },
    difficulties: [2, 0, 0, 0, 0],
    difficulty: spread(2, 1, 1, 1),
    minutes: spread(5, 2, 2.5, 3),
    words: spread(40, 8, 20, 32),
    hints: spread(3, 1, 1.5, 2),
    accepts: spread(2, 1, 1, 1),
    wrongs: spread(3, 1, 1.5, 2),
    concepts: { 'order-by': 1, where: 1 },
    data: { library: { exercises: 2, variants: 1, tables: { books: 6 }, fault: null } },
    language: 'en',
    texts: 12,
    translations: {},
  });
  assert.equal(joinery('stats', file('course.json', joinery('build', pack).stdout), '--json').stdout, stdout);
});

test('Code is not counted as words, and signs are none', () => {
  const wordy = newPack(folder, 'wordy');
  writeFileSync(join(wordy, '010-old-books.md'), `+++
id = "a"
title = "A"
data = "library"
+++

One – two: **three** \`four\`. - 5é | ✓

~~~sql
SELECT none FROM this;
~~~
six

\`\`\`sql solution
SELECT 1;
\`\`\`
`);
  assert.equal(JSON.parse(joinery('stats', wordy, '--json').stdout).words.sum, 7); // ✓ may be a letter of some script
});

test('A data set that cannot be set up is told, and the rest is counted', () => {
  const broken = newPack(folder, 'broken');
  appendFileSync(join(broken, 'data/library/seed.sql'), 'INSERT INTO nowhere VALUES (1);\n');
  const { status, stdout } = joinery('stats', broken);
  assert.equal(status, 0);
  assert.match(stdout, /\nData library: 1 exercise, 1 hidden variant\n {2}It cannot be set up: no such table: nowhere\.\n$/);
});

test('A pack that cannot be read ends with 2', () => {
  for (const path of [join(folder, 'none'), file('no-pack.json', '{}')]) {
    const { status, stdout, stderr } = joinery('stats', path);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.notEqual(stderr, '');
  }
});

test('Each language has what is told in it, and what is to be looked at again', () => {
  const translated = newPack(folder, 'translated');
  writeFileSync(join(translated, '010-old-books.es.md'), '+++\ntitle = "Libros"\n+++\nTarea.\n');
  appendFileSync(join(translated, 'pack.toml'), '[translations.pl]\ntitle = "Kurs"\n');
  const { texts, translations } = JSON.parse(joinery('stats', translated, '--json').stdout);
  assert.deepEqual(translations, { es: { exercises: 0, texts: 2, stale: 1 }, pl: { exercises: 0, texts: 0, stale: 0 } });
  assert.ok(joinery('stats', translated).stdout.endsWith(`
Language en: ${texts} texts
Language es: 2 of them, 0 of 1 exercise whole, 1 to be looked at again
Language pl: 0 of them, 0 of 1 exercise whole
`));
  const compiled = join(folder, 'translated.json');
  joinery('build', translated, '-o', compiled);
  assert.deepEqual(JSON.parse(joinery('stats', compiled, '--json').stdout).translations, {
    es: { exercises: 0, texts: 2, stale: null }, pl: { exercises: 0, texts: 0, stale: null },
  });
  rmSync(join(folder, 'translated.pl.json'));
  assert.equal(JSON.parse(joinery('stats', compiled, '--json').stdout).translations.pl, null);
});
