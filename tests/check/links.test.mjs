import assert from 'node:assert/strict';
import test from 'node:test';

import { checkLinks } from './links.mjs';
import { anchorsOf } from './markdown.mjs';

const files = { 'docs/other.md': '# One thing\n## `code` & more\n', 'docs/a.png': '' };
const problems = (markdown) => checkLinks('docs/page.md', markdown, (path) => files[path] ?? null).map(({ text }) => text);

test('Links to files and headings that are there are fine', () => {
  const markdown = '# Here\n[a](other.md) [b](other.md#one-thing "title") [c](#here) ![d](a.png)\n[e]: ./other.md\n';
  assert.deepEqual(problems(markdown), []);
});

test('A link to a missing file is found, with its line', () => {
  const [finding] = checkLinks('docs/page.md', 'text\n\n[a](missing.md)\n', () => null);
  assert.deepEqual(finding, { path: 'docs/page.md', line: 3, text: 'missing.md leads to no file' });
});

test('A link to a missing heading is found', () => {
  assert.deepEqual(problems('[a](other.md#two)'), ['other.md#two leads to no heading']);
  assert.deepEqual(problems('[a](#nowhere)'), ['#nowhere leads to no heading']);
});

test('A link from the root is found: it breaks wherever the pages are not served from there', () => {
  assert.deepEqual(problems('[a](/docs/other.md)'), ['/docs/other.md is no relative link']);
});

test('Sources of images and definitions of labels count as links', () => {
  assert.deepEqual(problems('<img src="no.png">\n[b]: no.md\n'), ['no.md leads to no file', 'no.png leads to no file']);
});

test('Code and links to the web are left alone', () => {
  assert.deepEqual(problems('`[a](no.md)` [b](https://example.org)\n```\n[c](no.md)\n```\n``x ` [d](no.md)``'), []);
});

test('Anchors drop punctuation, and count where a heading comes twice', () => {
  assert.deepEqual([...anchorsOf('# `code` & More\n## Again\n## Again\n')], ['code--more', 'again', 'again-1']);
});
