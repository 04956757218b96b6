// The engine's wasm module under Node, as the page's worker uses it.
import { fileURLToPath } from 'node:url';

import { createNodeEngine } from '../../web/node-engine.mjs';

const folder = fileURLToPath(new URL('../../build/web-release/bin', import.meta.url));

/** A session: requests in, replies out, both as JSON text. */
export async function openSession() {
  return createNodeEngine(folder);
}
