// `joinery grade`: what a classroom's autograder calls.
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { joinery, joineryReading } from './joinery.mjs';
import { newPack, workFolder } from './skeleton.mjs';

const { folder, file } = workFolder('grade');
const pack = newPack(folder, 'course');
const compiled = file('course.json', joinery('build', pack).stdout);

const rightSql = 'SELECT title, year FROM books WHERE year < 1950 ORDER BY year, title;';
const wrongSql = rightSql.replace('<', '<=');
const right = file('right.sql', rightSql);
const wrong = file('wrong.sql', wrongSql);

test('A right answer ends with 0, be the pack a folder or compiled', () => {
  for (const from of [pack, compiled]) {
    const { status, stdout, stderr } = joinery('grade', from, 'old-books', right);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /^Right/);
  }
});

test("An answer that is not right yet ends with 1, with the author's sentence and the rows", () => {
  const { status, stdout, stderr } = joinery('grade', pack, 'old-books', wrong);
  assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
  assert.match(stdout, /^On another data set, `hidden-edges`, 1 row is too many\.\nBooks from 1950 are here too\./);
  assert.match(stdout, /\nToo many\ntitle {11}year\n-+ {2}----\nHalf Past Nine {2}1950\n1 row\n/);
});

test('An answer that does not run shows the place', () => {
  const broken = file('broken.sql', 'SELECT titel FROM books');
  const { status, stdout } = joinery('grade', pack, 'old-books', broken);
  assert.equal(status, 1);
  assert.ok(stdout.includes(`${broken}:1:8: error: no such column: titel\n`), stdout);
});

test('--json gives the verdict that `judge` gives', () => {
  const { status, stdout } = joinery('grade', pack, 'old-books', wrong, '--json');
  assert.equal(status, 1);
  assert.equal(stdout, joinery('judge', compiled, 'old-books', wrong).stdout);
  const verdict = JSON.parse(stdout);
  assert.deepEqual([verdict.right, verdict.kind, verdict.data_set.name], [false, 'rows', 'hidden-edges']);
});

test('An answer that is right on the data alone is shown the database where it goes wrong, as in the page', () => {
  const lucky = file('lucky.sql', rightSql.replace('year < 1950', 'year < 1950 AND year > 1000'));
  const { status, stdout } = joinery('grade', pack, 'old-books', lucky, '--json');
  assert.equal(status, 1);
  assert.equal(stdout, joinery('judge', compiled, 'old-books', lucky).stdout);
  assert.equal(JSON.parse(stdout).kind, 'counterexample');
  assert.match(joinery('grade', pack, 'old-books', lucky).stdout, /^Your query is right on the data of this exercise, but /);
});

test('- is standard input', () => {
  assert.equal(joineryReading(rightSql, 'grade', pack, 'old-books', '-').status, 0);
  assert.equal(joineryReading(wrongSql, 'grade', pack, 'old-books', '-').status, 1);
  const { status, stdout } = joineryReading('SELECT titel FROM books', 'grade', pack, 'old-books', '-');
  assert.equal(status, 1);
  assert.match(stdout, /\nanswer:1:8: error: /);
  assert.equal(joineryReading('', 'grade', pack, 'old-books', '-').status, 1);
  const tooLong = joineryReading('-'.repeat(200_001), 'grade', pack, 'old-books', '-');
  assert.deepEqual(tooLong, { status: 2, stdout: '', stderr: 'standard input: The file is longer than 200000 bytes.\n' });
});

test('What cannot be judged ends with 2, and says why', () => {
  for (const [args, why] of [
    [[pack, 'no-such', right], /There is no exercise `no-such`/],
    [[pack, 'old-books', join(folder, 'none.sql')], /none\.sql: There is no such file\./],
    [[join(folder, 'none'), 'old-books', right], /There is no such file\./],
    [[right, 'old-books', right], /right\.sql: /], // no pack at all
    [[pack, 'old-books'], /ANSWER is required/],
  ]) {
    const { status, stdout, stderr } = joinery('grade', ...args);
    assert.deepEqual({ args, status, stdout }, { args, status: 2, stdout: '' });
    assert.match(stderr, why);
  }
});

test('A broken pack costs no learner a point', () => {
  const broken = newPack(folder, 'broken');
  appendFileSync(join(broken, 'pack.toml'), 'colour = "red"\n');
  const { status, stdout, stderr } = joinery('grade', broken, 'old-books', right);
  assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
  assert.match(stderr, /pack\.toml:\d+:1: error\[P102\]/);

  const unrunnable = newPack(folder, 'unrunnable');
  appendFileSync(join(unrunnable, 'data/library/seed.sql'), "INSERT INTO books (id, title) VALUES (1, 'Twice');\n");
  assert.equal(joinery('grade', unrunnable, 'old-books', right).status, 2);
});
