// The shell's wasm as an object: calls go in, effects come out, and a breakdown is told once.
import type { ShellModule } from 'joinery:shell';

import { messageOf } from '../protocol/message-of.js';
import { readText, withBytes, withText } from '../protocol/wasm-text.js';
import type { Effect } from './effects.js';

export interface ShellEvents {
  onEffects(effects: readonly Effect[]): void;
  /** Something may have changed: a frame is wanted. */
  onTouched(): void;
  /** The shell has broken down. No call does anything any more. */
  onBroken(reason: string): void;
}

export class Shell {
  readonly #module: ShellModule;
  readonly #events: ShellEvents;
  #isBroken = false;

  constructor(module: ShellModule, events: ShellEvents) {
    this.#module = module;
    this.#events = events;
  }

  get buildId(): string {
    return readText(this.#module, this.#module._joinery_build_id());
  }

  /** False where the canvas has no WebGL2. Called once, before all others. */
  start(): boolean {
    return this.#call(() => this.#module._joinery_shell_start(), 0) === 1;
  }

  font(slot: number, bytes: Uint8Array): void {
    this.#touch(() => withBytes(this.#module, bytes, (pointer, size) => this.#module._joinery_shell_font(slot, pointer, size)));
  }

  resize(deviceWidth: number, deviceHeight: number, ratio: number): void {
    this.#touch(() => this.#module._joinery_shell_resize(deviceWidth, deviceHeight, ratio));
  }

  pointer(kind: number, source: number, x: number, y: number, button: number, modifiers: number): void {
    this.#touch(() => this.#module._joinery_shell_pointer(kind, source, x, y, button, modifiers));
  }

  /** True where the shell scrolls something by it. */
  wheel(x: number, y: number, deltaX: number, deltaY: number, mode: number, modifiers: number): boolean {
    return this.#touch(() => this.#module._joinery_shell_wheel(x, y, deltaX, deltaY, mode, modifiers)) === 1;
  }

  /** True where the shell does something by it. */
  key(isDown: boolean, key: string, modifiers: number): boolean {
    const call = (pointer: number, length: number) =>
      this.#module._joinery_shell_key(isDown ? 1 : 0, pointer, length, modifiers);
    return this.#touch(() => withText(this.#module, key, call)) === 1;
  }

  focus(isFocused: boolean): void {
    this.#touch(() => this.#module._joinery_shell_focus(isFocused ? 1 : 0));
  }

  contextLost(): void {
    this.#touch(() => this.#module._joinery_shell_context_lost());
  }

  contextRestored(): void {
    this.#touch(() => this.#module._joinery_shell_context_restored());
  }

  /** Sends a message, as text or as the object it is, and has its effects carried out. */
  send(message: string | object): void {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    this.#touch(() => withText(this.#module, text, (pointer, length) => this.#module._joinery_shell_message(pointer, length)));
    this.#takeEffects();
  }

  /** Milliseconds until the next frame is wanted: 0 for the next animation frame, -1 for none. */
  frame(now: number): number {
    const next = this.#call(() => this.#module._joinery_shell_frame(now), -1);
    this.#takeEffects();
    return next;
  }

  #takeEffects(): void {
    const text = this.#call(() => {
      const pointer = this.#module._joinery_shell_effects();
      return pointer === 0 ? '' : readText(this.#module, pointer);
    }, '');
    if (text !== '') this.#events.onEffects(JSON.parse(text) as Effect[]);
  }

  #touch(call: () => number | void): number {
    const result = this.#call(call, 0);
    this.#events.onTouched();
    return result ?? 0;
  }

  #call<Result>(call: () => Result, otherwise: Result): Result {
    if (this.#isBroken) return otherwise;
    try {
      return call();
    } catch (error) {
      this.#isBroken = true;
      this.#events.onBroken(messageOf(error));
      return otherwise;
    }
  }
}
