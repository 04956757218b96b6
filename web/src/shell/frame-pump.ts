// Frames when they are wanted, and none otherwise: not while nothing changes, nor while nobody can see them.

export class FramePump {
  readonly #paint: (now: number) => number;
  #isWanted = false;
  #isSeen = true;
  #request: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `paint` returns in how many milliseconds it wants the next frame: 0 at once, -1 not before `wake`. */
  constructor(paint: (now: number) => number) {
    this.#paint = paint;
  }

  /** Asks for a frame. */
  wake(): void {
    this.#isWanted = true;
    if (!this.#isSeen || this.#request !== null) return;
    this.#request = requestAnimationFrame((now) => {
      this.#request = null;
      this.#isWanted = false;
      clearTimeout(this.#timer);
      const next = this.#paint(now);
      if (next === 0) this.wake();
      else if (next > 0) this.#timer = setTimeout(() => this.wake(), next);
    });
  }

  /** Stops while the page is hidden or the canvas is scrolled out of view, and goes on after. */
  watch(canvas: HTMLCanvasElement): void {
    let isOnScreen = true;
    const update = () => this.#setSeen(isOnScreen && document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', update);
    new IntersectionObserver((entries) => {
      isOnScreen = entries.at(-1)?.isIntersecting ?? true;
      update();
    }).observe(canvas);
    update();
  }

  #setSeen(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (isSeen && this.#isWanted) this.wake();
    if (isSeen || this.#request === null) return;
    cancelAnimationFrame(this.#request);
    this.#request = null;
  }
}
