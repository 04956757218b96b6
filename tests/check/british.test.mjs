import assert from 'node:assert/strict';
import test from 'node:test';

import { checkBritish } from './british.mjs';

const problems = (markdown) => checkBritish('a.md', markdown).map(({ line, text }) => `${line}: ${text}`);

test('American forms are found in prose, with their line and the British form', () => {
  assert.deepEqual(problems('# Title\n\nA gray Center.\n'), ['3: gray ==> grey', '3: Center ==> centre']);
});

test('Code and tags keep the words of their languages', () => {
  assert.deepEqual(problems('`color`\n```css\ncenter\n```\n<img media="(prefers-color-scheme: dark)">\n'), []);
});

test('A word that only begins like an American one is none', () => {
  assert.deepEqual(problems('A colour, greyish; centrefold.\n'), []);
});
