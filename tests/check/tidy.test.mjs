import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import test from 'node:test';

import { closureOf, stateOf } from './tidy.mjs';

const files = {
  'engine/a.cpp': '#include "engine/a.hpp"\n#include <string>\n',
  'engine/a.hpp': '#include "engine/b.hpp"\n',
  'engine/b.hpp': '#include "engine/a.hpp"\n',
  'engine/c.hpp': '',
};
const readFrom = (texts) => (path) => texts[path] ?? null;
const unit = { path: 'engine/a.cpp', command: `c++ -I${resolve('.')} -c engine/a.cpp` };
const stateWith = (changes, { command = unit.command, constants = 'checks' } = {}) =>
  stateOf({ ...unit, command }, constants, readFrom({ ...files, ...changes }));

test('A file reaches its headers and theirs, once each, also in a circle', () => {
  assert.deepEqual(closureOf('engine/a.cpp', readFrom(files)), ['engine/a.cpp', 'engine/a.hpp', 'engine/b.hpp']);
});

test('A file is looked at again when it, a header it reaches, its command or the checks change', () => {
  const states = [
    stateWith({}),
    stateWith({ 'engine/a.cpp': files['engine/a.cpp'] + 'int a;' }),
    stateWith({ 'engine/b.hpp': 'int b;' }),
    stateWith({}, { command: `${unit.command} -DB` }),
    stateWith({}, { constants: 'other checks' }),
  ];
  assert.equal(new Set(states).size, states.length);
});

test('A file is not looked at again for a header it does not reach, nor in another clone', () => {
  assert.equal(stateWith({ 'engine/c.hpp': 'int c;' }), stateWith({}));
  assert.equal(stateWith({}, { command: unit.command.replaceAll(resolve('.'), '') }), stateWith({}));
});
