import assert from 'node:assert/strict';
import test from 'node:test';

import { checkFile } from './dependencies.mjs';

const problems = (path, text) => checkFile(path, text).map((finding) => finding.text);

test('The engine includes what stands before it, not what comes after', () => {
  assert.deepEqual(problems('engine/grade/a.cpp', '#include "engine/pack/pack.hpp"\n#include "engine/grade/b.hpp"\n'), []);
  assert.deepEqual(problems('engine/pack/a.cpp', '#include "engine/grade/verdict/verdict.hpp"'), [
    'engine/pack/ may not depend on engine/grade/verdict/verdict.hpp',
  ]);
});

test("The checker's folders stand in an order too", () => {
  assert.deepEqual(problems('engine/grade/state/a.cpp', '#include "engine/grade/rows/b.hpp"\n#include "engine/sql/value.hpp"\n'), []);
  assert.deepEqual(problems('engine/grade/a.cpp', '#include "engine/grade/state/b.hpp"'), []);
  assert.deepEqual(problems('engine/grade/rows/a.cpp', '#include "engine/grade/state/b.hpp"\n#include "engine/grade/c.hpp"\n'), [
    'engine/grade/rows/ may not depend on engine/grade/state/b.hpp',
    'engine/grade/rows/ may not depend on engine/grade/c.hpp',
  ]);
});

test('The engine knows neither ImGui nor Emscripten', () => {
  assert.deepEqual(problems('engine/sql/a.cpp', '#include <imgui.h>'), ['<imgui.h> may not be included here']);
  assert.deepEqual(problems('engine/session/a.cpp', '#  include <emscripten/emscripten.h>'), [
    '<emscripten/emscripten.h> may not be included here',
  ]);
});

test("The shell knows the engine's messages only", () => {
  assert.deepEqual(problems('shell/panels/a.cpp', '#include "engine/session/messages.hpp"'), []);
  assert.deepEqual(problems('shell/panels/a.cpp', '#include "engine/sql/connection.hpp"'), [
    'shell/ may not depend on engine/sql/connection.hpp',
  ]);
  assert.deepEqual(problems('shell/update/a.cpp', '#include "engine/session/session.hpp"'), [
    'shell/update/ may not depend on engine/session/session.hpp',
  ]);
});

test('Nothing that is shipped includes a test, or what only tests use', () => {
  assert.deepEqual(problems('tests/shell/a.cpp', '#include "tests/shell/fake.hpp"\n#include <catch2/catch_test_macros.hpp>'), []);
  assert.equal(problems('shell/app/a.cpp', '#include "tests/shell/fake.hpp"').length, 1);
  assert.equal(problems('engine/sql/a.cpp', '#include <catch2/catch_test_macros.hpp>').length, 1);
  assert.equal(problems('web/src/a.ts', "import { fake } from '../../tests/web/fake.ts';").length, 1);
});

test("The shell's model knows nothing of panels", () => {
  assert.deepEqual(problems('shell/panels/a.cpp', '#include "shell/model/model.hpp"'), []);
  assert.deepEqual(problems('shell/model/a.cpp', '#include "shell/panels/a.hpp"'), [
    'shell/model/ may not depend on shell/panels/a.hpp',
  ]);
});

test('A header nobody spoke of is found', () => {
  assert.match(problems('engine/sql/a.cpp', '#include <boost/any.hpp>')[0], /has no row/);
});

test('A finding tells its line', () => {
  assert.equal(checkFile('engine/sql/a.cpp', '// first\n#include <imgui.h>\n')[0].line, 2);
});

test('The page imports neither Node nor its own tools', () => {
  assert.deepEqual(problems('web/src/a.ts', "import { EditorView } from '@codemirror/view';\nimport './b';"), []);
  assert.equal(problems('web/src/a.ts', "import fs from 'node:fs';\nimport { build } from 'esbuild';").length, 2);
  assert.deepEqual(problems('web/build.mjs', "import fs from 'node:fs';"), []);
});

test('The page imports no file outside web/', () => {
  assert.deepEqual(problems('web/src/a.ts', "const b = await import('../../shell/theme/tokens.json');"), [
    'web/ may not depend on shell/theme/tokens.json',
  ]);
});

test('Exercises hold data only', () => {
  assert.deepEqual(problems('exercises/x/010-a.md', ''), []);
  assert.deepEqual(problems('exercises/x/a.js', ''), ['exercises/ holds data only']);
});
