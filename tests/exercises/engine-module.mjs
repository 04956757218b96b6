// The engine's wasm module under Node, as the page's worker uses it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const modulePath = new URL('../../build/web-release/bin/engine.mjs', import.meta.url);

/** A session: requests in, replies out, both as JSON text. */
export async function openSession() {
  // What Emscripten writes for Node takes these two for granted, in ES modules too.
  globalThis.require ??= createRequire(import.meta.url);
  globalThis.__dirname ??= dirname(fileURLToPath(modulePath));
  const { default: createEngine } = await import(modulePath.href);
  const wasm = new WebAssembly.Module(readFileSync(new URL('engine.wasm', modulePath)));
  const engine = await createEngine({
    instantiateWasm(imports, done) {
      void WebAssembly.instantiate(wasm, imports).then((instance) => done(instance, wasm));
      return {};
    },
    onHostEvent() {},
  });
  const session = engine._joinery_session_new();

  function handle(request) {
    const bytes = new TextEncoder().encode(request);
    const pointer = engine._malloc(bytes.length || 1);
    engine.HEAPU8.set(bytes, pointer);
    const reply = engine._joinery_session_handle(session, pointer, bytes.length);
    engine._free(pointer);
    return new TextDecoder().decode(engine.HEAPU8.subarray(reply, engine.HEAPU8.indexOf(0, reply)));
  }
  return { handle };
}
