import assert from 'node:assert/strict';
import test from 'node:test';

import { load } from './bundle.mjs';

const { fromByteOffset, sliceBytes, toByteOffset } = await load('src/protocol/byte-offsets.ts');

const text = 'aé日🚲z'; // characters of 1, 2, 3, 4 and 1 bytes; the bicycle is two code units

test('Every character maps to its first byte and back', () => {
  const places = [[0, 0], [1, 1], [2, 3], [3, 6], [5, 10], [6, 11]];
  for (const [position, offset] of places) {
    assert.equal(toByteOffset(text, position), offset);
    assert.equal(fromByteOffset(text, offset), position);
  }
});

test('A byte inside a character belongs to its start', () => {
  assert.equal(fromByteOffset(text, 2), 1);
  assert.equal(fromByteOffset(text, 9), 3);
});

test('Past the end is the end', () => {
  assert.equal(toByteOffset(text, 99), 11);
  assert.equal(fromByteOffset(text, 99), 6);
  assert.equal(fromByteOffset('', 5), 0);
});

test('A slice by bytes keeps characters whole', () => {
  assert.equal(sliceBytes(text, 1, 6), 'é日');
  assert.equal(sliceBytes(text, 6, 10), '🚲');
});
