// docs/authoring.md does what it says: its files are written and its commands run, in its order.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

import { root } from './joinery.mjs';
import { workFolder } from './skeleton.mjs';

const { folder } = workFolder('authoring');
const page = readFileSync(`${root}docs/authoring.md`, 'utf8');
const blocks = [...page.matchAll(/^(`{3,})(\w+)(?: (.+))?\n([^]*?)^\1$/gm)].map(([, , language, word, text]) => ({ language, word, text }));
const environment = { ...process.env, PATH: `${root}build/native-release/bin:${process.env.PATH}` };

let printed = '';

// What to do with a block, by its language and the word behind it.
const steps = {
  'sh': ({ text }) => run(text, 0),
  'sh fails': ({ text }) => run(text, 1),
  'sh stays': ({ text }) => run(text.replace(/^(joinery \w+).*/, '$1 --help'), 0),
  'text': ({ text }) => {
    for (const line of text.trimEnd().split('\n')) assert.ok(printed.includes(line), `${line}\n is not in:\n${printed}`);
  },
};

function run(commands, expected) {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', commands], { cwd: folder, encoding: 'utf8', env: environment });
  printed = stdout;
  assert.deepEqual({ commands, status, stderr }, { commands, status: expected, stderr: '' });
}

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('The page has files and commands', () => {
  const files = blocks.filter(({ word }) => word?.startsWith('file='));
  assert.ok(files.length >= 5 && blocks.length - files.length >= 8);
  assert.equal([...page.matchAll(/^`{3,}\w/gm)].length, blocks.length + innerBlocks());
});

// Blocks of SQL inside the file of an exercise are no blocks of the page.
function innerBlocks() {
  return blocks.reduce((count, { text }) => count + [...text.matchAll(/^`{3,}\w/gm)].length, 0);
}

test('Each step of the page works', async (t) => {
  for (const block of blocks) {
    const name = block.word === undefined ? block.language : `${block.language} ${block.word}`;
    await t.test(`${name}: ${block.text.split('\n')[0]}`, () => {
      if (block.word?.startsWith('file=')) write(block.word.slice('file='.length), block.text);
      else steps[name](block);
    });
  }
});

test('A pack is there in the end, compiled, sound and laid out', () => {
  assert.equal(JSON.parse(readFileSync(join(folder, 'coffee-bar.json'), 'utf8')).exercises.length, 2);
  assert.ok(existsSync(join(folder, 'coffee-bar/020-menu.md')));
  run('joinery check coffee-bar && joinery fmt --check coffee-bar', 0);
});
