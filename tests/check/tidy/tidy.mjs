// Runs clang-tidy over our own C++: node tests/check/tidy/tidy.mjs BUILD_FOLDER JOBS
// A file that was clean is not looked at again while everything it depends on is unchanged: its text, the headers of
// ours that it includes, how it is compiled, the checks and clang-tidy itself.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { pluginSource, quickening } from './quickening.mjs';

// Shared by all clones on this machine, as ccache's is: a first run takes minutes.
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'joinery', 'tidy');
const includePattern = /^[ \t]*#[ \t]*include[ \t]*"([^"]+)"/gm;
const othersPattern = /^[ \t]*#[ \t]*include[ \t]*<([^>]+)>/gm;

/** The file and every header of ours it reaches, sorted. Our includes all start at the repository's root. */
export function closureOf(path, read) {
  const reached = new Set();
  const visit = (file) => {
    const text = reached.has(file) ? null : read(file);
    if (text === null) return;
    reached.add(file);
    for (const [, included] of text.matchAll(includePattern)) visit(included);
  };
  visit(path);
  return [...reached].sort();
}

/** The headers of others that the file reaches by way of ours, once each. */
export function othersOf(path, read) {
  const texts = closureOf(path, read).map(read);
  return [...new Set(texts.flatMap((text) => [...text.matchAll(othersPattern)].map(([, header]) => header)))];
}

/** Reads a file of ours, or one that the build has made. */
function readerFor(buildFolder) {
  return (path) => {
    const place = [path, `${buildFolder}/generated/${path}`].find((candidate) => existsSync(candidate));
    return place === undefined ? null : readFileSync(place, 'utf8');
  };
}

/** What clang-tidy looks at in one go: a file, with all commands that compile it, a line each. */
export function unitsOf(commands) {
  const units = new Map();
  for (const { file, directory, command } of commands) {
    const path = relative('.', resolve(directory, file));
    units.set(path, units.has(path) ? `${units.get(path)}\n${command}` : command);
  }
  return [...units].map(([path, command]) => ({ path, command }));
}

/** A name for the state of everything that decides what clang-tidy says about the file, wherever the clone lies. */
export function stateOf({ path, command }, constants, read) {
  const settled = command.replaceAll(resolve('.'), '').replaceAll(/ -O\w\b/g, ''); // lint knows no optimiser
  const hash = createHash('sha256').update(constants).update(settled);
  for (const file of closureOf(path, read)) hash.update(`\0${file}\0`).update(read(file));
  return hash.digest('hex');
}

// clang-tidy ends well, too, where it could not read its settings or knows no command for the file, and says so on its
// standard error, among how many warnings it generated in headers that are not ours.
const counting = /^(\d+ warnings?.* generated\.|Suppressed \d+ warnings.*|Use -header-filter.*)?\n/gm;

// The commands are gcc's, and it has warnings that clang does not know.
const foreign = '--extra-arg=-Wno-unknown-warning-option';

/** What clang-tidy has to say with these arguments, which end with a file's name: { clean, output }. */
export function runTidy(args) {
  return new Promise((done) => {
    const tidy = spawn('clang-tidy', ['--config-file=.clang-tidy', '--quiet', foreign, ...args]);
    let found = '';
    let complaint = '';
    tidy.stdout.on('data', (text) => (found += text));
    tidy.stderr.on('data', (text) => (complaint += text));
    tidy.on('error', (error) => done({ clean: false, output: String(error) }));
    tidy.on('close', (code) => {
      const output = found + complaint.replace(counting, '');
      done({ clean: code === 0 && output === '', output });
    });
  });
}

async function tidyAll(buildFolder, jobs) {
  const version = execFileSync('clang-tidy', ['--version'], { encoding: 'utf8' });
  const constants = ['.clang-tidy', pluginSource].map((path) => readFileSync(path, 'utf8')).join('') + version;
  const read = readerFor(buildFolder);
  const commands = JSON.parse(readFileSync(`${buildFolder}/compile_commands.json`, 'utf8'));
  const waiting = unitsOf(commands)
    .filter(({ path }) => /^(engine|shell|tests)\//.test(path) && existsSync(path))
    .map((unit) => ({ ...unit, state: join(cache, stateOf(unit, constants, read)) }))
    .filter(({ state }) => !existsSync(state))
    .map((unit) => ({ ...unit, others: othersOf(unit.path, read) }));

  const inParallel = async (items, work) => {
    const left = [...items];
    const oneAfterAnother = async () => {
      while (left.length > 0) await work(left.shift());
    };
    await Promise.all(Array.from({ length: jobs }, oneAfterAnother));
  };

  mkdirSync(cache, { recursive: true });
  const furtherFor = await quickening(waiting, { cache, buildFolder, version, inParallel });
  await inParallel(waiting, async (unit) => {
    const { clean, output } = await runTidy(['-p', buildFolder, ...furtherFor(unit), unit.path]);
    if (clean) {
      writeFileSync(unit.state, '');
    } else {
      console.log(output.trim());
      process.exitCode = 1;
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await tidyAll(process.argv[2], Number(process.argv[3]));
}
