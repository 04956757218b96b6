// Pointers, wheel and keys of the canvas, handed to the shell. Only what the shell uses is kept from the browser.
import type { Shell } from './shell.js';

// The numbers of shell/platform/exports.hpp.
const pointerKinds = { pointermove: 0, pointerdown: 1, pointerup: 2, pointerleave: 3, pointercancel: 4 };
const pointerSources: Readonly<Record<string, number>> = { mouse: 0, touch: 1, pen: 2 };

interface Modified {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

export function connectInput(canvas: HTMLCanvasElement, shell: Shell): void {
  for (const [name, kind] of Object.entries(pointerKinds)) {
    canvas.addEventListener(name, (event) => onPointer(canvas, shell, kind, event as PointerEvent));
  }
  canvas.addEventListener('wheel', (event) => onWheel(canvas, shell, event), { passive: false });
  document.addEventListener('keydown', (event) => onKey(canvas, shell, event));
  document.addEventListener('keyup', (event) => onKey(canvas, shell, event));
  document.addEventListener('focusin', ({ target }) => shell.focus(listensToKeys(canvas, target)));
  document.addEventListener('focusout', ({ target }) => {
    if (listensToKeys(canvas, target)) shell.focus(false);
  });
}

export function connectContext(canvas: HTMLCanvasElement, shell: Shell): void {
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault(); // otherwise it is never restored
    shell.contextLost();
  });
  canvas.addEventListener('webglcontextrestored', () => shell.contextRestored());
}

/** Does the keyboard stand on what the canvas shows: on itself, or on a table of the mirror? */
export function listensToKeys(canvas: HTMLCanvasElement, target: EventTarget | null): boolean {
  return target === canvas || (target instanceof HTMLElement && target.classList.contains('mirror-table'));
}

function onPointer(canvas: HTMLCanvasElement, shell: Shell, kind: number, event: PointerEvent): void {
  if (!event.isPrimary) return;
  if (kind === pointerKinds.pointerdown) {
    canvas.focus({ preventScroll: true }); // in a frame a click need not bring the keyboard along
    canvas.setPointerCapture(event.pointerId);
  }
  const [x, y] = placeOn(canvas, event);
  shell.pointer(kind, pointerSources[event.pointerType] ?? 0, x, y, Math.max(0, event.button), modifiersOf(event));
}

function onWheel(canvas: HTMLCanvasElement, shell: Shell, event: WheelEvent): void {
  if (event.ctrlKey) return; // zooms the page
  const [x, y] = placeOn(canvas, event);
  const isUsed = shell.wheel(x, y, event.deltaX, event.deltaY, event.deltaMode, modifiersOf(event));
  if (isUsed) event.preventDefault();
}

function onKey(canvas: HTMLCanvasElement, shell: Shell, event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented || !listensToKeys(canvas, event.target)) return;
  const isUsed = shell.key(event.type === 'keydown', event.key, modifiersOf(event));
  if (isUsed) event.preventDefault();
}

function placeOn(canvas: HTMLCanvasElement, { clientX, clientY }: MouseEvent): [number, number] {
  const { left, top } = canvas.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

function modifiersOf({ shiftKey, ctrlKey, altKey, metaKey }: Modified): number {
  return Number(shiftKey) + 2 * Number(ctrlKey) + 4 * Number(altKey) + 8 * Number(metaKey);
}
