// `joinery import`: exercises of other programs. The texts here are our own, in those programs' forms.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';

import { joinery } from './joinery.mjs';
import { newPack, workFolder } from './skeleton.mjs';

const { folder, file } = workFolder('import');

const ex = `|QUESTIONNAME|
Who "played" on Monday
|QUESTION|
List the start of each booking in cd.bookings that is &lt; noon, by time. A cd. is no table.
|QUERY|
select bks.starttime as start from cd.bookings bks
where 'cd.x' <> bks.starttime
order by bks.starttime;
|ANSWER|
<p>Here <c>a < b</c> and <b>WHERE</b> do it. See <a href="https://example.org/?a=1&amp;b=2">this</a>.</p>
## No heading of ours
<p>Or so:
<sql>
select 1 &lt; 2
from cd.bookings;
</sql>
<ul><li>one<li>two</ul><img src="x">
|HINT|
Think of <i>time</i>.
|SORTED|
1
|PAGEID|
2A1B
|WRITEABLE|
0
`;

test('A file of blocks becomes an exercise, and what is lost is told', () => {
  const pack = join(folder, 'club');
  const from = file('00020000-monday.ex', ex.replaceAll('\n', '\r\n'));
  const { status, stdout, stderr } = joinery('import', from, '-o', pack);
  assert.equal(stderr, '');
  assert.equal(status, 1);
  assert.deepEqual(stdout.trimEnd().split('\n'), [
    `${pack}/pack.toml`,
    `${pack}/data/clubdata/schema.sql`,
    `${pack}/010-monday.md`,
    'pack.toml: State the licences: they are not known.',
    'data/clubdata/schema.sql: The data is not in the files: write it here and into seed.sql.',
    `${pack}/010-monday.md: In |ANSWER| the tag <img> is left out.`,
  ]);
  assert.equal(readFileSync(join(pack, '010-monday.md'), 'utf8'), `+++
id = "monday"
title = "Who \\"played\\" on Monday"
concepts = []
data = "clubdata"
+++

List the start of each booking in bookings that is < noon, by time. A cd. is no table.

\`\`\`sql solution
select bks.starttime as start from bookings bks
where 'cd.x' <> bks.starttime
order by bks.starttime;
\`\`\`

## Hint
Think of *time*.

## After
Here \`a < b\` and **WHERE** do it. See [this](https://example.org/?a=1&b=2).

### No heading of ours

Or so:

\`\`\`sql
select 1 < 2
from bookings;
\`\`\`

- one
- two
`);
  assert.deepEqual(joinery('fmt', '--check', pack), { status: 0, stdout: '', stderr: '' });

  // With its data written, the pack is sound.
  writeFileSync(join(pack, 'data/clubdata/schema.sql'), 'CREATE TABLE bookings (starttime TEXT);\n');
  writeFileSync(join(pack, 'data/clubdata/seed.sql'), "INSERT INTO bookings VALUES ('2012-09-01'), ('2012-08-01');\n");
  assert.deepEqual(joinery('check', pack), { status: 0, stdout: '', stderr: '' });

  // Once more, into the same pack: another id, the data that is there.
  const again = joinery('import', from, '-o', pack);
  assert.ok(again.stdout.startsWith(`${pack}/020-monday-2.md\n`), again.stdout);
  assert.doesNotMatch(again.stdout, /clubdata/);
  assert.equal(joinery('check', pack).status, 0);
});

test('A folder of blocks becomes a pack, in the order of its files', () => {
  const from = join(folder, 'updates');
  mkdirSync(from);
  writeFileSync(join(from, '2-change.ex'), '|QUESTION|\nChange it.\n|QUERY|\nupdate cd.t set a = 1\n|WRITEABLE|\n1\n|MOOD|\ngood\n');
  writeFileSync(join(from, '1-series.ex'), "|QUESTION|\nAll days.\n|QUERY|\nselect a::date\nfrom t\n|SORTED|\n0\n");
  writeFileSync(join(from, '3-sorted.ex'), '|QUESTION|\nSort.\n|QUERY|\nselect a from t order by a\n|SORTED|\n0\n');
  writeFileSync(join(from, '4-unsorted.ex'), '|QUESTION|\nSort.\n|QUERY|\nselect a from t\n|SORTED|\n1\n');
  writeFileSync(join(from, '5-none.ex'), '|QUESTION|\nNothing to run.\n');
  writeFileSync(join(from, 'index'), '|CATNAME|\nx\n');
  const pack = join(folder, 'updates-pack');
  const { status, stdout, stderr } = joinery('import', from, '-o', pack);
  assert.equal(status, 1);
  assert.equal(stderr, `${from}/5-none.ex: There is no part |QUERY| in it.\n`);
  for (const why of [
    '010-series.md: Line 1 of the solution is not SQLite\'s SQL: unrecognized token: ":". Write it anew.',
    '020-change.md: The part |MOOD| is not known here, and left out.',
    '030-sorted.md: The order of the rows did not count, and the solution sorts.',
    '040-unsorted.md: The order of the rows counted, and the solution does not sort.',
    '1 of the files could not be carried.',
  ]) assert.ok(stdout.includes(why), `${why}\n${stdout}`);
  assert.match(readFileSync(join(pack, '020-change.md'), 'utf8'), /^mode = "state"$[^]*^update t set a = 1$/m);
});

test('A fence in a solution or a task ends nothing, or is told', () => {
  const inSolution = join(folder, 'fence');
  const fenced = joinery('import', file('fence.ex', "|QUESTION|\nOne.\n|QUERY|\nselect '\n```\n';\n|SORTED|\n0\n"), '-o', inSolution);
  assert.doesNotMatch(fenced.stdout, /taken for one of ours/);
  assert.match(readFileSync(join(inSolution, '010-fence.md'), 'utf8'), /^````sql solution\nselect '\n```\n';\n````$/m);
  const open = joinery('import', file('open.ex', '|QUESTION|\nTwo.\n```sql x\n|QUERY|\nselect 2;\n|SORTED|\n0\n'), '-o', join(folder, 'open'));
  assert.match(open.stdout, /010-open\.md: A fence or a heading in its text is taken for one of ours\. Look at the file\.\n/);
});

// ---- ZIP files, made by hand so that they can be made wrong -------------------------------------------------------

// Node 18 has none.
const crcOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let i = 0; i < 8; i += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcOfByte[(crc ^ byte) & 0xff];
  return ~crc >>> 0;
}

// Each file: { name, text, stored, flags, size, localName, method }.
function zipOf(files, { comment = '', count = files.length } = {}) {
  const locals = [];
  const centrals = [];
  let at = 0;
  for (const { name, text, stored = false, flags = 0, size, localName = name, method, crc } of files) {
    const bytes = Buffer.from(text);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method ?? (stored ? 0 : 8), 4);
    fields.writeUInt32LE(crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(localName), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

const problem = (more) => JSON.stringify({ title: 'Large clubs', type: 'SELECT', language: 'es', max_stmt: 1, position: 1, check_order: true, ...more });
const parts = {
  'problem.json': problem(),
  'text.md': '## Clubs\n\nReturn the **name** of each club of more than 10.\n',
  'create.sql': 'CREATE TABLE Club (\n  id INTEGER PRIMARY KEY, name VARCHAR2(20), members NUMBER);\nCREATE TABLE "Visit" (club INTEGER REFERENCES Club(id));\n',
  'insert.sql': "INSERT INTO Club VALUES (1, 'A', 9);\nINSERT INTO Club VALUES (2, 'B', 11);\nINSERT INTO \"Visit\" VALUES (1);\n\n-- @new data base@\n\nINSERT INTO Club VALUES (7, 'C', 12);\n",
  'solution.sql': 'SELECT name FROM Club WHERE members > 10 ORDER BY name;\n',
};
const filesOf = (texts) => Object.entries(texts).map(([name, text]) => ({ name, text }));

function importZip(name, bytes) {
  const pack = join(folder, `${name}-pack`);
  return { pack, ...joinery('import', file(`${name}.zip`, bytes), '-o', pack) };
}

test('A problem of LearnSQL becomes an exercise that is sound', () => {
  const { pack, status, stdout, stderr } = importZip('clubs', zipOf(filesOf(parts), { comment: 'made by hand' }));
  assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
  assert.deepEqual(stdout.trimEnd().split('\n').slice(0, -1).map((path) => path.slice(pack.length + 1)),
    ['pack.toml', 'data/clubs/schema.sql', 'data/clubs/seed.sql', 'data/clubs/hidden-2.sql', '010-clubs.md']);
  assert.match(stdout, /\npack\.toml: State the licences: they are not known\.\n$/);
  assert.deepEqual(joinery('check', pack), { status: 0, stdout: '', stderr: '' });
  const built = JSON.parse(joinery('build', pack).stdout);
  assert.deepEqual([built.language, built.exercises[0].title, built.exercises[0].mode], ['es', 'Large clubs', 'result']);
  assert.equal(built.exercises[0].task, '### Clubs\n\nReturn the **name** of each club of more than 10.');
  assert.equal(built.data.clubs.variants[0].sql, "-- In place of the seed.\nDELETE FROM \"Visit\";\nDELETE FROM Club;\nINSERT INTO Club VALUES (7, 'C', 12);\n");
  const wrong = file('wrong.sql', 'SELECT name FROM Club WHERE id = 2 ORDER BY name;');
  assert.equal(joinery('grade', pack, 'clubs', wrong).status, 1); // right on the first database alone
});

test('The same data is written once, other data gets a name of its own', () => {
  const pack = join(folder, 'many');
  const bring = (name, texts) => joinery('import', file(name, zipOf(filesOf({ ...parts, ...texts }))), '-o', pack);
  assert.equal(bring('clubs.zip', {}).status, 1);
  assert.deepEqual(bring('second.zip', { 'text.md': 'Other.' }), { status: 0, stdout: `${pack}/020-second.md\n`, stderr: '' });
  mkdirSync(join(folder, 'other'));
  const third = bring('other/clubs.zip', { 'insert.sql': "INSERT INTO Club VALUES (1, 'Z', 99);" });
  assert.equal(third.stdout, ['data/clubs-2/schema.sql', 'data/clubs-2/seed.sql', '030-clubs-2.md'].map((path) => `${pack}/${path}\n`).join(''));
  assert.equal(joinery('check', pack).status, 0);
});

test('Changes, triggers and hints are carried, and other kinds are refused', () => {
  const dml = importZip('dml', zipOf(filesOf({
    ...parts,
    'problem.json': problem({ type: 1, max_stmt: 3 }), // a number, as newer ones have it
    'solution.sql': "UPDATE Club SET members = 10;\nDELETE FROM \"Visit\";\n",
    'hints.txt': '3\r\nLook at **Club**. @@@new hint@@@ 5\r\nTwo statements.',
    'notes.txt': 'mine',
  })));
  assert.match(dml.stdout, /the numbers of tries are left out\.\n/);
  assert.match(dml.stdout, /Nothing reads the file `notes\.txt` of the ZIP\.\n/);
  const { exercises } = JSON.parse(joinery('build', dml.pack).stdout);
  assert.deepEqual([exercises[0].mode, exercises[0].multi, exercises[0].hints], ['state', true, ['Look at **Club**.', 'Two statements.']]);

  const trigger = importZip('trigger', zipOf(filesOf({
    ...parts,
    'problem.json': problem({ type: 'TRIGGER' }),
    'solution.sql': 'CREATE TRIGGER t AFTER INSERT ON Club BEGIN DELETE FROM "Visit"; END;\n',
    'tests.sql': "INSERT INTO Club VALUES (50, 'N', 1);",
  })));
  assert.equal(joinery('check', trigger.pack).status, 0);
  assert.match(readFileSync(join(trigger.pack, '010-trigger.md'), 'utf8'), /^mode = "definition"$[^]*^```sql probe\nINSERT INTO Club/m);

  for (const type of ['FUNCTION', 'PROC', 'DISC', 2]) {
    const refused = importZip('function', zipOf(filesOf({ ...parts, 'problem.json': problem({ type }) })));
    assert.deepEqual([refused.status, refused.stdout, existsSync(refused.pack)], [2, '', false]);
    assert.match(refused.stderr, /of the kind \w+, which there is not here\.\n$/);
  }
});

test('Hostile and broken ZIPs are refused, and nothing is written', () => {
  const good = filesOf(parts);
  const whole = zipOf(good);
  const with_ = (name, change) => zipOf(good.map((each) => (each.name === name ? { ...each, ...change } : each)));
  const cases = {
    'way-up': [zipOf([...good, { name: '../../evil.sql', text: 'x' }]), /leads out of its folder/],
    rooted: [zipOf([...good, { name: '/etc/evil', text: 'x' }]), /leads out of its folder/],
    'back-slash': [zipOf([...good, { name: '..\\evil', text: 'x' }]), /leads out of its folder/],
    drive: [zipOf([...good, { name: 'C:evil', text: 'x' }]), /leads out of its folder/],
    twice: [zipOf([...good, good[1]]), /two files `text\.md`/],
    'two-names': [with_('text.md', { localName: 'tixt.md' }), /names a file in two ways/],
    bomb: [with_('text.md', { text: 'a'.repeat(50_000_000) }), /`text\.md` has more than 200000 bytes/],
    'hidden-bomb': [with_('text.md', { text: 'a'.repeat(50_000_000), size: 10 }), /`text\.md` has more than 200000 bytes/],
    'wrong-size': [with_('text.md', { size: 10 }), /cut off or damaged/],
    'wrong-sum': [with_('text.md', { crc: 1 }), /cut off or damaged/],
    encrypted: [with_('text.md', { flags: 1 }), /is encrypted/],
    'odd-method': [with_('text.md', { method: 12 }), /packed in a way that is not known here/],
    zip64: [with_('text.md', { size: 0xffffffff }), /ZIP64/],
    many: [zipOf(Array.from({ length: 1001 }, (_, i) => ({ name: `${i}`, text: '' }))), /more than 1000 files/],
    'count-lies': [zipOf(good, { count: 6 }), /cut off or damaged/],
    'no-zip': [Buffer.from('{"title": "x"}'), /This is no ZIP/],
    empty: [Buffer.alloc(0), /This is no ZIP/],
    'no-json': [with_('problem.json', { text: 'title: x' }), /In problem\.json/],
    'no-type': [with_('problem.json', { text: '{"title": "x"}' }), /In problem\.json/],
    'no-text': [zipOf(good.filter(({ name }) => name !== 'text.md')), /no file `text\.md` in the ZIP/],
    'no-solution': [zipOf(good.filter(({ name }) => name !== 'solution.sql')), /no file `solution\.sql` in the ZIP/],
  };
  for (const [name, [bytes, why]] of Object.entries(cases)) {
    const { pack, status, stdout, stderr } = importZip(name, bytes);
    assert.deepEqual({ name, status, stdout, isThere: existsSync(pack) }, { name, status: 2, stdout: '', isThere: false });
    assert.match(stderr, why, name);
  }
  for (let length = 0; length < whole.length; length += 37) {
    const { status } = importZip('cut', whole.subarray(0, length));
    assert.equal(status, 2, `cut at ${length}`);
  }
  assert.deepEqual(readdirSync(folder).filter((name) => name.includes('evil')), []);
});

test('A language that is none does not get into pack.toml', () => {
  const { pack } = importZip('language', zipOf(filesOf({ ...parts, 'problem.json': problem({ language: 'e"\nid = "x' }) })));
  assert.match(readFileSync(join(pack, 'pack.toml'), 'utf8'), /^language = "en"$/m);
});

test('What is no file to carry is said, with 2', () => {
  mkdirSync(join(folder, 'bare'));
  for (const [from, to, why] of [
    [join(folder, 'none.ex'), 'x', /There is no such file/],
    [join(folder, 'none.zip'), 'x', /This is no file that can be read/],
    [join(folder, 'bare'), 'x', /There is no file \.ex in this folder/],
    [file('exam.docx', ''), 'x', /Only files \.ex of PgExercises and files \.zip of LearnSQL/],
    [file('ok.ex', ex), 'No Id', /small letters, digits and hyphens/],
  ]) {
    const { status, stdout, stderr } = joinery('import', from, '-o', join(folder, to));
    assert.deepEqual({ from, status, stdout }, { from, status: 2, stdout: '' });
    assert.match(stderr, why);
  }
});

test('An exercise joins a pack that is there', () => {
  const pack = newPack(folder, 'course');
  const { stdout } = joinery('import', file('monday.ex', ex), '-o', pack);
  assert.ok(stdout.startsWith(`${pack}/data/clubdata/schema.sql\n${pack}/020-monday.md\n`), stdout);
});
