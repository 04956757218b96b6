// Four builds of SQLite behind one call: run a script to its end with sqlite3_exec and hand no row out, so that what is
// compared is SQLite as it was compiled, not how rows reach JavaScript. Ours runs under the sandbox that learners have.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);

/** CPU seconds of this process while `work` runs. */
function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function refuse(what) {
  throw new Error(`${what} did not run the workload`);
}

/** @returns {Promise<{ run(sql: string): Promise<number> }>} `run` tells CPU seconds */
async function joinery() {
  const program = '../../build/web-release/bin/joinery_bench';
  const wasmBinary = readFileSync(new URL(`${program}.wasm`, import.meta.url)); // older Emscripten would fetch it
  const module = await require(`${program}.js`)({ wasmBinary });
  const open = module.cwrap('joinery_bench_open', 'number', []);
  const exec = module.cwrap('joinery_bench_exec', 'number', ['number']);
  if (open() !== 0) refuse('joinery');
  const run = (sql) => {
    const bytes = Buffer.from(`${sql}\0`);
    const address = module._malloc(bytes.length);
    module.HEAPU8.set(bytes, address);
    const seconds = cpuSeconds(() => exec(address) === 0 || refuse('joinery'));
    module._free(address);
    return seconds;
  };
  return { run: async (sql) => run(sql) };
}

async function sqlJs() {
  const { Database } = await require('sql.js')();
  const database = new Database();
  // Without parameters, run is sqlite3_exec.
  return { run: async (sql) => cpuSeconds(() => database.run(sql)) };
}

async function sqliteWasm() {
  const { default: createModule } = await import('@sqlite.org/sqlite-wasm');
  const { capi, oo1 } = await createModule({ print() {}, printErr() {} });
  const database = new oo1.DB(':memory:');
  return { run: async (sql) => cpuSeconds(() => capi.sqlite3_exec(database, sql, 0, 0, 0) === 0 || refuse('sqlite-wasm')) };
}

async function native() {
  const program = spawn('build/native-release/bin/joinery_bench', { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  const run = async (sql) => {
    program.stdin.write(`${Buffer.byteLength(sql)}\n${sql}`);
    const { value, done } = await answers.next();
    return done || value === 'error' ? refuse('native') : Number(value);
  };
  return { run, close: () => program.stdin.end() };
}

export const engines = { joinery, 'sql.js': sqlJs, 'sqlite-wasm': sqliteWasm, native };
