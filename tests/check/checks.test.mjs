// Every check of ./dev check finds something in a small repository that has a mistake, and nothing in one without.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import test from 'node:test';

const tools = ['dev', 'tests/check', '.clang-format', '.clang-tidy', 'package.json'];

// Put together here, so that it is no slip in this file.
const slip = ['t', 'e', 'h'].join('');

/** Runs one check in a new repository, FOLDER in the files' texts, that holds the files: [found something, what it said]. */
function runCheck(check, files) {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-check-'));
  try {
    for (const path of tools) cpSync(path, join(folder, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text.replaceAll('FOLDER', folder));
    }
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    writeFileSync(join(folder, '.git/info/exclude'), [...tools, 'node_modules', 'build'].join('\n'));
    const run = spawnSync('./dev', ['run-check', check], { cwd: folder, encoding: 'utf8' });
    return [run.status !== 0, run.stdout + run.stderr];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const compiled = (path, text) => ({
  [path]: text,
  'build/native-debug/compile_commands.json': JSON.stringify([
    { directory: 'FOLDER', file: `FOLDER/${path}`, command: `c++ -std=c++20 -c ${path}` },
  ]),
});
const typed = (text) => ({
  'web/src/a.ts': text,
  'web/tsconfig.json': '{"compilerOptions":{"strict":true,"types":[]},"include":["src"]}',
});

const cases = [
  { check: 'format', right: { 'engine/a.hpp': 'int a();\n' }, wrong: { 'engine/a.hpp': 'int  a( );\n' }, says: /a\.hpp:1/ },
  { check: 'shell', right: { 'a.sh': '#!/bin/sh\necho "$1"\n' }, wrong: { 'a.sh': '#!/bin/sh\necho $1\n' }, says: /SC2086/ },
  {
    check: 'dependencies',
    right: { 'engine/grade/a.cpp': '#include "engine/sql/value.hpp"\n' },
    wrong: { 'engine/sql/a.cpp': '#include "engine/grade/verdict/verdict.hpp"\n' },
    says: /engine\/sql\/a\.cpp:1: engine\/sql\/ may not depend on engine\/grade\/verdict\/verdict\.hpp/,
  },
  { check: 'links', right: { 'a.md': '# A\n[a](#a)\n' }, wrong: { 'a.md': '[a](b.md)\n' }, says: /a\.md:1: b\.md leads to no file/ },
  { check: 'spelling', right: { 'a.txt': 'the\n' }, wrong: { 'a.txt': slip }, says: new RegExp(`a\\.txt:1: ${slip} ==> the`) },
  { check: 'spelling', right: { 'a.md': 'grey `gray`\n' }, wrong: { 'a.md': 'so gray\n' }, says: /a\.md:1: gray ==> grey/ },
  { check: 'types', right: typed('export const a: number = 1;\n'), wrong: typed("export const a: number = '';\n"), says: /TS2322/ },
  {
    check: 'cpp',
    right: compiled('engine/a.cpp', 'int* first() {\n    return nullptr;\n}\n'),
    wrong: compiled('engine/a.cpp', 'int* first() {\n    return 0;\n}\n'),
    says: /modernize-use-nullptr/,
  },
];

for (const { check, right, wrong, says } of cases) {
  test(`The check of ${check} finds a mistake in ${Object.keys(wrong)[0]}`, () => {
    const [found, said] = runCheck(check, wrong);
    assert.match(said, says);
    assert.ok(found);
  });

  test(`The check of ${check} finds nothing in ${Object.keys(right)[0]} without one`, () => {
    const [found, said] = runCheck(check, right);
    assert.ok(!found, said);
  });
}
