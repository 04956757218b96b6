// Where on the PATH a program is.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of the names that is there. Throws where none is. */
export function findProgram(...names) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (canRun(path)) return path;
    }
  }
  throw new Error(`None of these is on the PATH: ${names.join(', ')}`);
}

/** Chromium, under whichever name: what is preferred, else the whole of it, else its headless shell. */
export function findChromium(...preferred) {
  return findProgram(...preferred, 'chromium', 'chromium-browser', 'google-chrome', 'chromium-headless-shell');
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
