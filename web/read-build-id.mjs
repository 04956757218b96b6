// Asks the engine, under Node, of which build it is. The page expects the same of what it downloads.
import { createNodeEngine, readText } from './node-engine.mjs';

/** `folder` holds engine.mjs and engine.wasm. */
export async function readBuildId(folder) {
  const { engine } = await createNodeEngine(folder);
  return readText(engine, engine._joinery_build_id());
}
