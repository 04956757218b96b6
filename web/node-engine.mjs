// The engine's module under Node: what the page's worker does, for the build and for tests.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The engine of `folder`/engine.mjs. `instantiate` makes its instance from the imports; without it, engine.wasm beside
 * it is taken. Answers Emscripten's module, with `handle`: requests in, replies out, both as JSON text.
 */
export async function createNodeEngine(folder, instantiate = (imports) => instantiateFile(join(folder, 'engine.wasm'), imports)) {
  const path = resolve(folder, 'engine.mjs');
  // What older Emscripten's modules take for granted under Node.
  globalThis.__dirname ??= dirname(path);
  globalThis.require ??= createRequire(path);
  const { default: create } = await import(pathToFileURL(path).href);
  const engine = await create({
    instantiateWasm(imports, done) {
      void instantiate(imports).then((instance) => done(instance));
      return {};
    },
    onHostEvent() {},
  });
  let session = null;

  function handle(request) {
    session ??= engine._joinery_session_new();
    const bytes = new TextEncoder().encode(request);
    const pointer = engine._malloc(bytes.length || 1);
    engine.HEAPU8.set(bytes, pointer);
    const reply = engine._joinery_session_handle(session, pointer, bytes.length);
    engine._free(pointer);
    return readText(engine, reply);
  }
  return { engine, handle };
}

/** The text that begins at `pointer` and ends before a NUL. */
export function readText(engine, pointer) {
  return Buffer.from(engine.HEAPU8.subarray(pointer, engine.HEAPU8.indexOf(0, pointer))).toString();
}

async function instantiateFile(path, imports) {
  return (await WebAssembly.instantiate(readFileSync(path), imports)).instance;
}
