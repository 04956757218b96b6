// `joinery check --mutants`: slips that the data of an exercise would let through, and `--fix`, which writes the rows.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { joinery } from './joinery.mjs';
import { newPack, workFolder } from './skeleton.mjs';

const { folder, file } = workFolder('mutants');

/** A pack whose only exercise has this mode and this solution, on a small shop with these rows. */
function packWith(id, mode, solution, rows) {
  const pack = join(folder, id);
  mkdirSync(join(pack, 'data/shop'), { recursive: true });
  const write = (path, text) => writeFileSync(join(pack, path), text);
  write(
    'pack.toml',
    `id = "${id}"\nversion = "1.0.0"\ntitle = "T"\ndescription = "D"\nlanguage = "en"\nlicense = "CC0-1.0"\n` +
      'data_license = "CC0-1.0"\nauthors = [{ name = "A" }]\nconcepts = []\n',
  );
  write(
    'data/shop/schema.sql',
    'CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);\n' +
      'CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), total INTEGER NOT NULL);\n',
  );
  write('data/shop/seed.sql', rows);
  write(
    '010-one.md',
    `+++\nid = "one"\ntitle = "One"\nconcepts = []\ndifficulty = 1\nminutes = 1\ndata = "shop"\nmode = "${mode}"\nmulti = true\n+++\n\n` +
      `Task.\n\n\`\`\`sql solution\n${solution}\n\`\`\`\n`,
  );
  return pack;
}

const rows = "INSERT INTO customers VALUES (1, 'Ada');\nINSERT INTO orders VALUES (1, 1, 150), (2, 1, 50);\n";

for (const [mode, solution, slip] of [
  ['state', 'DELETE FROM orders WHERE total > 100;\nUPDATE customers SET name = name || id;', '`total >= 100` for `total > 100`'],
  ['definition', 'CREATE TABLE large (id INTEGER NOT NULL);\nINSERT INTO large SELECT id FROM orders WHERE total > 100;', '`total >= 100` for `total > 100`'],
]) {
  test(`In mode ${mode} a slip that the data would let through is told with rows, and --fix writes them`, () => {
    const pack = packWith(mode, mode, solution, rows);
    assert.deepEqual(joinery('check', '--strict', pack), { status: 0, stdout: '', stderr: '' });

    const { status, stdout } = joinery('check', '--mutants', pack);
    assert.equal(status, 0);
    assert.ok(stdout.includes(`warning[P310]: No data set tells the solution from one with a slip: ${slip}.`), stdout);
    assert.match(stdout, /\nDELETE FROM "orders";\nDELETE FROM "customers";\nINSERT INTO "customers" /);
    assert.match(stdout, /\d+ mutants of 1 solution: the data tell \d+ from it, only a search [1-9]\d*, and \d+ are probably equivalent\.\n$/);

    assert.match(joinery('check', '--mutants', '--fix', pack).stderr, /hidden-1\.sql is written\.\n/);
    const written = readFileSync(join(pack, 'data/shop/hidden-1.sql'), 'utf8');
    assert.match(written, /^-- Tells the solution of one from one with a slip: /);
    const after = joinery('check', '--mutants', '--strict', pack);
    assert.equal(after.status, 0, after.stdout);
    assert.match(after.stdout, /only a search 0, /);
  });
}

test('Rows for a table that others refer to take those away first', () => {
  const pack = packWith('parents', 'result', "SELECT name FROM customers WHERE name < 'M';", rows);
  const { stdout } = joinery('check', '--mutants', pack);
  assert.match(stdout, /P310/);
  assert.match(stdout, /\nDELETE FROM "orders";\nDELETE FROM "customers";\n/);
  joinery('check', '--mutants', '--fix', pack);
  assert.equal(joinery('check', '--mutants', '--strict', pack).status, 0);
});

test('build --witnesses keeps what the data let through, and a check tries it first', () => {
  const pack = packWith('kept', 'result', 'SELECT id FROM orders WHERE total > 100;', rows);
  const plain = joinery('build', pack);
  const kept = joinery('build', '--witnesses', pack);
  assert.equal(kept.status, 0);
  assert.deepEqual(JSON.parse(plain.stdout).exercises[0].witnesses, []);
  const { witnesses } = JSON.parse(kept.stdout).exercises[0];
  assert.ok(witnesses.length > 0 && witnesses.length <= 8, kept.stdout);
  assert.equal(new Set(witnesses).size, witnesses.length);
  assert.equal(joinery('build', '--witnesses', pack).stdout, kept.stdout);

  const answer = file('slip.sql', 'SELECT id FROM orders WHERE total >= 100');
  const verdict = JSON.parse(joinery('judge', file('kept.json', kept.stdout), 'one', answer).stdout);
  assert.equal(verdict.kind, 'counterexample');
  assert.ok(witnesses.some((script) => script.includes(', 100)')), kept.stdout);

  // Where the data tell every slip there is nothing to keep.
  joinery('check', '--mutants', '--fix', pack);
  assert.deepEqual(JSON.parse(joinery('build', '--witnesses', pack).stdout).exercises[0].witnesses, []);
});

test('A pack without a slip to find has no line but the numbers', () => {
  const { status, stdout } = joinery('check', '--mutants', '--strict', newPack(folder, 'sound'));
  assert.equal(status, 0);
  const lines = stdout.trimEnd().split('\n').filter((line) => !line.includes(': note: probably equivalent: '));
  assert.equal(lines.length, 1);
  assert.match(lines[0], /^\d+ mutants of 1 solution: /);
});

// All exercises of all packs take minutes: `joinery check --mutants --strict exercises`.
for (const [pack, id] of [
  ['back-end', 'api-search-wildcard'],
  ['crud', 'update-by-key'],
  ['crud', 'delete-by-subquery'],
  ['design', 'helpers-one-by-one'],
  ['first-steps', 'how-to-reach'],
  ['groups', 'five-reviews'],
  ['how-queries-run', 'code-prefix'],
  ['joins', 'supervisors'],
  ['subqueries', 'review-counts'],
  ['windows', 'campaign-places'],
]) {
  test(`The data of ${pack} tell each slip in ${id} that a search tells`, () => {
    const { status, stdout } = joinery('check', '--mutants', '--strict', '--only', id, `exercises/${pack}`);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /only a search 0, /);
  });
}
