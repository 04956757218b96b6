// The joinery command, and what the tests of packs need to know of packs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the command; gives its exit code and what it printed. */
export function joinery(...args) {
  const { status, stdout, stderr, error } = spawnSync('build/native-release/bin/joinery', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** The folders of all packs, from the root of the repository. */
export function packFolders() {
  return readdirSync(`${root}exercises`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `exercises/${entry.name}`)
    .filter((folder) => existsSync(`${root}${folder}/pack.toml`));
}

/** An exercise's answers out of a compiled pack; docs/pack-format.md says how they are sealed. */
export function unseal(sealed) {
  return JSON.parse(Buffer.from(sealed, 'hex').map((byte) => byte ^ 0xa7).toString('utf8'));
}
