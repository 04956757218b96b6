// What the page needs besides its own script, all on its way at once.
import type { EngineWorker } from '../engine/worker-messages.js';
import { downloadWasm } from '../loading/download.js';
import type { EarlyNotices } from '../loading/early-notices.js';
import { Progress } from '../loading/progress.js';
import { site } from '../loading/site.js';
import { type ShellFiles, downloadShell } from './download-shell.js';

export interface Downloads {
  readonly engine: Promise<WebAssembly.Module>;
  readonly shell: Promise<ShellFiles>;
  /** A worker for the engine; the first that is asked for has been on its way since the downloads began. */
  readonly startWorker: () => EngineWorker;
  /** Hears how many bytes of the engine have come. */
  onEngine: (received: number) => void;
}

export function beginDownloads(notices: EarlyNotices): Downloads {
  const progress = new Progress(site.engine.bytes + site.shell.bytes, (...sum) => notices.showProgress(...sum));
  const reportEngine = progress.of('engine');
  const downloads: Downloads = {
    engine: downloadWasm(site.engine.url, site.engine.bytes, (received) => {
      reportEngine(received);
      downloads.onEngine(received);
    }),
    shell: downloadShell(progress.of('shell')),
    startWorker: workersWithOneAhead(),
    onEngine() {},
  };
  for (const each of [downloads.engine, downloads.shell]) each.catch(() => {}); // looked at later
  return downloads;
}

function workersWithOneAhead(): () => EngineWorker {
  const startWorker = () => new Worker(site.engineWorker, { type: 'module' });
  let ahead: Worker | null = startWorker();
  ahead.onerror = () => (ahead = null); // its script did not come: it is asked for again
  return () => {
    const worker = ahead ?? startWorker();
    ahead = null;
    return worker as EngineWorker;
  };
}
