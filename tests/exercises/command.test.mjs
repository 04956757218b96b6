// The joinery command as a program: how it is called, and how it ends.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { joinery, root } from './joinery.mjs';

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

test('--version names the version of the command and of SQLite', () => {
  const { status, stdout } = joinery('--version');
  assert.equal(status, 0);
  assert.match(stdout, new RegExp(`^joinery ${version.replaceAll('.', '\\.')} with SQLite 3\\.\\d+\\.\\d+\\n$`));
});

test('--help lists every command', () => {
  const { status, stdout } = joinery('--help');
  assert.equal(status, 0);
  for (const command of ['build', 'check', 'compare', 'judge', 'run']) assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
});

test('A call that makes no sense ends with 2 and says why', () => {
  for (const args of [[], ['sing'], ['build'], ['build', '--fast', 'x'], ['run', 'SELECT 1'], ['run', '--db', 'a', '--schema', 'b', 'SELECT 1']]) {
    const { status, stdout, stderr } = joinery(...args);
    assert.deepEqual({ args, status, stdout }, { args, status: 2, stdout: '' });
    assert.notEqual(stderr, '');
  }
});

test('A folder that is not there ends with 1 and one finding', () => {
  const { status, stderr } = joinery('build', 'no/such/folder');
  assert.deepEqual({ status, stderr }, { status: 1, stderr: 'no/such/folder: error[P001]: There is no such folder.\n' });
});

test('check --watch checks again when a file changes, until it is interrupted', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-watch-'));
  const pack = join(folder, 'pack');
  cpSync(`${root}exercises/first-steps`, pack, { recursive: true });
  const watcher = spawn(`${root}build/native-release/bin/joinery`, ['check', '--watch', '--only', 'all-columns', pack]);
  try {
    let text = '';
    const ended = new Promise((done) => watcher.on('exit', (code, signal) => done(signal ?? code)));
    const said = (words) =>
      new Promise((done) => {
        const look = (bytes) => {
          text += bytes;
          if (text.includes(words)) done();
        };
        watcher.stdout.on('data', look);
        watcher.stderr.on('data', look);
      });
    await said('Waiting for a change.');
    const settings = readFileSync(join(pack, 'pack.toml'), 'utf8');
    const found = said('error[P102]');
    writeFileSync(join(pack, 'pack.toml'), `${settings}\nmood = "odd"\n`);
    await found;
    watcher.kill('SIGINT');
    assert.equal(await ended, 'SIGINT');
  } finally {
    watcher.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
});
