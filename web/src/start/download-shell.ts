// Brings what the shell is made of from the server: its script, its wasm and the fonts.
import type { ShellModule } from 'joinery:shell';

import { DownloadError, type OnProgress, download, downloadWasm } from '../loading/download.js';
import { site } from '../loading/site.js';

/** Everything that the shell needs from the server. */
export interface ShellFiles {
  readonly createModule: (canvas: HTMLCanvasElement) => Promise<ShellModule>;
  /** By slot; null where a font did not come. */
  readonly fonts: readonly (Uint8Array<ArrayBuffer> | null)[];
}

/** Rejects with DownloadError, or where the module cannot be loaded. */
export async function downloadShell(onProgress: OnProgress): Promise<ShellFiles> {
  const [{ default: createShell }, wasm, ...fonts] = await Promise.all([
    import('joinery:shell').catch(() => {
      throw new DownloadError('The display could not be fetched. Is there a connection to the network?');
    }),
    downloadWasm(site.shell.url, site.shell.bytes, onProgress),
    ...site.fonts.map(({ url }) => download(url).catch(() => null)),
  ]);
  const createModule = (canvas: HTMLCanvasElement) =>
    new Promise<ShellModule>((resolve, reject) => {
      createShell({
        canvas,
        instantiateWasm(imports, done) {
          WebAssembly.instantiate(wasm, imports).then((instance) => done(instance, wasm), reject);
          return {};
        },
        onAbort: (reason) => reject(new Error(String(reason))),
      }).then(resolve, reject);
    });
  return { createModule, fonts };
}
