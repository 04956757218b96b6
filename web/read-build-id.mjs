// Asks the engine, under Node, of which build it is. The page expects the same of what it downloads.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `folder` holds engine.mjs and engine.wasm. */
export async function readBuildId(folder) {
  const path = resolve(folder, 'engine.mjs');
  // What older Emscripten's modules take for granted under Node.
  globalThis.__dirname ??= dirname(path);
  globalThis.require ??= createRequire(path);
  const wasm = await readFile(join(folder, 'engine.wasm'));
  const { default: createEngine } = await import(pathToFileURL(path));
  const engine = await createEngine({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(wasm, imports).then(({ instance, module }) => done(instance, module));
      return {};
    },
    onHostEvent() {},
  });
  const start = engine._joinery_build_id();
  return Buffer.from(engine.HEAPU8.subarray(start, engine.HEAPU8.indexOf(0, start))).toString();
}
