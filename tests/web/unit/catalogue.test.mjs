// The list of packs that the build makes.
import assert from 'node:assert/strict';
import test from 'node:test';

import { catalogueOf } from '../../../web/catalogue.mjs';

const exercise = { id: 'e', title: 'E', concepts: ['select'], difficulty: 2, minutes: 3, task: 'Long text', sealed: 'ff' };

test('The list has what a learner chooses by, and no pack’s text', () => {
  const pack = { id: 'a', title: 'A', description: 'About a.', exercises: [exercise], data: {} };
  assert.deepEqual(catalogueOf([pack]), {
    packs: [{ id: 'a', title: 'A', description: 'About a.', exercises: [{ id: 'e', concepts: ['select'], difficulty: 2, minutes: 3 }] }],
    concepts: [],
  });
});

test('Concepts that several packs teach stand there once, in the packs’ order', () => {
  const select = { id: 'select', title: 'SELECT', prerequisites: [] };
  const where = { id: 'where', title: 'WHERE', prerequisites: ['select'] };
  const pack = (id, concepts) => ({ id, title: id, description: '', exercises: [], concepts });
  const { concepts } = catalogueOf([pack('a', [select]), pack('b', undefined), pack('c', [where, select])]);
  assert.deepEqual(concepts, [select, where]);
});
