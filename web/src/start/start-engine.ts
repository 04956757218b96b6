// Brings the engine: its wasm from the server, a worker around it, the pack into it.
import { EngineHost } from '../engine/engine-host.js';
import { pageClock } from '../engine/watchdog.js';
import type { EngineWorker } from '../engine/worker-messages.js';
import { downloadWasm } from '../loading/download.js';
import type { Pack } from '../loading/pack.js';
import { site } from '../loading/site.js';
import type { Workbench } from '../workbench.js';
import type { ReadingLanguage } from './reading-language.js';

/** Never rejects: what goes wrong the host tells the shell. */
export async function startEngine(
  module: WebAssembly.Module,
  pack: Pack,
  language: ReadingLanguage,
  workbench: Workbench,
): Promise<EngineHost> {
  const host = new EngineHost({
    module,
    restUrl: new URL(site.engineRest.url, document.baseURI).href,
    buildId: site.buildId,
    packText: pack.text,
    clock: pageClock,
    startWorker: () => new Worker(site.engineWorker, { type: 'module' }) as EngineWorker,
    dataSetsOf: (exercise) => pack.dataSetsOf(exercise),
    deliver: (text, type) => workbench.tellOfEngine(text, type),
    onTranslationRefused: (reason) => {
      host.translate(null); // whatever was read before: the page and the engine agree
      language.giveUp(reason);
      workbench.showLanguage();
    },
  });
  if (language.text !== null) host.translate(language.text);
  workbench.connectEngine(host);
  await host.start();
  return host;
}

/** Brings the engine's second part. Where that does not succeed, the worker tries again once it needs it. */
export async function completeEngine(host: EngineHost): Promise<void> {
  const rest = await downloadWasm(site.engineRest.url, site.engineRest.bytes).catch(() => null);
  if (rest !== null) host.addRest(rest);
}
