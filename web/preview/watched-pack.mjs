// A pack's folder that is compiled after each save, and proven after that: compiling takes a moment, proving may not.
import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const interval = 200; // ms between two looks at the files
const longest = { maxBuffer: 64 * 1024 * 1024 };

/**
 * Emits `change` after each step. `compiled` is the last pack without an error: its JSON text, its id, the text of each
 * translation by language, and a number that grows with each. `findings` are lines for the author; `phase` is `compiling`, `proving`, `sound` or `unsound`.
 */
export class WatchedPack extends EventEmitter {
  compiled = null;
  findings = [];
  phase = 'compiling';
  #seen = '';
  #printed = ''; // what `compiled` was made from
  #run = 0; // which save is being worked on; what an earlier one still says is passed over
  #processes = new Set();
  #timer = null;

  constructor(folder, joinery) {
    super();
    this.folder = folder; // as the author gave it: so it stands in findings
    this.joinery = joinery;
  }

  /** Resolves when the pack was compiled for the first time, or has an error. */
  async open() {
    await this.#look();
    this.#wait();
  }

  close() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#run += 1;
    this.#stop();
  }

  #wait() {
    this.#timer = setTimeout(async () => {
      await this.#look();
      if (this.#timer !== null) this.#wait();
    }, interval);
  }

  async #look() {
    const seen = (await this.#fingerprints()).join('\n');
    if (seen === this.#seen) return;
    this.#seen = seen;
    await this.#compile();
  }

  // Beside the pack may lie what packs share.
  async #fingerprints() {
    const folder = resolve(this.folder);
    const beside = dirname(folder);
    const parts = [fingerprintOf(folder), fingerprintOf(join(beside, 'data')), fingerprintOf(join(beside, 'concepts.toml'))];
    return (await Promise.all(parts)).flat();
  }

  async #compile() {
    this.#stop();
    const run = (this.#run += 1);
    const { code, stdout, stderr } = await this.#joinery('preview', this.folder, '--print');
    if (run !== this.#run) return;
    this.findings = linesOf(stderr);
    if (code !== 0) {
      this.#tell('unsound');
      return;
    }
    if (stdout !== this.#printed) this.compiled = { ...filesOf(stdout), version: (this.compiled?.version ?? 0) + 1 };
    this.#printed = stdout;
    this.#tell('proving');
    this.#prove(run);
  }

  async #prove(run) {
    const { code, stdout, stderr } = await this.#joinery('check', this.folder);
    if (run !== this.#run) return;
    this.findings = [...linesOf(stdout), ...linesOf(stderr)];
    this.#tell(code === 0 ? 'sound' : 'unsound');
  }

  #tell(phase) {
    this.phase = phase;
    this.emit('change');
  }

  #joinery(...args) {
    return new Promise((done) => {
      const child = execFile(this.joinery, args, longest, (error, stdout, stderr) => {
        this.#processes.delete(child);
        const cannotRun = error !== null && typeof error.code !== 'number' && !error.killed && error.signal == null;
        done({ code: error === null ? 0 : error.code, stdout, stderr: cannotRun ? `${error.message}\n` : stderr });
      });
      this.#processes.add(child);
    });
  }

  #stop() {
    for (const child of this.#processes) child.kill();
    this.#processes.clear();
  }
}

// A compiled file a line: the pack, then its translations.
function filesOf(printed) {
  const [text, ...others] = linesOf(printed);
  return { text, id: JSON.parse(text).id, translations: Object.fromEntries(others.map((other) => [JSON.parse(other).language, other])) };
}

const linesOf = (text) => text.split('\n').filter((line) => line !== '');

// What changes when a file below `path` is saved: a line for each. Hidden files do not count, and links are not followed.
async function fingerprintOf(path) {
  try {
    const { mtimeMs, size } = await stat(path);
    const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
    if (entries === null) return [`${path} ${mtimeMs} ${size}`];
    const inside = entries.filter(({ name }) => !name.startsWith('.')).map((entry) =>
      entry.isSymbolicLink() ? [join(path, entry.name)] : fingerprintOf(join(path, entry.name)));
    return (await Promise.all(inside)).flat().sort();
  } catch {
    return []; // it is not there, or was taken away meanwhile
  }
}
