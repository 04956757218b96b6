// A pack to test commands on: the one that `joinery new` writes, in a folder of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import { joinery } from './joinery.mjs';

/** A folder that is gone after the tests; `file` writes into it and gives the path. */
export function workFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `joinery-${name}-`));
  after(() => rmSync(folder, { recursive: true }));
  const file = (path, text) => {
    writeFileSync(join(folder, path), text);
    return join(folder, path);
  };
  return { folder, file };
}

/** Makes the pack `id` in the folder; gives its path. */
export function newPack(folder, id) {
  const path = join(folder, id);
  const { status, stderr } = joinery('new', 'pack', path);
  if (status !== 0) throw new Error(stderr);
  return path;
}
