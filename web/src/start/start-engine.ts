// Brings the engine: its wasm from the server, a worker around it, the pack into it.
import { EngineHost } from '../engine/engine-host.js';
import { pageClock } from '../engine/watchdog.js';
import type { EngineWorker } from '../engine/worker-messages.js';
import type { Pack } from '../loading/pack.js';
import { site } from '../loading/site.js';
import type { Workbench } from '../workbench.js';

/** Never rejects: what goes wrong the host tells the shell. */
export async function startEngine(module: WebAssembly.Module, pack: Pack, workbench: Workbench): Promise<void> {
  const host = new EngineHost({
    module,
    buildId: site.buildId,
    packText: pack.text,
    clock: pageClock,
    startWorker: () => new Worker(site.engineWorker, { type: 'module' }) as EngineWorker,
    dataSetsOf: (exercise) => pack.dataSetsOf(exercise),
    deliver: (text, type) => workbench.tellOfEngine(text, type),
  });
  workbench.connectEngine(host);
  await host.start();
}
