// Brings the canvas, the clipboard and the clock to the shell.
import { site } from '../loading/site.js';
import { byId } from '../portals/dom.js';
import { connectContext, connectInput, listensToKeys } from '../shell/canvas-input.js';
import { type DeviceSize, watchSize } from '../shell/canvas-size.js';
import { watchEnvironment } from '../shell/environment.js';
import { FramePump } from '../shell/frame-pump.js';
import { Shell } from '../shell/shell.js';
import type { Saved } from '../storage/saved.js';
import type { Workbench } from '../workbench.js';
import type { ShellFiles } from './download-shell.js';

/** Rejects where the shell does not start. */
export async function startShell(
  files: ShellFiles,
  workbench: Workbench,
  restored: () => Saved,
  onBroken: (reason: string) => void,
): Promise<void> {
  const canvas = byId('canvas') as HTMLCanvasElement;
  let size: DeviceSize | null = null;
  const pump = new FramePump((now) => {
    if (size !== null) {
      // Here and not when the size was observed: a canvas is empty from its resizing to the next painting.
      Object.assign(canvas, { width: size.width, height: size.height });
      shell.resize(size.width, size.height, size.ratio);
      size = null;
    }
    const next = shell.frame(now);
    workbench.notePainted();
    return next;
  });
  const shell = new Shell(await files.createModule(canvas), {
    onEffects: (effects) => workbench.carryOut(effects),
    onTouched: () => pump.wake(),
    onBroken,
  });
  if (shell.buildId !== site.buildId) {
    throw new Error('The display and this page are of different versions. Reload the page to get both anew.');
  }
  const canPaint = shell.start();
  for (const [slot, font] of files.fonts.entries()) {
    if (font !== null) shell.font(slot, font);
  }
  workbench.stage = canPaint ? 'canvas' : 'plain';
  if (canPaint) {
    connectInput(canvas, shell);
    connectContext(canvas, shell);
    connectCopy(canvas, workbench);
    watchSize(canvas, (next) => {
      size = next;
      pump.wake();
    });
    pump.watch(canvas);
  } else {
    shell.resize(1280, 800, 1); // nobody sees it, but it decides that all panes are there
    workbench.tell({ type: 'notice', key: 'webgl2', tone: 'info', text: noWebGlText });
  }
  let isFirst = true;
  watchEnvironment((environment) => {
    if (isFirst) workbench.connectShell(shell, environment, { type: 'restored', ...restored() });
    else shell.send(environment);
    isFirst = false;
  });
}

const noWebGlText = 'This browser has no WebGL2 here. The page is shown as plain text; running and checking work as usual.';

function connectCopy(canvas: HTMLCanvasElement, workbench: Workbench): void {
  document.addEventListener('copy', (event) => {
    const isOurs = listensToKeys(canvas, document.activeElement) && getSelection()?.isCollapsed !== false;
    if (isOurs) workbench.copy(event);
  });
}
