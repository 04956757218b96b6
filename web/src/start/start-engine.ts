// Brings the engine: its wasm from the server, a worker around it, the pack into it.
import { EngineHost } from '../engine/engine-host.js';
import { pageClock } from '../engine/watchdog.js';
import { downloadWasm } from '../loading/download.js';
import type { Pack } from '../loading/pack.js';
import { site } from '../loading/site.js';
import type { Workbench } from '../workbench.js';
import type { Downloads } from './downloads.js';
import type { ReadingLanguage } from './reading-language.js';

/** Rejects where the wasm did not come; what goes wrong later the host tells the shell. */
export async function startEngine(
  downloads: Downloads,
  pack: Pack,
  language: ReadingLanguage,
  workbench: Workbench,
): Promise<EngineHost> {
  const host = new EngineHost({
    module: await downloads.engine,
    restUrl: new URL(site.engineRest.url, document.baseURI).href,
    buildId: site.buildId,
    packText: pack.text,
    clock: pageClock,
    startWorker: downloads.startWorker,
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
