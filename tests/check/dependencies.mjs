// Who may depend on whom: the table of docs/architecture.md, enforced on every #include and import.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';

import { lineAt, ownFiles, reportFindings } from './files.mjs';

// The engine's folders in the order a check flows through them. One may include itself and what stands before it.
const engineOrder = ['base', 'parse', 'sql', 'schema', 'pack', 'grade', 'search', 'explain', 'session', 'cli'];

// The same inside engine/grade/. What stands in no folder of it brings the folders together, and may include all.
const gradeOrder = ['verdict', 'text', 'rows', 'run', 'definition', 'state'];

// What the shell may know of the engine: the messages, not the session that answers them.
const engineForShell = ['engine/session/messages.hpp', 'engine/session/message_json.hpp', 'engine/base/'];

// Which of our own folders a folder may include or import, besides itself. The first row that fits a file decides.
const folderRules = [
  ...gradeOrder.map((name, place) => ({
    folder: `engine/grade/${name}/`,
    may: [
      ...engineOrder.slice(0, engineOrder.indexOf('grade')).map((earlier) => `engine/${earlier}/`),
      ...gradeOrder.slice(0, place).map((earlier) => `engine/grade/${earlier}/`),
    ],
  })),
  ...engineOrder.map((name, place) => ({
    folder: `engine/${name}/`,
    may: engineOrder.slice(0, place).map((earlier) => `engine/${earlier}/`),
  })),
  // The model is plain data: it knows nothing of how it is changed or drawn.
  { folder: 'shell/model/', may: engineForShell },
  { folder: 'shell/update/', may: ['shell/model/', 'shell/platform/', ...engineForShell] },
  { folder: 'shell/', may: engineForShell },
  { folder: 'web/', may: [] },
  { folder: 'tests/', may: ['engine/', 'shell/', 'web/', 'exercises/', 'tests/'] },
];

// Which folders may include a header that is not ours. A header that fits no row is new: give it one, with thought.
const headerRules = [
  { header: /^[a-z_0-9]+$|^(assert|stddef|stdint)\.h$/, may: ['engine/', 'shell/', 'tests/'] }, // the standard library
  { header: /^tl\/expected\.hpp$/, may: ['engine/base/'] },
  { header: /^sqlite3\.h$/, may: ['engine/sql/', 'tests/engine/', 'tests/bench/', 'tests/corpus/', 'tests/fuzz/'] },
  { header: /^toml\+\+\//, may: ['engine/pack/source/'] },
  { header: /^zlib\.h$/, may: ['engine/pack/import/'] },
  { header: /^CLI\//, may: ['engine/cli/'] },
  { header: /^(poll\.h|unistd\.h|sys\/wait\.h)$/, may: ['engine/cli/', 'tests/corpus/'] }, // processes
  { header: /^(imgui|imgui_impl_opengl3|imgui_internal)\.h$/, may: ['shell/', 'tests/shell/'], not: ['shell/model/', 'shell/update/'] },
  { header: /^(emscripten|GLES3)\//, may: ['shell/platform/browser/'] },
  { header: /^emscripten\.h$/, may: ['tests/bench/'] },
  { header: /^(sys\/wait|unistd)\.h$/, may: ['tests/corpus/'] }, // its workers are processes
  { header: /^catch2\//, may: ['tests/'] },
  { header: /^clang-tidy\//, may: ['tests/check/tidy/'] },
];

// Which folders may import a module that is not ours.
const devDependencies = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).devDependencies);
const isNode = (name) => name.startsWith('node:') || builtinModules.includes(name);
const isTool = (name) => isNode(name) || devDependencies.includes(packageOf(name));
const moduleRules = [
  { folder: 'web/src/', refuses: isTool, because: 'the page has neither Node nor what only builds it' },
];

const includePattern = /^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)/gm;
const importPattern = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g;

/** Findings in one file: [{ path, line, text }]. */
export function checkFile(path, text) {
  if (path.startsWith('exercises/')) return checkExerciseFile(path);
  if (/\.(cpp|hpp|h)$/.test(path)) return checkIncludes(path, text);
  if (/\.(ts|mjs|js)$/.test(path)) return checkImports(path, text);
  return [];
}

function checkExerciseFile(path) {
  // A data set may carry the script that made it, so that it can be made again.
  if (/\.(md|toml|sql|csv|json)$/.test(path) || /\/data\/[^/]+\/generate\.py$/.test(path)) return [];
  return [{ path, line: 1, text: 'exercises/ holds data only' }];
}

function checkIncludes(path, text) {
  return [...text.matchAll(includePattern)].flatMap(({ 1: own, 2: foreign, index }) => {
    const problem = own === undefined ? checkHeader(path, foreign) : checkOwn(path, own);
    return problem === null ? [] : [{ path, line: lineAt(text, index), text: problem }];
  });
}

function checkImports(path, text) {
  return [...text.matchAll(importPattern)].flatMap(({ 1: target, index }) => {
    const problem = target.startsWith('.') ? checkOwn(path, resolveFrom(path, target)) : checkModule(path, target);
    return problem === null ? [] : [{ path, line: lineAt(text, index), text: problem }];
  });
}

function checkOwn(path, target) {
  const rule = folderRules.find(({ folder }) => path.startsWith(folder));
  if (rule === undefined || target.startsWith(rule.folder)) return null;
  if (rule.may.some((folder) => target.startsWith(folder))) return null;
  return `${rule.folder} may not depend on ${target}`;
}

function checkHeader(path, header) {
  const rule = headerRules.find((candidate) => candidate.header.test(header));
  if (rule === undefined) return `<${header}> has no row in tests/check/dependencies.mjs: who may use it?`;
  const within = (folders = []) => folders.some((folder) => path.startsWith(folder));
  return within(rule.may) && !within(rule.not) ? null : `<${header}> may not be included here`;
}

function checkModule(path, name) {
  const rule = moduleRules.find(({ folder, refuses }) => path.startsWith(folder) && refuses(name));
  return rule === undefined ? null : `${name} may not be imported here: ${rule.because}`;
}

function packageOf(name) {
  return name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
}

function resolveFrom(path, target) {
  return fileURLToPath(new URL(target, `file:///${path}`)).slice(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  reportFindings(ownFiles().flatMap((path) => {
    const isCode = /\.(cpp|hpp|h|ts|mjs|js)$/.test(path);
    return checkFile(path, isCode ? readFileSync(path, 'utf8') : '');
  }));
}
