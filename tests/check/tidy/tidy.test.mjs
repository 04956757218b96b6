import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test from 'node:test';

import { argumentsAlike, quickening } from './quickening.mjs';
import { cache, closureOf, othersOf, runTidy, stateOf, unitsOf } from './tidy.mjs';

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

test('A file reaches the headers of others that its own headers include', () => {
  const texts = { ...files, 'engine/b.hpp': '#include <map>\n#include <string>\n' };
  assert.deepEqual(othersOf('engine/a.cpp', readFrom(texts)), ['string', 'map']);
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

test('A file that is compiled twice is looked at once, and again when either command changes', () => {
  const command = (file, flag) => ({ file, directory: resolve('.'), command: `c++ ${flag} -c ${file}` });
  const units = unitsOf([command('engine/a.cpp', '-DA'), command('engine/b.cpp', '-DA'), command('engine/a.cpp', '-DB')]);
  assert.deepEqual(units, [
    { path: 'engine/a.cpp', command: 'c++ -DA -c engine/a.cpp\nc++ -DB -c engine/a.cpp' },
    { path: 'engine/b.cpp', command: 'c++ -DA -c engine/b.cpp' },
  ]);
});

test('Files are compiled alike when only their names differ', () => {
  const command = (name) => `/usr/bin/c++ -DNAME=\\"x\\" -I/a -std=c++20 -o ${name}.cpp.o -c /a/${name}.cpp`;
  assert.deepEqual(argumentsAlike(command('one')), ['-DNAME="x"', '-I/a', '-std=c++20']);
  assert.deepEqual(argumentsAlike(command('two')), argumentsAlike(command('one')));
});

test('Quickened or not, clang-tidy finds the same in a file and in a header of ours, and nothing in what is not ours', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-tidy-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    return join(folder, path);
  };
  write('others/theirs.hpp', '#pragma once\ninline int* TheirNull() { return 0; }\n');
  write('engine/ours.hpp', '#pragma once\ninline int* ours() { return 0; }\n');
  const path = write('engine/first.cpp', [
    '#include <vector>', '#include <theirs.hpp>', '#include "engine/ours.hpp"',
    'int ODD_NAME() { return *ours() + *TheirNull() + static_cast<int>(std::vector<int>{1}.size() == 0); }', '',
  ].join('\n'));
  const command = `/usr/bin/c++ -I${folder} -isystem ${folder}/others -std=c++20 -o first.o -c ${path}`;
  write('build/compile_commands.json', JSON.stringify([{ directory: folder, command, file: path }]));

  const buildFolder = join(folder, 'build');
  const found = async (...args) => {
    const { output } = await runTidy(['-p', buildFolder, ...args, path]);
    return [...output.matchAll(/(\w+\.[ch]pp):\d+:\d+: error: .*\[([\w-]+)/g)].map(([, file, check]) => `${file} ${check}`).sort();
  };
  const plainly = await found();
  assert.deepEqual(plainly, [
    'first.cpp readability-container-size-empty', 'first.cpp readability-identifier-naming', 'ours.hpp modernize-use-nullptr',
  ]);

  mkdirSync(cache, { recursive: true });
  const inParallel = (items, work) => Promise.all(items.map(work));
  for (const count of [1, 10]) { // others' headers are compiled first only where many files share them
    const alike = Array.from({ length: count }, () => ({ path, command, others: ['vector', 'theirs.hpp'] }));
    const furtherFor = await quickening(alike, { cache, buildFolder, version: 'of this test', inParallel });
    assert.deepEqual(await found(...furtherFor({ path })), plainly);
  }
});
