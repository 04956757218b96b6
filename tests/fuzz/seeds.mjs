// What libFuzzer begins with, from the tests' own statements and cases: node tests/fuzz/seeds.mjs FOLDER
// Writes FOLDER/{parse,split,compare}/seeds/* and FOLDER/words, a dictionary of SQL's words and signs.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = process.argv[2];
if (out === undefined) throw new Error('Say into which folder.');

function textsOf(folder, ending) {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending)).sort();
  return names.map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

const scripts = textsOf('tests/engine/parse/cases', '.sql').flatMap((text) => [...text.split(/;\n/), text.slice(0, 4_000)]);
const refused = textsOf('tests/engine/parse/cases', '.txt').flatMap((text) => text.split('\n'));
const cases = textsOf('tests/engine/grade/cases', '.jsonl').flatMap((text) => text.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line)));
const answers = cases.flatMap(({ reference, answer }) => [reference, answer]);
const checks = cases.map(({ schema, data, reference, answer }) => [`${schema}\n${data}`, reference, answer].join('\n---\n'));

const seeds = { parse: [...scripts, ...refused, ...answers], split: [...scripts, ...refused, ...answers], compare: checks };
for (const [target, texts] of Object.entries(seeds)) {
  const folder = join(out, target, 'seeds');
  mkdirSync(folder, { recursive: true });
  for (const text of texts) writeFileSync(join(folder, createHash('sha256').update(text).digest('hex').slice(0, 16)), text);
}

const words = new Set(scripts.join('\n').match(/[A-Z_]{2,}|[<>=|!-]{2,3}/g));
writeFileSync(join(out, 'words'), [...words].map((word) => `"${word}"\n`).join(''));
