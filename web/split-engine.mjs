// Cuts engine.wasm in two, so that a first result does not wait for what it does not need: the first part has the
// functions that a first visit runs, the rest all others, the checker among them. web/src/engine/engine-parts.ts puts
// them together again, and says how a call finds its way into a part that is not there yet.
//
// Binaryen's wasm-split does the cutting, by a profile of one visit under Node. With Emscripten 3.1.6: 277 kB of brotli
// come first and 355 follow.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findProgram } from './find-program.mjs';
import { visitFirst } from './first-visit.mjs';
import { createNodeEngine } from './node-engine.mjs';

// Those of WebAssembly that both old and new Emscripten use by themselves.
const features = ['mutable-globals', 'sign-ext', 'bulk-memory', 'nontrapping-float-to-int'].map((name) => `--enable-${name}`);

const profileBytes = 1 << 20;

/** `modules` holds engine.mjs and engine.wasm. Writes into `made`; answers the paths { first, rest }. */
export async function splitEngine(modules, made) {
  mkdirSync(made, { recursive: true });
  const split = findSplitter();
  const whole = join(modules, 'engine.wasm');
  const [watched, profile, first, rest] = ['watched.wasm', 'profile', 'engine.wasm', 'engine-rest.wasm'].map((name) => join(made, name));
  execFileSync(split, ['--instrument', ...features, whole, '-o', watched]);
  writeFileSync(profile, await profileOfVisit(modules, watched));
  execFileSync(split, ['--split', ...features, whole, `--profile=${profile}`, '-o1', first, '-o2', rest]);
  return { first, rest };
}

async function profileOfVisit(modules, watched) {
  let instance;
  const { engine, handle } = await createNodeEngine(modules, async (imports) => {
    ({ instance } = await WebAssembly.instantiate(readFileSync(watched), imports));
    return instance;
  });
  engine._joinery_build_id();
  visitFirst((request) => {
    const reply = JSON.parse(handle(JSON.stringify(request)));
    if (reply.type === 'refused') throw new Error(`The engine refuses ${request.type} of a first visit: ${reply.reason}`);
    return reply;
  });
  const pointer = engine._malloc(profileBytes);
  const length = instance.exports.__write_profile(pointer, profileBytes);
  if (length > profileBytes) throw new Error(`The profile has ${length} bytes; there is room for ${profileBytes}.`);
  return engine.HEAPU8.slice(pointer, pointer + length);
}

// Emscripten brings Binaryen's programs, and an emsdk does not put them on the PATH.
function findSplitter() {
  const root = execFileSync(findProgram('em-config'), ['BINARYEN_ROOT'], { encoding: 'utf8' }).trim();
  return join(root, 'bin', 'wasm-split');
}
