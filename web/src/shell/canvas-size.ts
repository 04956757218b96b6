// The canvas as many device pixels as it covers, so that text is sharp at every zoom.

export interface DeviceSize {
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

/** Calls back with the size now and on every change. */
export function watchSize(canvas: HTMLCanvasElement, onSize: (size: DeviceSize) => void): void {
  const observer = new ResizeObserver((entries) => {
    const entry = entries.at(-1);
    if (entry !== undefined) onSize(deviceSizeOf(entry));
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas); // a browser without it
  }
}

function deviceSizeOf({ contentRect, devicePixelContentBoxSize: [exact] = [] }: ResizeObserverEntry): DeviceSize {
  const ratio = devicePixelRatio;
  const [width, height] = [contentRect.width * ratio, contentRect.height * ratio];
  // The exact size differs by part of a pixel. Where it is another altogether, the browser only pretends to have a
  // screen of that ratio, as its developer's tools do.
  const isExact = exact !== undefined && Math.abs(exact.inlineSize - width) < 2;
  return {
    width: isExact ? exact.inlineSize : Math.round(width),
    height: isExact ? exact.blockSize : Math.round(height),
    ratio,
  };
}
